using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>A line of YAML with the lines over which its value goes on.</summary>
/// <param name="Start">Offset of the line.</param>
/// <param name="Next">Offset of the line behind the value.</param>
/// <param name="Mark">Twice the column of its first character, plus one for a dash, as in <see cref="YamlNesting"/>; -1 for
/// <see cref="IsSilent"/>.</param>
/// <param name="IsSetting">Whether it begins with a key that has a value.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct YamlLine(int Start, int Next, int Mark, bool IsSetting)
{
    /// <summary>It changes nothing of what is open: empty, a comment, text, or of a template.</summary>
    public bool IsSilent => Mark < 0;

    /// <summary>The line that begins at an offset.</summary>
    public static YamlLine At(ReadOnlySpan<byte> text, int at, ReadValues values)
    {
        int length = text[at..].IndexOf((byte)'\n');
        int end = length < 0 ? text.Length : at + length;
        int next = length < 0 ? text.Length : end + 1;
        end -= end > at && text[end - 1] == '\r' ? 1 : 0;
        int first = at;
        while (first < end && text[first] is (byte)' ' or (byte)'\t')
        {
            first++;
        }

        if (first == end || text[first] is (byte)'#' or (byte)'%' || text[first..end].StartsWith("{{"u8))
        {
            return new YamlLine(at, next, -1, IsSetting: false);
        }

        int start = text[first] == '-' ? SkipDashes(text, first, end) : first;
        bool isItem = start > first;
        int mark = (2 * (first - at)) + (isItem ? 1 : 0);
        int column = start - at;
        if (start == end)
        {
            return new YamlLine(at, next, mark, IsSetting: false);
        }

        bool hasKey = YamlKeys.TryRead(text, ref start, end, out _);
        bool isOpening = hasKey && IsOpening(text, start, end);
        if (!isOpening)
        {
            int behind = end;
            YamlScalars.Skip(text, start, hasKey ? column : column - 1, ref behind, values);
            next = behind == end ? next : Math.Max(next, Lines.Next(text, behind));
        }

        return new YamlLine(at, next, hasKey || isItem || EndsDocument(text, at) ? mark : -1, hasKey && !isOpening && !isItem);
    }

    /// <summary>Whether a document ends with the line that begins at an offset, and all that is open.</summary>
    public static bool EndsDocument(ReadOnlySpan<byte> text, int at) => text[at..].StartsWith("---"u8);

    /// <summary>Enters the collections that it opens to the left of a mark, and answers how many.</summary>
    public int Enter(ReadOnlySpan<byte> text, int mark, ReadValues values)
    {
        int count = 0;
        int end = Lines.End(text, Start);
        int at = Lines.SkipBlanks(text, Start, end);
        for (; at < end && IsDash(text, at, end); at = Lines.SkipBlanks(text, at + 1, end))
        {
            if ((2 * (at - Start)) + 1 < mark)
            {
                values.Enter(default);
                count++;
            }
        }

        int column = at - Start;
        if (at < end && 2 * column < mark && YamlKeys.TryRead(text, ref at, end, out ByteRange key) && IsOpening(text, at, end))
        {
            values.Enter(key);
            count++;
        }

        return count;
    }

    private static bool IsOpening(ReadOnlySpan<byte> text, int at, int end) =>
        at == end || text[at] == '#' || YamlScalars.IsAnchorAlone(text, at, end);

    private static int SkipDashes(ReadOnlySpan<byte> text, int at, int end)
    {
        while (at < end && IsDash(text, at, end))
        {
            at = Lines.SkipBlanks(text, at + 1, end);
        }

        return at;
    }

    private static bool IsDash(ReadOnlySpan<byte> text, int at, int end) =>
        text[at] == '-' && (at + 1 == end || text[at + 1] is (byte)' ' or (byte)'\t');
}
