using System.Buffers.Text;

namespace Seatrial.Secrets.Identity;

/// <summary>
/// The bytes of a private key in PEM form (RFC 7468), however its lines are wrapped, quoted, escaped or joined. Of a PKCS #8 key (RFC 5958)
/// the key inside counts, so that it is the same key as in its algorithm's own form (RFC 8017, RFC 5915).
/// </summary>
internal static class KeyMaterial
{
    /// <summary>Longer armour is no key that is in use: 16,384 bits of RSA are 13 KB.</summary>
    private const int LongestArmour = 64 << 10;

    private const int ShortestKey = 16;

    private const byte Sequence = 0x30;
    private const byte Integer = 0x02;
    private const byte Octets = 0x04;

    private static ReadOnlySpan<byte> Begin => "-----BEGIN "u8;

    private static ReadOnlySpan<byte> Dashes => "-----"u8;

    /// <summary>A mark and the key; null where no armour begins the text or no key stands in it.</summary>
    /// <param name="text">Begins with the value and goes on behind it.</param>
    /// <param name="length">Of the value: where the armour does not end, as much counts.</param>
    public static byte[]? Read(ReadOnlySpan<byte> text, int length)
    {
        if (!text.StartsWith(Begin))
        {
            return null;
        }

        int label = text[Begin.Length..Math.Min(text.Length, Begin.Length + 64)].IndexOf(Dashes);
        if (label < 0)
        {
            return null;
        }

        int body = Begin.Length + label + Dashes.Length;
        var rest = text[body..Math.Min(text.Length, LongestArmour)];
        int end = rest.IndexOf(Dashes);
        rest = end >= 0 ? rest[..end] : rest[..Math.Min(rest.Length, Math.Max(0, length - body))];
        byte[] digits = Digits(rest);
        byte[] der = new byte[Base64.GetMaxDecodedFromUtf8Length(digits.Length)];
        if (!TryDecode(digits, der, out int written))
        {
            // Something in the armour that is no key was counted, a word that somebody wrote between: all but the end tells it from others.
            TryDecode(digits.AsSpan(0, Math.Max(0, digits.Length - 4)), der, out written);
        }

        return written < ShortestKey ? null : [.. Begin, .. Inner(der.AsSpan(0, written))];
    }

    private static bool TryDecode(ReadOnlySpan<byte> digits, Span<byte> der, out int written)
    {
        bool isDone = Base64.DecodeFromUtf8(digits, der, out _, out written) == System.Buffers.OperationStatus.Done;
        written = isDone ? written : 0;
        return isDone;
    }

    /// <summary>The digits of base64 in the armour: headers of lines, escapes, quotes and what joins lines are left out.</summary>
    private static byte[] Digits(ReadOnlySpan<byte> body)
    {
        byte[] digits = new byte[body.Length + 3];
        int count = 0;
        for (int i = 0; i < body.Length; i++)
        {
            byte c = body[i];
            if (c == '\\')
            {
                // The letter of an escape is none of the key: \n, \r.
                i++;
            }
            else if (c == ':')
            {
                // A header such as Proc-Type: its name was taken for digits; it and the rest of its line go.
                int line = body[..i].LastIndexOfAny((byte)'\n', (byte)'\\');
                int named = i - line - 1;
                count = Math.Max(0, count - Letters(body.Slice(line + 1, named)));
                int next = body[i..].IndexOfAny((byte)'\n', (byte)'\\');
                i = next < 0 ? body.Length : i + next - (body[i + next] == '\\' ? 1 : 0);
            }
            else if (IsDigit(c) && !IsJoin(body, i))
            {
                digits[count++] = c;
            }
        }

        while (count % 4 != 0)
        {
            digits[count++] = (byte)'=';
        }

        return digits[..count];
    }

    private static bool IsDigit(byte c) => char.IsAsciiLetterOrDigit((char)c) || c is (byte)'+' or (byte)'/';

    /// <summary>A plus with blanks or quotes on both sides joins strings.</summary>
    private static bool IsJoin(ReadOnlySpan<byte> body, int at) =>
        body[at] == (byte)'+'
        && at > 0
        && body[at - 1] is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)'\n'
        && (at + 1 == body.Length || body[at + 1] is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)'\n' or (byte)'\r');

    private static int Letters(ReadOnlySpan<byte> text)
    {
        int count = 0;
        foreach (byte c in text)
        {
            count += IsDigit(c) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// <c>SEQUENCE { INTEGER, SEQUENCE { … }, OCTET STRING { key } … }</c> is PKCS #8; everything else is the key itself.
    /// </summary>
    private static ReadOnlySpan<byte> Inner(ReadOnlySpan<byte> der)
    {
        if (
            Content(der, Sequence, out _) is not { Length: > 0 } outer
            || Content(outer, Integer, out int version) is not { Length: 1 }
            || Content(outer[version..], Sequence, out int algorithm) is not { Length: > 0 }
        )
        {
            return der;
        }

        var key = Content(outer[(version + algorithm)..], Octets, out _);
        return key.Length >= ShortestKey ? key : der;
    }

    /// <summary>The content of the element at the start, if it is of this tag (X.690, 8.1); empty where it is not or is cut off.</summary>
    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> der, byte tag, out int whole)
    {
        whole = 0;
        if (der.Length < 2 || der[0] != tag)
        {
            return default;
        }

        int length = der[1];
        int header = 2;
        if (length > 0x80)
        {
            int bytes = length & 0x7F;
            if (bytes > 3 || der.Length < 2 + bytes)
            {
                return default;
            }

            length = 0;
            for (int i = 0; i < bytes; i++)
            {
                length = (length << 8) | der[2 + i];
            }

            header += bytes;
        }

        if (length > der.Length - header)
        {
            return default;
        }

        whole = header + length;
        return der.Slice(header, length);
    }
}
