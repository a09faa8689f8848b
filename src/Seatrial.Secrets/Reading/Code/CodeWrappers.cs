using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>Calls and parentheses around a literal that change how it is stored and not what it says.</summary>
internal static class CodeWrappers
{
    /// <summary>Goes over <c>String(</c>, <c>atob(</c>, <c>new X(</c> and parentheses that only group.</summary>
    public static bool TryUnwrap(ReadOnlySpan<byte> text, CodeText code, int open, ref int start, ref bool isBase64)
    {
        int last = code.Previous(text, open);
        if (last < 0)
        {
            return false;
        }

        ByteRange callee = last == open - 1 || Bytes.IsWord(text[last]) ? Names.Chain(text, last) : default;
        if (callee.IsEmpty)
        {
            start = open;
            return text[last]
                is (byte)'='
                    or (byte)':'
                    or (byte)','
                    or (byte)'('
                    or (byte)'|'
                    or (byte)'?'
                    or (byte)'>'
                    or (byte)'['
                    or (byte)'{';
        }

        ReadOnlySpan<byte> name = Names.LastOf(text, callee);
        if (name.SequenceEqual("encode"u8) && IsTextEncoder(text, callee.Start, out int encoder))
        {
            start = encoder;
            return true;
        }

        if (!KnownFunctions.IsWrapper(name) || KnownFunctions.Find(text.Slice(callee.Start, callee.Length), 0) != ArgumentMeaning.None)
        {
            return false;
        }

        isBase64 |= KnownFunctions.DecodesBase64(name);
        start = callee.Start;
        int word = code.Previous(text, start);
        if (word >= 2 && text[(word - 2)..(word + 1)].SequenceEqual("new"u8))
        {
            start = word - 2;
        }
        else if (word >= 4 && text[(word - 4)..(word + 1)].SequenceEqual("await"u8))
        {
            start = word - 4;
        }

        while (start > 0 && text[start - 1] is (byte)'&' or (byte)'*' or (byte)'!')
        {
            start--;
        }

        // Go's conversion: []byte("…").
        start -= start > 2 && text.Slice(start - 2, 2).SequenceEqual("[]"u8) ? 2 : 0;

        return true;
    }

    /// <summary>JavaScript's bytes of a text: <c>new TextEncoder().encode("…")</c>.</summary>
    private static bool IsTextEncoder(ReadOnlySpan<byte> text, int function, out int start)
    {
        ReadOnlySpan<byte> encoder = "new TextEncoder()."u8;
        start = function - encoder.Length;
        return start >= 0 && text[start..function].SequenceEqual(encoder);
    }
}
