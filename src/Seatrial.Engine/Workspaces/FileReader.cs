using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Text;

namespace Seatrial.Engine.Workspaces;

/// <summary>Reads files into one reused buffer. Not safe for concurrent use: each worker has its own.</summary>
public sealed class FileReader
{
    private const int InitialBytes = 256 << 10;

    private readonly TreeAccess access;
    private readonly int limit;
    private byte[] buffer = GC.AllocateUninitializedArray<byte>(InitialBytes, pinned: true);
    private byte[] spare = [];

    internal FileReader(TreeAccess access, int limit)
    {
        this.access = access;
        this.limit = limit;
    }

    /// <summary>The file's text, valid until the next call. Null with a gap where there is no text: binary, too large, vanished, unreadable.</summary>
    public FileContent? Read(WorkspaceFile file, out CoverageGap? gap)
    {
        var status = access.Read(file.Path, ref buffer, 1, FileContent.Padding, limit, out int length);
        if (status != AccessStatus.Ok)
        {
            gap = AccessGaps.Of(file.Path, status, limit);
            return null;
        }

        var encoding = TextEncodings.Detect(buffer.AsSpan(1, length), out int mark);
        if (encoding == TextEncoding.Binary)
        {
            gap = new CoverageGap(file.Path, GapKind.Binary, "Binary file: its content is not analysed.");
            return null;
        }

        int start = 1 + mark;
        if (encoding != TextEncoding.Utf8)
        {
            int needed = TextEncodings.MaxUtf8Bytes(encoding, length) + 1 + FileContent.Padding;
            if (spare.Length < needed)
            {
                spare = GC.AllocateUninitializedArray<byte>(needed, pinned: true);
            }

            length = mark + TextEncodings.ToUtf8(encoding, buffer.AsSpan(start, length - mark), spare.AsSpan(1));
            start = 1;
            length -= mark;
            (buffer, spare) = (spare, buffer);
        }
        else
        {
            length -= mark;
        }

        buffer[start - 1] = (byte)'\n';
        buffer.AsSpan(start + length, FileContent.Padding).Clear();
        var traits = ContentTraits.Of(file, buffer.AsSpan(start, length));
        gap = null;
        return new FileContent(file, buffer, start, length, traits);
    }
}
