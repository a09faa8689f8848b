using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// A program inside of a string of JSON, as workflows (n8n, Make, Node-RED) and notebooks of other kinds keep them: of it, names with a
/// literal behind <c>=</c> or <c>:</c>. Double quotes stand behind a backslash. The places stay those of the file.
/// </summary>
internal static class NestedCode
{
    private const int LongestName = 64;
    private const int LongestValue = 512;

    private static readonly WordSet Holders = new("jscode functioncode pythoncode code func script javascript initialize finalize");

    private static readonly System.Buffers.SearchValues<byte> Marks = System.Buffers.SearchValues.Create("'`\""u8);

    /// <summary>Reads a string's text where its name says that it is a program.</summary>
    public static void Read(ReadOnlySpan<byte> text, ByteRange range, ReadValues values, ByteRange key)
    {
        if (key.IsEmpty || !Holders.Contains(text.Slice(key.Start, key.Length)))
        {
            return;
        }

        for (int at = range.Start; at < range.End; )
        {
            int mark = text[at..range.End].IndexOfAny(Marks);
            if (mark < 0)
            {
                return;
            }

            int quote = at + mark;
            int start = quote + 1;
            int reach = Math.Min(range.End, start + LongestValue);
            int length = text[start..reach].IndexOf(text[quote]);
            if (length < 0)
            {
                at = start;
                continue;
            }

            bool isDouble = text[quote] == '"';
            int end = start + length - (isDouble && length > 0 && text[start + length - 1] == '\\' ? 1 : 0);
            var name = FindName(text, range.Start, isDouble ? quote - 1 : quote);
            if (!name.IsEmpty && end > start && text[start..end].IndexOf((byte)'\\') < 0)
            {
                values.Add(
                    text,
                    new NamedValue
                    {
                        Key = name,
                        Value = new ByteRange(start, end - start),
                        IsNested = true,
                        Writing = ValueWriting.Quoted,
                        Role = ValueRole.Setting,
                    }
                );
            }

            at = start + length + 1;
        }
    }

    /// <summary>The name that the literal is assigned to; empty where there is none.</summary>
    private static ByteRange FindName(ReadOnlySpan<byte> text, int from, int at)
    {
        int end = SkipBlanksBack(text, from, at);
        if (end <= from || text[end - 1] is not ((byte)'=' or (byte)':') || (end - 2 >= from && text[end - 2] is (byte)'=' or (byte)'!'))
        {
            return default;
        }

        end = SkipBlanksBack(text, from, end - 1);
        end -= end > from && text[end - 1] is (byte)'\'' or (byte)'"' ? 1 : 0;
        end -= end > from && text[end - 1] == '\\' ? 1 : 0;
        int start = end;
        while (start > from && end - start < LongestName && (Bytes.IsWord(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }

        return new ByteRange(start, end - start);
    }

    private static int SkipBlanksBack(ReadOnlySpan<byte> text, int from, int at)
    {
        while (at > from && text[at - 1] is (byte)' ' or (byte)'\t')
        {
            at--;
        }

        return at;
    }
}
