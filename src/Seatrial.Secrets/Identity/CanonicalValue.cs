using System.Buffers.Text;

namespace Seatrial.Secrets.Identity;

/// <summary>
/// What a credential is, whatever its file made of it: percent signs of an address (RFC 3986), escapes of a string and base64 of a text are
/// undone, a private key is its key material. Forms that do not undo as a whole stay as they are. The form is the same for the same bytes,
/// so that undoing too much does no harm: it only has to be done everywhere.
/// </summary>
internal static class CanonicalValue
{
    /// <summary>Layers that are undone: base64 of an escaped value is two.</summary>
    private const int MaxLayers = 3;

    /// <summary>Below this a value is nobody's base64.</summary>
    private const int ShortestEncoded = 12;

    private const int LongestValue = 64 << 10;

    /// <summary>The value as it counts for its identity.</summary>
    /// <param name="text">The file, because a private key goes on behind what is reported of it.</param>
    /// <param name="start">Of the value.</param>
    /// <param name="length">Of the value.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text, int start, int length)
    {
        var value = text.Slice(start, length);
        if (KeyMaterial.Read(text[start..], length) is { } key)
        {
            return key;
        }

        for (int layer = 0; layer < MaxLayers && value.Length <= LongestValue; layer++)
        {
            byte[]? next = Percent(value) ?? Escapes(value) ?? Base64Of(value);
            if (next is null)
            {
                break;
            }

            value = next;
            if (KeyMaterial.Read(value, value.Length) is { } inner)
            {
                return inner;
            }
        }

        return value;
    }

    /// <summary>Null where there is no percent sign, or one that is none of an encoding.</summary>
    private static byte[]? Percent(ReadOnlySpan<byte> value)
    {
        if (value.IndexOf((byte)'%') < 0)
        {
            return null;
        }

        byte[] result = new byte[value.Length];
        int count = 0;
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] != '%')
            {
                result[count++] = value[i];
                continue;
            }

            if (i + 2 >= value.Length || Hex(value[i + 1]) is not (>= 0 and var high) || Hex(value[i + 2]) is not (>= 0 and var low))
            {
                return null;
            }

            result[count++] = (byte)((high << 4) | low);
            i += 2;
        }

        return result[..count];
    }

    /// <summary>Escapes whose meaning is the same in JSON and in most languages; null where there is none, or another one.</summary>
    private static byte[]? Escapes(ReadOnlySpan<byte> value)
    {
        if (value.IndexOf((byte)'\\') < 0)
        {
            return null;
        }

        byte[] result = new byte[value.Length];
        int count = 0;
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\')
            {
                result[count++] = value[i];
                continue;
            }

            if (++i >= value.Length)
            {
                return null;
            }

            int digits = value[i] switch
            {
                (byte)'u' => 4,
                (byte)'x' => 2,
                _ => 0,
            };
            if (digits > 0)
            {
                var hex = value.Slice(i + 1, Math.Min(digits, value.Length - i - 1));
                if (hex.Length < digits || !Utf8Parser.TryParse(hex, out uint unit, out int read, 'x') || read != digits || unit >= 0x80)
                {
                    return null;
                }

                result[count++] = (byte)unit;
                i += digits;
                continue;
            }

            byte? meant = value[i] switch
            {
                (byte)'n' => (byte)'\n',
                (byte)'t' => (byte)'\t',
                (byte)'r' => (byte)'\r',
                (byte)'\\' or (byte)'"' or (byte)'\'' or (byte)'/' or (byte)'$' or (byte)'`' => value[i],
                _ => null,
            };
            if (meant is null)
            {
                return null;
            }

            result[count++] = meant.Value;
        }

        return result[..count];
    }

    /// <summary>The text that a base64 stands for; null where it is none, or stands for bytes that are no text.</summary>
    private static byte[]? Base64Of(ReadOnlySpan<byte> value)
    {
        if (value.Length < ShortestEncoded || value.Length % 4 != 0 || !Base64.IsValid(value) || value.ContainsAny(" \t\r\n"u8))
        {
            return null;
        }

        byte[] result = new byte[Base64.GetMaxDecodedFromUtf8Length(value.Length)];
        _ = Base64.DecodeFromUtf8(value, result, out _, out int written);
        var decoded = result.AsSpan(0, written);
        return decoded.IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E) < 0 || decoded.StartsWith("-----BEGIN "u8)
            ? decoded.TrimEnd((byte)'\n').ToArray()
            : null;
    }

    private static int Hex(byte digit) =>
        digit switch
        {
            >= (byte)'0' and <= (byte)'9' => digit - '0',
            >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
            >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
            _ => -1,
        };
}
