namespace Seatrial.Syntax;

/// <summary>
/// Types between a tag and its template, <c>sql&lt;Row[]&gt;`…`</c>, which the grammar of TypeScript does not read: they are blanked in
/// what is parsed. Offsets stay. Linear.
/// </summary>
internal static class TaggedTypes
{
    /// <summary>Longer types are left as they are, in bytes.</summary>
    private const int MaxLength = 400;

    /// <summary>The text without such types; the same memory where there are none.</summary>
    public static ReadOnlyMemory<byte> Blanked(ReadOnlyMemory<byte> text)
    {
        byte[]? copy = null;
        var bytes = text.Span;
        for (int at = 0; at + 1 < bytes.Length; at++)
        {
            int next = bytes[at..].IndexOf(">`"u8);
            if (next < 0)
            {
                break;
            }

            at += next;
            int open = Opening(bytes, at);
            if (open > 0)
            {
                copy ??= text.ToArray();
                for (int i = open; i <= at; i++)
                {
                    copy[i] = copy[i] is (byte)'\n' or (byte)'\r' ? copy[i] : (byte)' ';
                }
            }
        }

        return copy ?? text;
    }

    /// <summary>Where the type that ends at a sign begins; -1 where it is none.</summary>
    private static int Opening(ReadOnlySpan<byte> bytes, int end)
    {
        if (end == 0 || bytes[end - 1] == '=')
        {
            return -1;
        }

        int depth = 0;
        for (int i = end; i > 0 && end - i < MaxLength; i--)
        {
            switch (bytes[i])
            {
                case (byte)'>' when bytes[i - 1] != '=':
                    depth++;
                    break;
                case (byte)'<' when --depth == 0:
                    return char.IsAsciiLetterOrDigit((char)bytes[i - 1]) || bytes[i - 1] is (byte)'_' or (byte)'$' or (byte)')' or (byte)']'
                        ? i
                        : -1;
                case (byte)'`' or (byte)'=' when bytes[i + 1] != '>':
                    return -1;
            }
        }

        return -1;
    }
}
