using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Governance.Locking;

/// <summary>Reads the lock file of a folder, or of a commit.</summary>
public static class LockSource
{
    /// <summary>The lock; nothing and no problem where there is none.</summary>
    public static (ArchitectureLock? Lock, string? Problem) Read(string folder, string file = ArchitectureLock.FilePath)
    {
        var content = Workspace.ReadFile(folder, file, LockFile.MaximumSize, out var gap);
        return content is null ? (null, gap is null ? null : $"{file}: {gap.Detail}") : LockFile.Parse(content.Utf8);
    }

    /// <summary>The lock file that a commit holds beside its code.</summary>
    /// <param name="folder">The folder in the repository.</param>
    /// <param name="revision">A branch, a tag, <c>HEAD~1</c> or a commit id.</param>
    /// <param name="prefix">The folder from the top of the repository; empty at its top.</param>
    public static (ArchitectureLock? Lock, string? Problem) ReadAt(string folder, string revision, string prefix)
    {
        string path = prefix.Length == 0 ? ArchitectureLock.FilePath : $"{prefix}/{ArchitectureLock.FilePath}";
        byte[]? bytes = CommitWorkspace.ReadFile(folder, revision, path, LockFile.MaximumSize, out string? problem);
        return bytes is null ? (null, problem + ".") : LockFile.Parse(bytes);
    }
}
