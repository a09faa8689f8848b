using System.Text;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Access;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>Where the history begins: object ids of HEAD, of references, and of stashes and reflogs (gitrepository-layout(5)).</summary>
internal sealed class ReferenceTips
{
    private const int MaxRefBytes = 4096;
    private const int MaxPackedBytes = 256 << 20;
    private const int MaxLogBytes = 64 << 20;
    private const int MaxDepth = 32;
    private const string Stash = "refs/stash";

    private readonly GitFolder git;

    private ReferenceTips(GitFolder git) => this.git = git;

    /// <summary>Null before the first commit.</summary>
    public string? Head { get; private init; }

    /// <summary>Object ids in hexadecimal, each once, in ordinal order.</summary>
    public SortedSet<string> References { get; } = new(StringComparer.Ordinal);

    /// <summary>Of the stash and of all reflogs.</summary>
    public SortedSet<string> Local { get; } = new(StringComparer.Ordinal);

    /// <summary>Commits whose parents were left out when the repository was cloned.</summary>
    public IReadOnlySet<string> Shallow { get; private init; } = new HashSet<string>();

    public List<CoverageGap> Gaps { get; } = [];

    public static ReferenceTips Read(GitFolder git)
    {
        var tips = new ReferenceTips(git)
        {
            Head = GitHead.Of(git).Commit,
            Shallow = Lines(git.Common.TryRead("shallow", MaxPackedBytes)).ToHashSet(StringComparer.Ordinal),
        };
        if (string.Equals(git.Config.Get("extensions.refstorage"), "reftable", StringComparison.OrdinalIgnoreCase))
        {
            tips.Gaps.Add(new CoverageGap(".git/reftable", GapKind.NotSupported, "References kept as reftable are not read: 'git refs migrate --ref-format=files' changes that, or scan with --history=all."));
        }

        tips.AddPacked();
        tips.AddLoose(git.Common, "refs", 0);
        tips.AddWorkingTrees();
        tips.AddLogs(git.Common, "logs", 0);
        return tips;
    }

    private void AddPacked()
    {
        byte[] packed = git.Common.TryRead("packed-refs", MaxPackedBytes) ?? [];
        foreach (string line in Lines(packed))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0)
            {
                Add(line[..space], line[(space + 1)..]);
            }
        }
    }

    private void AddLoose(TreeAccess access, string folder, int depth)
    {
        var entries = new List<TreeEntry>();
        _ = access.List(folder, entries);
        foreach (var entry in entries)
        {
            string path = $"{folder}/{entry.Name}";
            if (entry.Kind == EntryKind.Folder && depth < MaxDepth)
            {
                AddLoose(access, path, depth + 1);
            }
            else if (entry.Kind == EntryKind.File)
            {
                Add(Encoding.ASCII.GetString(access.TryRead(path, MaxRefBytes) ?? []).Trim(), path);
            }
        }
    }

    /// <summary>Linked working trees have a HEAD and references of their own, which keep commits alive as branches do.</summary>
    private void AddWorkingTrees()
    {
        Add(Head ?? "", "HEAD");
        Add(Encoding.ASCII.GetString(git.Common.TryRead("HEAD", MaxRefBytes) ?? []).Trim(), "HEAD");
        var entries = new List<TreeEntry>();
        _ = git.Common.List("worktrees", entries);
        foreach (var entry in entries.Where(e => e.Kind == EntryKind.Folder))
        {
            string folder = "worktrees/" + entry.Name;
            Add(Encoding.ASCII.GetString(git.Common.TryRead(folder + "/HEAD", MaxRefBytes) ?? []).Trim(), "HEAD");
            AddLoose(git.Common, folder + "/refs", 0);
            AddLogs(git.Common, folder + "/logs", 0);
        }
    }

    /// <summary>Each line begins with the old and the new object id.</summary>
    private void AddLogs(TreeAccess access, string folder, int depth)
    {
        var entries = new List<TreeEntry>();
        _ = access.List(folder, entries);
        foreach (var entry in entries)
        {
            string path = $"{folder}/{entry.Name}";
            if (entry.Kind == EntryKind.Folder && depth < MaxDepth)
            {
                AddLogs(access, path, depth + 1);
            }
            else if (entry.Kind == EntryKind.File)
            {
                foreach (string line in Lines(access.TryRead(path, MaxLogBytes)))
                {
                    foreach (string id in line.Split(' ', 3).Take(2).Where(IsId))
                    {
                        Local.Add(id);
                    }
                }
            }
        }
    }

    private void Add(string id, string name)
    {
        if (IsId(id))
        {
            _ = string.Equals(name, Stash, StringComparison.Ordinal) ? Local.Add(id) : References.Add(id);
        }
    }

    /// <summary>The id of nothing, which reflogs have, is none.</summary>
    private bool IsId(string text) => text.Length == git.HashBytes * 2 && text.All(char.IsAsciiHexDigitLower) && text.AsSpan().ContainsAnyExcept('0');

    private static string[] Lines(byte[]? text)
        => Encoding.UTF8.GetString(text ?? []).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
