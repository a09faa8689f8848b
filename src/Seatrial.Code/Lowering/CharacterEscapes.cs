using System.Globalization;
using System.Text;

namespace Seatrial.Code.Lowering;

/// <summary>Escapes in strings of C#, Java and Kotlin: the letters of C, code units in hexadecimal and octal digits.</summary>
public static class CharacterEscapes
{
    /// <summary>Appends what one escape means, given with its backslash; one that is not known is taken literally.</summary>
    public static void Append(StringBuilder into, string escape)
    {
        if (escape.Length < 2)
        {
            into.Append(escape);
            return;
        }

        switch (escape[1])
        {
            case 'n':
                into.Append('\n');
                break;
            case 't':
                into.Append('\t');
                break;
            case 'r':
                into.Append('\r');
                break;
            case 'b':
                into.Append('\b');
                break;
            case 'f':
                into.Append('\f');
                break;
            case 's':
                into.Append(' ');
                break;
            case '\r' or '\n':
                break;
            case 'u'
            or 'U'
            or 'x'
                when int.TryParse(
                    escape.AsSpan(2).TrimStart('u'),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out int code
                ):
                AppendCode(into, code);
                break;
            case >= '0' and <= '7':
                AppendCode(into, Octal(escape));
                break;
            default:
                into.Append(escape, 1, escape.Length - 1);
                break;
        }
    }

    private static int Octal(string escape)
    {
        int code = 0;
        for (int i = 1; i < escape.Length && escape[i] is >= '0' and <= '7' && code < 64; i++)
        {
            code = (code * 8) + escape[i] - '0';
        }

        return code;
    }

    private static void AppendCode(StringBuilder into, int code)
    {
        if (code is >= 0 and <= char.MaxValue)
        {
            into.Append((char)code);
        }
        else if (Rune.TryCreate(code, out var rune))
        {
            into.Append(rune.ToString());
        }
    }
}
