using System.Text;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Engine.Workspaces.Walking;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>
/// Which paths of a history are left out: copies of other people's packages, and what <c>.seatrialignore</c> as it is in the working tree
/// (without one, at HEAD) or given patterns exclude. That a folder such as <c>vendor</c> holds packages is told by what any version of it
/// held. Safe for concurrent use.
/// </summary>
public sealed class HistoryExclusions : IDisposable
{
    /// <summary>
    /// In a history nobody mends these: the credential is its publisher's, and the tree's own scan looks at today's copy.
    /// </summary>
    private static readonly string[] Copies = ["third_party", "third-party", "Godeps"];

    private readonly Lock gate = new();
    private readonly Dictionary<int, bool> folders = [];
    private readonly Dictionary<int, bool> files = [];
    private readonly PathTable paths;
    private readonly TreeAccess tree;
    private readonly ChangeExclusions given;

    internal HistoryExclusions(PathTable paths, GitFolder git, string prefix, IReadOnlyList<string> exclude)
    {
        this.paths = paths;
        tree = git.HasTree ? TreeAccess.Open(git.TopFolder) : CommitTreeAccess.OfHead(git);
        given = new ChangeExclusions(tree, prefix, exclude);
    }

    /// <summary>Whether a path, by its number, is left out.</summary>
    public bool LeavesOut(int path)
    {
        if (path < 0)
        {
            return false;
        }

        lock (gate)
        {
            if (!files.TryGetValue(path, out bool isLeftOut))
            {
                files[path] = isLeftOut = IsVendored(paths.Folder(path)) || given.Excludes(paths.Text(path));
            }

            return isLeftOut;
        }
    }

    public void Dispose() => tree.Dispose();

    private bool IsVendored(int folder)
    {
        if (folder < 0)
        {
            return false;
        }

        if (!folders.TryGetValue(folder, out bool isVendored))
        {
            string name = paths.Name(folder);
            folders[folder] = isVendored =
                Array.IndexOf(Copies, name) >= 0
                || FolderRules.Judge(name, entry => paths.Find(folder, Encoding.UTF8.GetBytes(entry)) >= 0, isTracked: true) is not null
                || IsVendored(paths.Folder(folder));
        }

        return isVendored;
    }
}
