using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Block scalars of YAML: text over lines that stand farther right than their key (YAML 1.2.2, section 8.1).</summary>
internal static class YamlBlocks
{
    /// <summary>A longer block is a document, not a credential.</summary>
    private const int LongestValue = 8192;

    /// <summary><c>|</c> or <c>&gt;</c>, indicators, and nothing but a comment.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> rest)
    {
        rest = rest[1..].TrimStart("+-0123456789"u8);
        rest = Bytes.Trim(rest);
        return rest.IsEmpty || rest[0] == '#';
    }

    /// <summary>Moves the end of a line to that of the block below it, and answers where the last line ends that is not empty.</summary>
    public static int Skip(ReadOnlySpan<byte> text, int column, ref int end)
    {
        int from = Lines.Next(text, end);
        int last = from;
        for (int at = from; at < text.Length; )
        {
            int lineEnd = Lines.End(text, at);
            int start = Lines.SkipBlanks(text, at, lineEnd);
            if (start < lineEnd && start - at <= column)
            {
                break;
            }

            last = start < lineEnd ? lineEnd : last;
            end = lineEnd;
            at = Lines.Next(text, lineEnd);
        }

        return last;
    }

    /// <summary>Reads the block below a line; it is a value, and may be a file of settings or a script itself.</summary>
    public static void Add(ReadOnlySpan<byte> text, ByteRange key, int column, ref int end, ReadValues values)
    {
        int from = Lines.Next(text, end);
        int last = Skip(text, column, ref end);
        int first = from;
        while (first < last && Bytes.IsSpace(text[first]))
        {
            first++;
        }

        if (first >= last)
        {
            return;
        }

        if (last - first <= LongestValue)
        {
            values.Add(
                text,
                new NamedValue
                {
                    Key = key,
                    Value = new ByteRange(first, last - first),
                    Writing = ValueWriting.Block,
                }
            );
        }

        values.Enter(key);
        if (text[first] is (byte)'{')
        {
            BraceText.Read(text, first, last, values);
        }
        else
        {
            SettingLines.Read(text, first, last, values);
        }

        values.Leave();
    }
}
