namespace Seatrial.Requirements.Containers;

/// <summary>Reads the variables of <c>ENV</c> and <c>ARG</c>: <c>A=1 B="two words"</c>, and the old form <c>ENV A one value</c>.</summary>
internal static class DockerVariables
{
    public static IEnumerable<(string Name, string Value, int Line)> Read(DockerInstruction instruction)
    {
        string text = instruction.Arguments;
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        int space = text.AsSpan().IndexOfAny(' ', '\t');
        if (equals < 0 || (space >= 0 && space < equals))
        {
            string name = space < 0 ? text : text[..space];
            return [(name, space < 0 ? "" : Unquote(text[(space + 1)..].Trim()), instruction.Line)];
        }

        return Split(text)
            .Select(word => (Word: word, At: word.IndexOf('=', StringComparison.Ordinal)))
            .Select(w => w.At < 0 ? (w.Word, "", instruction.Line) : (w.Word[..w.At], Unquote(w.Word[(w.At + 1)..]), instruction.Line));
    }

    private static IEnumerable<string> Split(string text)
    {
        int start = -1;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
                start = start < 0 ? i : start;
            }
            else if (c is ' ' or '\t')
            {
                if (start >= 0)
                {
                    yield return text[start..i];
                }

                start = -1;
            }
            else if (start < 0)
            {
                start = i;
            }
        }

        if (start >= 0)
        {
            yield return text[start..];
        }
    }

    private static string Unquote(string value) =>
        value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'' ? value[1..^1] : value;
}
