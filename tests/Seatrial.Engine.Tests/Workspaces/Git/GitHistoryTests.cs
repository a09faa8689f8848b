using System.Globalization;
using Seatrial.Engine.Workspaces.Git.History;

namespace Seatrial.Engine.Tests.Workspaces.Git;

/// <summary>What is read of a history is what git says of it, however the objects are stored.</summary>
public sealed class GitHistoryTests
{
    [Theory]
    [InlineData("loose")]
    [InlineData("packed")]
    [InlineData("deep chains")]
    [InlineData("bases by id")]
    [InlineData("first index version")]
    [InlineData("several packs and loose objects")]
    [InlineData("borrowed objects")]
    [InlineData("linked working tree")]
    [InlineData("sha256")]
    public void Shows_every_version_once_with_its_paths_and_first_commits(string storage)
    {
        using var tree = new GitTree(storage == "sha256" ? ["--object-format=sha256"] : []);
        var invented = new InventedHistory(tree, storage.Length * 31);
        string folder = tree.Root;
        switch (storage)
        {
            case "several packs and loose objects":
                invented.Write(8);
                tree.Git("repack", "-d", "-q");
                invented.Write(8);
                tree.Git("repack", "-q");
                invented.Write(6);
                tree.Git("pack-refs", "--all");
                break;
            case "borrowed objects":
                invented.Write(12);
                tree.Git("repack", "-adfq");
                tree.Git("clone", "-q", "--shared", ".", "shared");
                folder = tree["shared"];
                break;
            default:
                invented.Write(24);
                break;
        }

        string[] repack = storage switch
        {
            "packed" or "sha256" => ["repack", "-adfq"],
            "deep chains" => ["repack", "-adfq", "--depth=250", "--window=50"],
            "bases by id" => ["-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq"],
            "first index version" => ["-c", "pack.indexVersion=1", "repack", "-adfq"],
            "linked working tree" => ["worktree", "add", "-q", "--detach", "linked", "HEAD~3"],
            _ => ["status", "--short"],
        };
        tree.Git(repack);
        folder = storage == "linked working tree" ? tree["linked"] : folder;

        using var history = GitHistory.Open(folder, HistoryScope.References, 3, TestContext.Current.CancellationToken)!;
        var shown = Show(history);

        Assert.Empty(history.Gaps);
        Assert.Equal(GitBlobs(tree), shown.Versions);
        Assert.Equal(GitPlaces(tree), Places(history, shown.Numbers));
    }

