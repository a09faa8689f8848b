using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Text up to a line that holds a chosen word alone: <c>&lt;&lt;EOF</c>, <c>&lt;&lt;-EOF</c> (POSIX shell, HCL).</summary>
internal static class HereDocuments
{
    private const int LongestWord = 40;

    /// <summary>Longer documents are read as the lines that they are.</summary>
    private const int Longest = 32 * 1024;

    /// <summary>Reads the document that is announced at <paramref name="at"/> and moves behind it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, ref int at, ReadValues values, out ByteRange body)
    {
        body = default;
        if (!text[at..].StartsWith("<<"u8))
        {
            return false;
        }

        int start = at + 2 + (at + 2 < text.Length && text[at + 2] is (byte)'-' or (byte)'~' ? 1 : 0);
        int line = Lines.End(text, start);
        ReadOnlySpan<byte> word = text[start..line].Trim(" \t'\""u8);
        if (word.Length is 0 or > LongestWord || word.IndexOfAnyExcept(ByteSets.FormatName) >= 0)
        {
            return false;
        }

        int from = Lines.Next(text, line);
        int to = Math.Min(text.Length, from + values.Reach(Longest));
        for (int next = from; next < to; )
        {
            int end = Lines.End(text, next);
            if (Bytes.Trim(text[next..end]).SequenceEqual(word))
            {
                body = new ByteRange(from, next - from);
                at = end;
                return true;
            }

            next = Lines.Next(text, end);
        }

        values.Spend(to - from);
        return false;
    }
}
