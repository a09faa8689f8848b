using System.Text;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Workspaces.Walking;

/// <summary>What all threads of a walk share and none changes.</summary>
/// <param name="Access">The tree.</param>
/// <param name="Root">Full path, to follow what links say.</param>
/// <param name="Options">Limits.</param>
/// <param name="Prefix">From the top of the repository to the root with a closing slash; empty at the top. Ignore rules and the index speak
/// of paths from the top.</param>
/// <param name="Index">Tracked files; null outside a repository and where the index cannot be read.</param>
/// <param name="IsGit">Whether the root lies in a repository: a repository inside is then one of its own.</param>
/// <param name="Unchanged">Takes what the walk learns about tracked files; null where there is no index.</param>
internal sealed record WalkContext(
    TreeAccess Access,
    string Root,
    WorkspaceOptions Options,
    string Prefix,
    GitIndex? Index,
    bool IsGit,
    UnchangedFiles? Unchanged = null
)
{
    /// <summary>
    /// Whether the tree is that of a commit: every file of it is tracked, and ignore rules of git leave none of them out.
    /// </summary>
    public bool IsCommit { get; init; }

    public byte[] PrefixBytes { get; } = Encoding.UTF8.GetBytes(Prefix);
}
