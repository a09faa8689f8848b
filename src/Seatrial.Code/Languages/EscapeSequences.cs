using System.Globalization;
using System.Text;

namespace Seatrial.Code.Languages;

/// <summary>
/// Escapes that C-like languages and Python share. Source: Go specification, "String literals"; Python language reference, "Escape
/// sequences".
/// </summary>
internal static class EscapeSequences
{
    /// <summary>The text with its escapes resolved; an unknown one stays as it is written.</summary>
    public static string Resolve(string text)
    {
        int at = text.IndexOf('\\', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        int copied = 0;
        while (at >= 0 && at + 1 < text.Length)
        {
            result.Append(text, copied, at - copied);
            copied = at + Escape(text, at, result);
            at = text.IndexOf('\\', copied);
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Appends what one escape stands for, and returns its length.</summary>
    private static int Escape(string text, int at, StringBuilder result)
    {
        char kind = text[at + 1];
        switch (kind)
        {
            case 'n':
                result.Append('\n');
                return 2;
            case 't':
                result.Append('\t');
                return 2;
            case 'r':
                result.Append('\r');
                return 2;
            case '\\' or '\'' or '"' or '`':
                result.Append(kind);
                return 2;
            case '\n':
                return 2;
            case '\r':
                return at + 2 < text.Length && text[at + 2] == '\n' ? 3 : 2;
            case 'x':
                return Code(text, at, 2, result);
            case 'u':
                return Code(text, at, 4, result);
            case 'U':
                return Code(text, at, 8, result);
            case '0' when at + 2 >= text.Length || !char.IsAsciiDigit(text[at + 2]):
                result.Append('\0');
                return 2;
            default:
                result.Append('\\').Append(kind);
                return 2;
        }
    }

    private static int Code(string text, int at, int digits, StringBuilder result)
    {
        if (
            at + 2 + digits <= text.Length
            && int.TryParse(text.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            && Rune.IsValid(code)
        )
        {
            result.Append(new Rune(code).ToString());
            return 2 + digits;
        }

        result.Append(text, at, 2);
        return 2;
    }
}
