using System.Buffers.Text;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>The header of a hunk: <c>@@ -1,4 +1,6 @@</c>, or with one <c>@</c> and one old range more for each further parent.</summary>
internal sealed record DiffHunk(IReadOnlyList<int> OldCounts, int NewStart, int NewCount)
{
    /// <summary>A merge of more parents is not written by anybody.</summary>
    private const int MaxParents = 10;

    /// <summary>Null for any other line.</summary>
    public static DiffHunk? Parse(ReadOnlySpan<byte> line)
    {
        int marks = line.IndexOfAnyExcept((byte)'@');
        if (marks is < 2 or > MaxParents + 1 || line[marks] != ' ')
        {
            return null;
        }

        var counts = new List<int>();
        var rest = line[(marks + 1)..];
        for (int i = 0; i < marks - 1; i++)
        {
            if (!TryRange(ref rest, (byte)'-', out _, out int count))
            {
                return null;
            }

            counts.Add(count);
        }

        return TryRange(ref rest, (byte)'+', out int start, out int added) && rest.StartsWith(line[..marks])
            ? new DiffHunk(counts, start, added)
            : null;
    }

    private static bool TryRange(ref ReadOnlySpan<byte> rest, byte sign, out int start, out int count)
    {
        (start, count) = (0, 1);
        if (rest.IsEmpty || rest[0] != sign || !Utf8Parser.TryParse(rest[1..], out start, out int used) || start < 0)
        {
            return false;
        }

        rest = rest[(used + 1)..];
        if (!rest.IsEmpty && rest[0] == ',')
        {
            if (!Utf8Parser.TryParse(rest[1..], out count, out used) || count < 0)
            {
                return false;
            }

            rest = rest[(used + 1)..];
        }

        bool isEnded = !rest.IsEmpty && rest[0] == ' ';
        rest = isEnded ? rest[1..] : rest;
        return isEnded;
    }
}
