namespace Seatrial.Requirements.Sources;

/// <summary>
/// A sequence of tokens, written as they are with spaces between them: <c>os . environ [ TEXT ]</c>. <c>NAME</c> stands for any word and
/// <c>TEXT</c> for any string, <c>VALUE</c> for either, of which the last is what the pattern is about; <c>GENERIC</c> for type arguments,
/// which may be missing. A part in single quotes is a string with that text.
/// </summary>
internal sealed class TokenPattern(string pattern)
{
    private const int LongestGeneric = 40;

    private readonly string[] parts = pattern.Split(' ');

    /// <summary>The word or the text that it starts with.</summary>
    public string First => parts[0].Trim('\'');

    /// <summary>
    /// Index of the token that <c>NAME</c> or <c>TEXT</c> stands for, or of the last token, when the pattern stands at
    /// <paramref name="at"/>; else -1.
    /// </summary>
    public int Match(SourceText source, int at, out int next)
    {
        int captured = -1;
        foreach (string part in parts)
        {
            switch (part)
            {
                case "NAME" when source.IsWord(at):
                case "TEXT" when source.IsText(at):
                case "VALUE" when source.IsText(at) || source.IsWord(at):
                    captured = at;
                    break;
                case "GENERIC":
                    int close = source.IsSign(at, '<') ? source.Closing(at, '<', '>') : at - 1;
                    at = close > at + LongestGeneric ? at - 1 : close;
                    break;
                case "NAME" or "TEXT" or "VALUE":
                    next = at;
                    return -1;
                default:
                    if (!Fits(source, at, part))
                    {
                        next = at;
                        return -1;
                    }

                    break;
            }

            at++;
        }

        next = at;
        return captured >= 0 ? captured : at - 1;
    }

    private static bool Fits(SourceText source, int at, string part) =>
        part.Length == 1 && !char.IsAsciiLetterOrDigit(part[0]) ? source.IsSign(at, part[0])
        : part[0] == '\'' ? source.IsText(at) && source[at].SequenceEqual(part.AsSpan(1, part.Length - 2))
        : source.IsWord(at, part);
}
