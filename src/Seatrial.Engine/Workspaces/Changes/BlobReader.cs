using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Git;
using Seatrial.Engine.Workspaces.Text;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>Reads one side of a change into a buffer of its own.</summary>
internal sealed class BlobReader(GitObjects objects, TreeAccess tree, int limit)
{
    private const int FirstBytes = 64 << 10;

    private byte[] buffer = [];
    private byte[] spare = [];

    /// <summary>The text, valid until the next call. Null with a gap where there is none.</summary>
    public FileContent? Read(WorkspaceFile file, TextSource source, out CoverageGap? gap)
    {
        int length;
        if (source.Path is { } path)
        {
            Reserve(FirstBytes);
            var status = tree.Read(path, ref buffer, 1, FileContent.Padding, limit, out length);
            if (status != AccessStatus.Ok)
            {
                gap = AccessGaps.Of(file.Path, status, limit);
                return null;
            }
        }
        else
        {
            if (objects.ReadBlob(source.Blob) is not { } bytes)
            {
                gap = new CoverageGap(
                    file.Path,
                    GapKind.Unreadable,
                    $"Its object {Convert.ToHexStringLower(source.Blob.AsSpan(0, 6))} is not in this repository, is damaged or is too large: 'git fsck' tells which."
                );
                return null;
            }

            if (bytes.Length > limit)
            {
                gap = AccessGaps.TooLarge(file.Path, limit);
                return null;
            }

            length = bytes.Length;
            Reserve(Math.Max(FirstBytes, length + 1 + FileContent.Padding));
            bytes.CopyTo(buffer.AsSpan(1));
        }

        return DecodedText.Of(file, ref buffer, ref spare, length, out gap);
    }

    private void Reserve(int needed)
    {
        if (buffer.Length < needed)
        {
            buffer = GC.AllocateUninitializedArray<byte>(needed, pinned: true);
        }
    }
}
