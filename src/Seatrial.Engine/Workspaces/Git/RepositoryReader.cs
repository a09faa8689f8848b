using Seatrial.Engine.Workspaces.Walking;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>Tells what the scanned folder is.</summary>
internal static class RepositoryReader
{
    public static RepositoryState Read(string root, WalkContext context, GitFolder? git, CancellationToken cancellation)
    {
        string name = WorkspaceRoot.NameOf(root);
        if (git is null)
        {
            return new RepositoryState { Name = name };
        }

        var head = GitHead.Of(git);
        return new RepositoryState
        {
            Name = name,
            IsGit = true,
            Commit = head.Commit,
            Branch = head.Branch,
            IsDirty = context.Index is { } index ? new DirtyCheck(context, git, index, cancellation).Run(head.Commit) : null,
            Remote = RemoteUrl.WithoutCredentials(git.Config.Get("remote.origin.url")),
            Prefix = context.Prefix.TrimEnd('/'),
        };
    }
}
