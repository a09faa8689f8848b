using System.Buffers;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>Takes the lines of one file's hunks.</summary>
internal sealed class DiffFileBuilder(string path, CommitMark? commit)
{
    private readonly ArrayBufferWriter<byte> after = new();
    private readonly ArrayBufferWriter<byte> before = new();
    private readonly List<int> lines = [];
    private int next;
    private bool hasAdded;

    public void StartHunk(int newStart)
    {
        if (lines.Count > 0)
        {
            Append(after, []);
            Append(before, []);
            lines.Add(0);
        }

        next = newStart;
    }

    public void Add(ReadOnlySpan<byte> content, bool isNew, bool isAdded)
    {
        if (isNew)
        {
            Append(after, content);
            lines.Add(next++);
        }

        if (!isAdded)
        {
            Append(before, content);
        }

        hasAdded |= isAdded;
    }

    public DiffFile Build() =>
        new(
            new WorkspaceFile(path, after.WrittenCount, FileRoles.Of(path)),
            commit,
            after.WrittenSpan.ToArray(),
            before.WrittenSpan.ToArray(),
            lines
        )
        {
            HasAdditions = hasAdded,
        };

    private static void Append(ArrayBufferWriter<byte> target, ReadOnlySpan<byte> line)
    {
        target.Write(line);
        target.Write("\n"u8);
    }
}
