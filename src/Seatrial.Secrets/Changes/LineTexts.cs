namespace Seatrial.Secrets.Changes;

/// <summary>Whether lines of one text stand in another, as whole lines and wherever: a line that does was not added.</summary>
internal static class LineTexts
{
    /// <summary>Bytes; a longer line is not looked for, since the search for it could take the product of both lengths.</summary>
    private const int LongestLine = 4096;

    /// <summary>Whether every line that a range touches stands in <paramref name="other"/>.</summary>
    public static bool Stand(ReadOnlySpan<byte> text, int start, int length, ReadOnlySpan<byte> other)
    {
        int from = text[..start].LastIndexOf((byte)'\n') + 1;
        int end = text[(start + length)..].IndexOf((byte)'\n');
        var lines = end < 0 ? text[from..] : text[from..(start + length + end)];
        foreach (var range in lines.Split((byte)'\n'))
        {
            if (!Stands(lines[range].TrimEnd((byte)'\r'), other))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Stands(ReadOnlySpan<byte> line, ReadOnlySpan<byte> other)
    {
        if (line.Length > LongestLine)
        {
            return false;
        }

        for (int from = 0; other[from..].IndexOf(line) is var at and >= 0; from += at + 1)
        {
            int start = from + at;
            int end = start + line.Length;
            if ((start == 0 || other[start - 1] == '\n') && (end == other.Length || other[end] is (byte)'\n' or (byte)'\r'))
            {
                return true;
            }

            if (line.IsEmpty)
            {
                // Nothing can be said of an empty line: it may stand anywhere.
                return true;
            }
        }

        return false;
    }
}
