using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Text;

namespace Seatrial.Engine.Workspaces;

/// <summary>Reads files into one reused buffer. Not safe for concurrent use: each worker has its own.</summary>
public sealed class FileReader
{
    /// <summary>
    /// Where larger files come, the buffer grows; growing to this step by step leaves large objects behind, which the collector looks for.
    /// </summary>
    private const int MostAtFirst = 256 << 10;

    private readonly TreeAccess access;
    private readonly int limit;
    private byte[] buffer;
    private byte[] spare = [];

    /// <summary>Makes room for the files that are to be expected.</summary>
    /// <param name="access">The tree.</param>
    /// <param name="limit">Larger files are not read; in bytes.</param>
    /// <param name="largest">Bytes of the largest file that is to be expected.</param>
    internal FileReader(TreeAccess access, int limit, long largest = 0)
    {
        this.access = access;
        this.limit = limit;
        buffer = GC.AllocateUninitializedArray<byte>(1 + (int)Math.Min(largest + 1, MostAtFirst) + FileContent.Padding);
    }

    /// <summary>
    /// The file's text, valid until the next call. Null with a gap where there is no text: binary, too large, vanished, unreadable.
    /// </summary>
    public FileContent? Read(WorkspaceFile file, out CoverageGap? gap)
    {
        TreeAccess.Expect(ref buffer, 1, FileContent.Padding, Math.Min(file.Size, limit));
        var status = access.Read(file.Path, ref buffer, 1, FileContent.Padding, limit, out int length);
        if (status != AccessStatus.Ok)
        {
            gap = AccessGaps.Of(file.Path, status, limit);
            return null;
        }

        return DecodedText.Of(file, ref buffer, ref spare, length, out gap);
    }

    /// <summary>The file's bytes as they are, valid until the next call. Empty with a gap where they cannot be read.</summary>
    public ReadOnlyMemory<byte> ReadBytes(WorkspaceFile file, out CoverageGap? gap)
    {
        var status = access.Read(file.Path, ref buffer, 1, FileContent.Padding, limit, out int length);
        gap = status == AccessStatus.Ok ? null : AccessGaps.Of(file.Path, status, limit);
        return gap is null ? buffer.AsMemory(1, length) : default;
    }
}
