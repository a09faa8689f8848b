using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Access;

namespace Seatrial.Engine.Workspaces.Walking;

internal sealed class TreeWalker(TreeAccess access, WorkspaceOptions options)
{
    public WalkResult Walk(CancellationToken cancellation)
    {
        var files = new List<WorkspaceFile>();
        var gaps = new List<CoverageGap>();
        var pending = new Stack<string>([""]);
        var entries = new List<TreeEntry>();
        while (pending.TryPop(out string? folder))
        {
            cancellation.ThrowIfCancellationRequested();
            entries.Clear();
            var status = access.List(folder, entries);
            if (status != AccessStatus.Ok)
            {
                gaps.Add(AccessGaps.Of(folder + "/", status, 0));
            }

            foreach (var entry in entries)
            {
                string path = folder.Length == 0 ? entry.Name : folder + "/" + entry.Name;
                if (entry.Kind == EntryKind.Folder && entry.Name is not (".git" or "node_modules"))
                {
                    pending.Push(path);
                }
                else if (entry.Kind == EntryKind.File && entry.Size <= options.MaxFileBytes)
                {
                    files.Add(new WorkspaceFile(path, entry.Size, FileRoles.Of(path)));
                }
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        gaps.Sort();
        return new WalkResult(files, gaps);
    }
}
