namespace Seatrial.Requirements.Sources;

/// <summary>
/// A sequence of tokens, written as they are with spaces between them: <c>os . environ [ TEXT ]</c>. <c>NAME</c> stands for any word and <c>TEXT</c> for any
/// string, of which the last is what the pattern is about; <c>GENERIC</c> for type arguments, which may be missing.
/// </summary>
internal sealed class TokenPattern(string pattern)
{
    private const int LongestGeneric = 40;

    private readonly string[] parts = pattern.Split(' ');

    /// <summary>The word that it starts with.</summary>
    public string First => parts[0];

    /// <summary>Index of the token that <c>NAME</c> or <c>TEXT</c> stands for, or of the last token, when the pattern stands at <paramref name="at"/>; else -1.</summary>
    public int Match(SourceText source, int at, out int next)
    {
        int captured = -1;
        foreach (string part in parts)
        {
            switch (part)
            {
                case "NAME" when source.IsWord(at):
                case "TEXT" when source.IsText(at):
                    captured = at;
                    break;
                case "GENERIC":
                    int close = source.IsSign(at, '<') ? source.Closing(at, '<', '>') : at - 1;
                    at = close > at + LongestGeneric ? at - 1 : close;
                    break;
                case "NAME" or "TEXT":
                    next = at;
                    return -1;
                default:
                    bool fits = part.Length == 1 && !char.IsAsciiLetterOrDigit(part[0]) ? source.IsSign(at, part[0]) : source.IsWord(at, part);
                    if (!fits)
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
}
