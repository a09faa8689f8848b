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

    private static readonly string[] BranchFolders = ["refs/heads/", "refs/remotes/"];

    private readonly GitFolder git;

    private ReferenceTips(GitFolder git) => this.git = git;

    /// <summary>Null before the first commit.</summary>
    public string? Head { get; private init; }

    /// <summary>Object ids in hexadecimal, each once, in ordinal order.</summary>
    public SortedSet<string> References { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of <see cref="References"/> that branches name, local ones and those of remotes.</summary>
    public SortedSet<string> Branches { get; } = new(StringComparer.Ordinal);

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
            tips.Gaps.Add(
                new CoverageGap(
                    ".git/reftable",
                    GapKind.Unreadable,
                    "References kept as reftable are not read, and the history behind them was not searched: 'git refs migrate --ref-format=files' changes that, and '--history-scope everything' searches all objects without them."
                )
            );
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
        int damaged = 0;
        foreach (string line in Lines(packed).Where(l => l[0] is not ('#' or '^')))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && IsHash(line[..space]))
            {
                Add(line[..space], line[(space + 1)..]);
            }
            else
            {
                damaged++;
            }
        }

        if (damaged > 0)
        {
            AddDamaged("packed-refs", damaged == 1 ? "1 line names no commit" : $"{damaged} lines name no commit");
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
            else if (entry.Kind == EntryKind.File && IsReferenceName(entry.Name))
            {
                string text = Text(access, path);
                Add(text, path);
                if (!IsHash(text) && !IsSymbolic(text))
                {
                    AddDamaged(path, "it names no commit");
                }
            }
        }
    }

    /// <summary>Linked working trees have a HEAD and references of their own, which keep commits alive as branches do.</summary>
    private void AddWorkingTrees()
    {
        Add(Head ?? "", "HEAD");
        Add(Text(git.Common, "HEAD"), "HEAD");
        if (Head is null && Text(git.Own, "HEAD") is var head && !IsSymbolic(head))
        {
            AddDamaged("HEAD", "it names neither a branch nor a commit");
        }

        var entries = new List<TreeEntry>();
        _ = git.Common.List("worktrees", entries);
        foreach (var entry in entries.Where(e => e.Kind == EntryKind.Folder))
        {
            string folder = "worktrees/" + entry.Name;
            Add(Text(git.Common, folder + "/HEAD"), "HEAD");
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
            if (name is "HEAD" || Array.Exists(BranchFolders, f => name.StartsWith(f, StringComparison.Ordinal)))
            {
                Branches.Add(id);
            }
        }
    }

    /// <summary>
    /// What hangs on a reference that cannot be read is not found by any other way, so that silence about it would be a clean report of a
    /// part.
    /// </summary>
    private void AddDamaged(string path, string what) =>
        Gaps.Add(
            new CoverageGap(
                ".git/" + path,
                GapKind.Unreadable,
                $"Damaged: {what}, and history that only this leads to was not searched. 'git fsck' tells more, and '--history-scope everything' searches all objects."
            )
        );

    /// <summary>The id of nothing, which reflogs have, is none.</summary>
    private bool IsId(string text) => IsHash(text) && text.AsSpan().ContainsAnyExcept('0');

    private bool IsHash(string text) => text.Length == git.HashBytes * 2 && text.All(char.IsAsciiHexDigitLower);

    private static bool IsSymbolic(string text) => text.StartsWith("ref:", StringComparison.Ordinal);

    /// <summary>
    /// What git itself takes for the name of one: locks, and what file managers leave behind, are none (git-check-ref-format(1)).
    /// </summary>
    private static bool IsReferenceName(string name) => name[0] != '.' && !name.EndsWith(".lock", StringComparison.Ordinal);

    private static string Text(TreeAccess access, string path) => Encoding.ASCII.GetString(access.TryRead(path, MaxRefBytes) ?? []).Trim();

    private static string[] Lines(byte[]? text) =>
        Encoding.UTF8.GetString(text ?? []).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
