using System.Security.Cryptography;
using System.Text;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Engine.Tests.Workspaces;

public sealed class CommitWorkspaceTests
{
    [Fact]
    public void A_commit_is_walked_and_read_as_the_working_tree_was_when_it_was_made()
    {
        using var git = new GitTree();
        git.Add("a.txt", "one\n");
        git.Add("src/b.js", "let b = 1;\n");
        git.Add("kept.log", "tracked although it is ignored\n");
        git.Git("add", "-A");
        git.Git("commit", "-qm", "first");
        string[] expected = Listing(Workspace.Open(git.Root, WorkspaceOptions.Default, TestContext.Current.CancellationToken).Workspace!);
        git.Add(".gitignore", "*.log\n");
        git.Add("a.txt", "two\n");
        git.Add("later.txt", "x\n");
        git.Git("rm", "-q", "--cached", "src/b.js");
        git.Git("add", "-A");
        git.Git("commit", "-qm", "second");
        git.Git("gc", "-q");

        Assert.Equal(expected, Listing(Open(git.Root, "HEAD~1")));
        Assert.Contains("kept.log:31:tracked although it is ignored", Listing(Open(git.Root, "HEAD")));
        Assert.Equal(["b.js:11:let b = 1;"], Listing(Open(Path.Combine(git.Root, "src"), "HEAD~1")));
    }

    [Fact]
    public void A_base_is_the_commit_where_the_branch_left_the_other()
    {
        using var git = new GitTree();
        git.Add("a.txt", "one\n");
        git.Git("add", "-A");
        git.Git("commit", "-qm", "first");
        git.Git("branch", "other");
        git.Git("checkout", "-q", "-b", "work");
        git.Add("work.txt", "w\n");
        git.Git("add", "-A");
        git.Git("commit", "-qm", "work");
        git.Git("checkout", "-q", "other");
        git.Add("other.txt", "o\n");
        git.Git("add", "-A");
        git.Git("commit", "-qm", "other");
        git.Git("checkout", "-q", "work");

        Assert.Equal(["a.txt:4:one"], Listing(Open(git.Root, "other", isBase: true)));
        Assert.Equal(["a.txt:4:one", "other.txt:2:o"], Listing(Open(git.Root, "other")));
    }

    [Fact]
    public void What_is_wrong_is_said_in_one_sentence()
    {
        using var git = new GitTree();
        git.Add("a.txt", "one\n");
        git.Git("add", "-A");
        git.Git("commit", "-qm", "first");
        Directory.CreateDirectory(Path.Combine(git.Root, "new"));

        Assert.Contains("there is no commit 'nope'", Problem(git.Root, "nope"), StringComparison.Ordinal);
        Assert.Contains("has no folder 'new'", Problem(Path.Combine(git.Root, "new"), "HEAD"), StringComparison.Ordinal);
        Assert.Null(CommitWorkspace.ReadFile(git.Root, "HEAD", "b.txt", 100, out string? problem));
        Assert.Contains("has no file 'b.txt'", problem, StringComparison.Ordinal);
        Assert.Equal("one\n"u8.ToArray(), CommitWorkspace.ReadFile(git.Root, "HEAD", "a.txt", 100, out _));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_commit_is_found_by_the_beginning_of_its_id_loose_and_packed(bool isPacked)
    {
        using var git = new GitTree();
        git.Add("a.txt", "one\n");
        git.Git("add", "-A");
        git.Git("commit", "-qm", "first");
        string first = git.Git("rev-parse", "HEAD").Trim();
        git.Add("a.txt", "two\n");
        git.Git("commit", "-qam", "second");
        if (isPacked)
        {
            git.Git("gc", "-q");
        }

        Assert.Equal(["a.txt:4:one"], Listing(Open(git.Root, first[..9])));
        Assert.Equal(["a.txt:4:one"], Listing(Open(git.Root, first[..4].ToUpperInvariant())));
        Assert.Equal(["a.txt:4:one"], Listing(Open(git.Root, git.Git("rev-parse", "HEAD").Trim()[..7] + "~1")));
        string blob = git.Git("rev-parse", "HEAD:a.txt").Trim();
        Assert.Contains($"there is no commit '{blob[..9]}'", Problem(git.Root, blob[..9]), StringComparison.Ordinal);
        Assert.Contains($"there is no commit '{first[..3]}'", Problem(git.Root, first[..3]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_beginning_that_several_commits_share_is_refused_and_a_branch_of_that_name_counts_first()
    {
        using var git = new GitTree();
        string tree = git.Git("", ["hash-object", "-t", "tree", "-w", "--stdin"]).Trim();
        string Text(int number) => $"tree {tree}\nauthor A <a@example.com> {number} +0000\ncommitter A <a@example.com> {number} +0000\n\n";
#pragma warning disable CA5350 // The names of git's objects are SHA-1.
        static string Id(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.ASCII.GetBytes($"commit {text.Length}\0{text}")));
#pragma warning restore CA5350
        var pair = Enumerable.Range(0, 5000).GroupBy(i => Id(Text(i))[..4]).First(g => g.Count() > 1).Take(2).ToArray();
        string[] ids = [.. pair.Select(i => git.Git(Text(i), ["hash-object", "-t", "commit", "-w", "--stdin"]).Trim())];
        string shared = ids[0][..4];

        Assert.Equal(pair.Select(i => Id(Text(i))), ids);
        Assert.Contains($"'{shared}' is the beginning of 2 commit ids", Problem(git.Root, shared), StringComparison.Ordinal);
        git.Git("branch", shared, ids[0]);
        Assert.Empty(Listing(Open(git.Root, shared)));
    }

    [Fact]
    public void A_link_in_a_commit_is_listed_and_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using var git = new GitTree();
        git.Add("a.txt", "one\n");
        File.CreateSymbolicLink(Path.Combine(git.Root, "out"), "/etc/hostname");
        git.Git("add", "-A");
        git.Git("commit", "-qm", "first");
        using var workspace = Open(git.Root, "HEAD");

        Assert.Equal(["a.txt"], workspace.Files.Select(f => f.Path));
        Assert.Contains(workspace.Gaps, g => g is { Path: "out", Kind: GapKind.Link });
    }

    private static Workspace Open(string path, string revision, bool isBase = false)
    {
        var opened = CommitWorkspace.Open(path, revision, isBase, WorkspaceOptions.Default, TestContext.Current.CancellationToken);
        Assert.True(opened.IsOpen, opened.Problem);
        return opened.Workspace;
    }

    private static string? Problem(string path, string revision) =>
        CommitWorkspace.Open(path, revision, isBase: false, WorkspaceOptions.Default, TestContext.Current.CancellationToken).Problem;

    private static string[] Listing(Workspace workspace)
    {
        using (workspace)
        {
            var reader = workspace.CreateReader();
            return [.. workspace.Files.Select(f => $"{f.Path}:{f.Size}:{reader.Read(f, out _)?.Text.TrimEnd('\n')}")];
        }
    }
}