    [Fact]
    public void Head_alone_leaves_out_other_branches()
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "kept\n").Commit();
        tree.Git("checkout", "-q", "-b", "other");
        tree.Add("b.txt", "elsewhere\n").Commit();
        tree.Git("checkout", "-q", "main");

        Assert.Equal(["a.txt"], Paths(tree, HistoryScope.Head));
        Assert.Equal(["a.txt", "b.txt"], Paths(tree, HistoryScope.References));
    }

    [Fact]
    public void Stashes_reflogs_and_lost_objects_are_read_when_everything_is_asked_for()
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "one\n").Commit();
        tree.Add("lost.txt", "lost\n").Commit();
        tree.Git("reset", "-q", "--hard", "HEAD~1");
        tree.Add("a.txt", "stashed\n");
        tree.Git("stash", "-q");
        tree.Git("hash-object", "-w", "--stdin", "-t", "blob", "--", tree.Add("never.txt", "never committed\n")["never.txt"]);

        Assert.Equal(["a.txt"], Paths(tree, HistoryScope.References));
        Assert.Equal(["a.txt", "lost.txt"], Paths(tree, HistoryScope.Everything));
        using var history = GitHistory.Open(tree.Root, HistoryScope.Everything, 1, TestContext.Current.CancellationToken)!;
        Assert.Contains("stashed\n", Show(history).Texts);
        Assert.Contains("never committed\n", Show(history).Texts);
    }

    [Fact]
    public void Tells_what_is_at_head_and_who_wrote_a_commit()
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "old\n").Commit();
        tree.Add("a.txt", "new\n").Commit();
        using var history = GitHistory.Open(tree.Root, HistoryScope.References, 1, TestContext.Current.CancellationToken)!;

        var shown = Show(history);
        int old = shown.Numbers[shown.Texts.IndexOf("old\n")];
        int current = shown.Numbers[shown.Texts.IndexOf("new\n")];

        Assert.False(history.IsAtHead(old));
        Assert.True(history.IsAtHead(current));
        var commit = history.Commit(Assert.Single(history.Places(old)).Commit);
        Assert.Equal("Tester", commit.Author);
        Assert.Equal(tree.Git("rev-parse", "HEAD~1").Trim(), commit.Id);
        Assert.Equal(CommitReach.Head | CommitReach.Reference, commit.Reach);
    }

    [Fact]
    public void A_shallow_clone_is_said()
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "one\n").Commit();
        tree.Add("a.txt", "two\n").Commit();
        tree.Git("clone", "-q", "--depth=1", "file://" + tree.Root, "clone");

        using var history = GitHistory.Open(tree["clone"], HistoryScope.References, 1, TestContext.Current.CancellationToken)!;

        Assert.True(history.IsShallow);
        Assert.Contains("shallow", Assert.Single(history.Gaps).Detail, StringComparison.Ordinal);
        Assert.Equal(["two\n"], Show(history).Texts);
    }

    [Fact]
    public void A_partial_clone_is_said_when_something_is_not_there()
    {
        using var tree = new GitTree();
        tree.Add("a.txt", "one\n").Commit();
        tree.Add("a.txt", "two\n").Commit();
        tree.Git("config", "uploadpack.allowFilter", "true");
        tree.Git("clone", "-q", "--filter=blob:none", "--no-checkout", "file://" + tree.Root, "clone");

        using var history = GitHistory.Open(tree["clone"], HistoryScope.References, 1, TestContext.Current.CancellationToken)!;

        var gap = Assert.Single(history.Gaps);
        Assert.Contains("partial clone: 2 file versions", gap.Detail, StringComparison.Ordinal);
        Assert.True(gap.MakesRunIncomplete);
    }

    [Fact]
    public void A_folder_without_git_has_no_history()
    {
        using var tree = new TemporaryTree();
        Assert.Null(GitHistory.Open(tree.Root, HistoryScope.References, 1, TestContext.Current.CancellationToken));
    }

    private static string[] Paths(GitTree tree, HistoryScope scope)
    {
        using var history = GitHistory.Open(tree.Root, scope, 2, TestContext.Current.CancellationToken)!;
        return
        [
            .. Show(history)
                .Numbers.SelectMany(history.Places)
                .Select(p => history.PathText(p.Path))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static ShownObjects Show(GitHistory history)
    {
        RecordingVisitor[] visitors = [new(history), new(history)];
        history.Visit(visitors, 1 << 20, TestContext.Current.CancellationToken);
        Assert.All(visitors, v => Assert.Empty(v.Missed));
        return new ShownObjects([.. visitors.SelectMany(v => v.Shown)]);
    }

    private static string[] GitBlobs(GitTree tree) =>
        [
            .. tree.Git(
                    tree.Git("rev-list", "--objects", "--all", "--no-object-names"),
                    ["cat-file", "--batch-check=%(objecttype) %(objectname)"]
                )
                .Split('\n')
                .Where(l => l.StartsWith("blob ", StringComparison.Ordinal))
                .Select(l => l[5..])
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Blob, path and first commit of everything that is in none of a commit's parents.</summary>
    private static string[] GitPlaces(GitTree tree)
    {
        var first = new Dictionary<string, (long Time, string Commit)>(StringComparer.Ordinal);
        (long Time, string Commit) commit = default;
        foreach (
            string line in tree.Git("log", "--all", "-c", "--raw", "--root", "--no-renames", "--no-abbrev", "--format=%ct %H")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (line[0] is not ':')
            {
                string[] words = line.Split(' ');
                commit = (long.Parse(words[0], CultureInfo.InvariantCulture), words[1]);
                continue;
            }

            string[] halves = line.Split('\t');
            string blob = halves[0].Split(' ')[^2];
            string key = $"{blob} {halves[1]}";
            if (blob.Trim('0').Length > 0 && (!first.TryGetValue(key, out var known) || (commit.Time, commit.Commit).CompareTo(known) < 0))
            {
                first[key] = commit;
            }
        }

        return [.. first.Select(f => $"{f.Key} {f.Value.Commit}").Order(StringComparer.Ordinal)];
    }

    private static string[] Places(GitHistory history, IEnumerable<int> blobs) =>
        [
            .. blobs
                .SelectMany(b =>
                    history.Places(b).Select(p => $"{history.BlobId(b)} {history.PathText(p.Path)} {history.Commit(p.Commit).Id}")
                )
                .Order(StringComparer.Ordinal),
        ];
}
