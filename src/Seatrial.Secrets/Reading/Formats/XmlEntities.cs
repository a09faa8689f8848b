using System.Globalization;
using System.Text;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Character references of XML and its five named entities (XML 1.0, section 4.6); others stay as they are.</summary>
internal static class XmlEntities
{
    private const int Longest = 10;

    public static byte[] Decode(ReadOnlySpan<byte> text)
    {
        byte[] result = new byte[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int end = text[i] == '&' ? text[i..Math.Min(text.Length, i + Longest)].IndexOf((byte)';') : -1;
            if (end > 1 && TryRead(text.Slice(i + 1, end - 1), out Rune rune))
            {
                length += rune.EncodeToUtf8(result.AsSpan(length));
                i += end;
                continue;
            }

            result[length++] = text[i];
        }

        return result[..length];
    }

    private static bool TryRead(ReadOnlySpan<byte> name, out Rune rune)
    {
        int code = name switch
        {
            _ when name.SequenceEqual("amp"u8) => '&',
            _ when name.SequenceEqual("lt"u8) => '<',
            _ when name.SequenceEqual("gt"u8) => '>',
            _ when name.SequenceEqual("quot"u8) => '"',
            _ when name.SequenceEqual("apos"u8) => '\'',
            [(byte)'#', (byte)'x', .. var hex]
                when int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number) => number,
            [(byte)'#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) => number,
            _ => -1,
        };
        return Rune.TryCreate(code, out rune);
    }
}
