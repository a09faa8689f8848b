using System.Buffers;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Pairs of brackets.</summary>
internal static class Brackets
{
    /// <summary>Collections that go on for longer are read line by line.</summary>
    private const int Longest = 16 * 1024;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("{}[]\"'"u8);

    /// <summary>The bracket that closes the one at <paramref name="at"/>, quotes heeded; -1 where none does within reach.</summary>
    public static int FindClose(ReadOnlySpan<byte> text, int at, ReadValues values)
    {
        int from = at;
        int to = Math.Min(text.Length, at + values.Reach(Longest));
        int depth = 0;
        while (at < to)
        {
            int next = text[at..to].IndexOfAny(Marks);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (text[at] is (byte)'"' or (byte)'\'')
            {
                Quotes.TryReadEscaped(text[..to], ref at, null, isMultiLine: false, out _, out _);
                continue;
            }

            depth += text[at] is (byte)'{' or (byte)'[' ? 1 : -1;
            if (depth == 0)
            {
                return at;
            }

            at++;
        }

        values.Spend(to - from);
        return -1;
    }
}
