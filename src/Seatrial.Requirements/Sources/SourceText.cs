namespace Seatrial.Requirements.Sources;

/// <summary>The tokens of one file with the text that they lie in; asking beyond the ends gives a token that is nothing.</summary>
internal readonly struct SourceText(string text, IReadOnlyList<SourceToken> tokens)
{
    public int Count => tokens.Count;

    public ReadOnlySpan<char> this[int index] => IsInside(index) ? text.AsSpan(tokens[index].Start, tokens[index].Length) : default;

    public int LineOf(int index) => IsInside(index) ? tokens[index].Line : 0;

    public bool IsWord(int index) => IsInside(index) && tokens[index].Kind == SourceTokenKind.Word;

    public bool IsWord(int index, ReadOnlySpan<char> word) => IsWord(index) && this[index].SequenceEqual(word);

    public bool IsText(int index) => IsInside(index) && tokens[index].Kind == SourceTokenKind.Text;

    public bool IsSign(int index, char sign) =>
        IsInside(index) && tokens[index].Kind == SourceTokenKind.Sign && text[tokens[index].Start] == sign;

    /// <summary>Blanks between the start of the line and the token; -1 where something else stands before it.</summary>
    public int Indent(int index)
    {
        int start = IsInside(index) ? tokens[index].Start : 0;
        int at = start;
        while (at > 0 && text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n' ? start - at : -1;
    }

    /// <summary>
    /// The sign that closes the one at <paramref name="open"/>, counting only signs of that kind; <see cref="Count"/> where none does.
    /// </summary>
    public int Closing(int open, char opening, char closing)
    {
        int depth = 0;
        for (int i = open; i < tokens.Count; i++)
        {
            depth +=
                IsSign(i, opening) ? 1
                : IsSign(i, closing) ? -1
                : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return tokens.Count;
    }

    private bool IsInside(int index) => (uint)index < (uint)tokens.Count;
}
