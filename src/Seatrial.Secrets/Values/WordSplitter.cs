namespace Seatrial.Secrets.Values;

/// <summary>
/// Splits identifiers into words: camel, Pascal, snake, kebab and dotted case, <c>APIKey</c> into api and key, digits apart.
/// </summary>
internal static class WordSplitter
{
    /// <summary>Longer texts are no identifiers; the rest of one is left out.</summary>
    public const int MaxLength = 128;

    public const int MaxWords = 24;

    /// <summary>
    /// Writes the words in lower case to <paramref name="lower"/> and their places to <paramref name="words"/>; answers how many there are.
    /// </summary>
    /// <param name="text">The identifier.</param>
    /// <param name="lower">At least <see cref="MaxLength"/> long.</param>
    /// <param name="words">At least <see cref="MaxWords"/> long.</param>
    public static int Split(ReadOnlySpan<byte> text, Span<char> lower, Span<Range> words)
    {
        text = text.Length > MaxLength ? text[..MaxLength] : text;
        int count = 0;
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            byte b = i < text.Length ? text[i] : (byte)0;
            bool isPart = Bytes.IsLetter(b) || Bytes.IsDigit(b);
            if (start >= 0 && (!isPart || StartsWord(text, i)))
            {
                words[count++] = start..i;
                start = -1;
                if (count == MaxWords)
                {
                    break;
                }
            }

            if (isPart)
            {
                start = start < 0 ? i : start;
                lower[i] = (char)(Bytes.IsUpper(b) ? b | 0x20 : b);
            }
        }

        return count;
    }

    private static bool StartsWord(ReadOnlySpan<byte> text, int i)
    {
        byte before = text[i - 1];
        byte at = text[i];
        if (Bytes.IsDigit(at) != Bytes.IsDigit(before))
        {
            return true;
        }

        bool followedByLower = i + 1 < text.Length && Bytes.IsLower(text[i + 1]);
        return Bytes.IsUpper(at) && (Bytes.IsLower(before) || (Bytes.IsUpper(before) && followedByLower && !IsPluralEnd(text, i)));
    }

    /// <summary><c>APIs</c> and <c>URLs</c> end in the plural, not in a word of their own.</summary>
    private static bool IsPluralEnd(ReadOnlySpan<byte> text, int i) =>
        text[i + 1] == 's' && (i + 2 == text.Length || !Bytes.IsLower(text[i + 2]));
}
