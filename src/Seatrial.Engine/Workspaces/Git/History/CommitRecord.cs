using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>What the walk needs to know of a commit.</summary>
/// <param name="Number">Number of the object.</param>
/// <param name="Tree">Number of its tree; -1 where that is missing.</param>
/// <param name="Time">When it was committed, in seconds since 1970.</param>
/// <param name="Parents">Numbers; -1 for one that is missing.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CommitRecord(int Number, int Tree, long Time, int[] Parents)
{
    private const int MaxParents = 4096;

    /// <summary>
    /// Reads a commit object (the book's "Git Objects"): lines <c>tree</c>, <c>parent</c>, <c>author</c>, <c>committer</c>.
    /// </summary>
    public static CommitRecord? Parse(ObjectDatabase database, int number, ReadOnlySpan<byte> text, bool isShallow)
    {
        int digits = database.HashBytes * 2;
        Span<byte> id = stackalloc byte[32];
        id = id[..database.HashBytes];
        if (!TryReadId(ref text, "tree "u8, digits, id))
        {
            return null;
        }

        int tree = database.Find(id);
        int[] parents = [];
        while (TryReadId(ref text, "parent "u8, digits, id) && parents.Length < MaxParents)
        {
            // Most have one.
            Array.Resize(ref parents, parents.Length + 1);
            parents[^1] = database.Find(id);
        }

        return new CommitRecord(number, tree, CommitTime(text), isShallow ? [] : parents);
    }

    private static bool TryReadId(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> word, int digits, scoped Span<byte> id)
    {
        if (
            !text.StartsWith(word)
            || text.Length <= word.Length + digits
            || Convert.FromHexString(text.Slice(word.Length, digits), id, out _, out _) != OperationStatus.Done
        )
        {
            return false;
        }

        text = text[(word.Length + digits + 1)..];
        return true;
    }

    /// <summary><c>committer NAME &lt;MAIL&gt; SECONDS ZONE</c>; 0 where it is malformed.</summary>
    private static long CommitTime(ReadOnlySpan<byte> text)
    {
        int at = text.StartsWith("committer "u8) ? 0 : text.IndexOf("\ncommitter "u8) + 1;
        var line = text[at..];
        int end = line.IndexOf((byte)'\n');
        line = end < 0 ? line : line[..end];
        int mail = line.LastIndexOf((byte)'>');
        return mail >= 0 && mail + 2 < line.Length && Utf8Parser.TryParse(line[(mail + 2)..], out long seconds, out _) ? seconds : 0;
    }
}
