using Seatrial.Secrets.Rules;
using Seatrial.Tests;

namespace Seatrial.Cli.Tests.Changes;

/// <summary><c>--commits</c> and <c>--history</c> where a server keeps a repository: without a working tree.</summary>
public sealed class BareTests : IDisposable
{
    private const string Nothing = "0000000000000000000000000000000000000000";

    private static readonly string[] Tokens = [.. Enumerable.Range(90, 4).Select(i => SampleText.Expand("ghp_{github-crc:30}", (ulong)i))];

    private readonly CliRun work = new();
    private readonly CliRun server = new();

    public BareTests()
    {
        server.Git("init", "-q", "--bare", "-b", "main", "shop.git");
        work.Git("init", "-q", "-b", "main");
        work.File(".seatrialignore", "samples/\n");
        Commit("removed.js", 0);
        Commit("samples/old.js", 1);
        work.Git("rm", "-q", "removed.js").Git("commit", "-q", "-m", "remove").Git("push", "-q", Shop, "main");
    }

    private string Shop => server.In("shop.git");

    [Fact]
    public void A_range_is_read_and_what_head_leaves_out_counts()
    {
        Assert.Equal(1, server.Run("secrets", Shop, "--commits", $"{Nothing}..main"));
        Assert.Contains("1 new credential in the commits", server.Out, StringComparison.Ordinal);
        Assert.Contains("removed.js:1", server.Out, StringComparison.Ordinal);
        Assert.Equal(0, server.Run("secrets", Shop, "--commits", "main~1..main"));
    }

    [Fact]
    public void A_push_in_quarantine_is_read()
    {
        Commit("pushed.js", 2);
        string head = GitProgram.Run(work.Folder, "", "rev-parse", "HEAD").Trim();

        Assert.Equal(2, server.Run("secrets", Shop, "--commits", $"main..{head}"));
        server.With("GIT_OBJECT_DIRECTORY", work.In(".git/objects")).With("GIT_ALTERNATE_OBJECT_DIRECTORIES", $"{Shop}/objects");
        Assert.Equal(1, server.Run("secrets", Shop, "--commits", $"main..{head}"));
        Assert.Contains("pushed.js:1", server.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(64)]
    public void A_branch_that_is_deleted_brings_nothing(int digits)
    {
        string zeros = new('0', digits);
        Assert.Equal(0, server.Run("secrets", Shop, "--commits", $"main..{zeros}"));
        Assert.Equal(1, server.Run("secrets", Shop, "--commits", $"{zeros}..main"));
    }

    [Fact]
    public void Before_the_first_commit_of_head_everything_is_new()
    {
        server.Git("init", "-q", "--bare", "-b", "other", "new.git");
        work.Git("push", "-q", server.In("new.git"), "main:main");

        Assert.Equal(1, server.Run("secrets", server.In("new.git"), "--commits", "HEAD..main"));
        Assert.Contains("removed.js:1", server.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_is_searched_and_the_tree_is_that_of_head()
    {
        Commit("here.js", 3);
        work.Git("push", "-q", Shop, "main");

        Assert.Equal(1, server.Run("secrets", Shop, "--history"));
        Assert.Contains("here.js:1", server.Out, StringComparison.Ordinal);
        Assert.Contains("removed.js:1", server.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("old.js", server.Out, StringComparison.Ordinal);
        Assert.Contains("in the files at HEAD", server.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("in the working tree fails", server.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_is_searched_where_head_names_no_commit()
    {
        server.Git("--git-dir=shop.git", "symbolic-ref", "HEAD", "refs/heads/other");

        Assert.Equal(1, server.Run("secrets", Shop, "--history"));
        Assert.Contains("removed.js:1", server.Out, StringComparison.Ordinal);
        Assert.Contains("HEAD names no commit", server.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_baseline_of_head_counts()
    {
        Commit("here.js", 3);
        Assert.Equal(0, work.Run("secrets", "baseline", work.Folder));
        work.Git("add", "-A").Git("commit", "-q", "-m", "baseline").Git("push", "-q", Shop, "main");

        Assert.Equal(0, server.Run("secrets", Shop, "--commits", "main~2..main"));
    }

    [Fact]
    public void The_folder_of_git_in_a_working_tree_is_such_a_repository()
    {
        Assert.Equal(1, work.Run("secrets", work.In(".git"), "--commits", $"{Nothing}..main"));
        Assert.Contains("removed.js:1", work.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there are no files to scan")]
    [InlineData("there are no files to compare with", "--staged")]
    [InlineData("there are no files to compare with", "--diff", "main")]
    public void What_needs_files_says_what_does_not(string problem, params string[] options)
    {
        Assert.Equal(2, server.Run(["secrets", Shop, .. options]));
        Assert.Contains(problem, server.Error, StringComparison.Ordinal);
        Assert.Contains("--commits A..B", server.Error, StringComparison.Ordinal);
        Assert.Contains("--history", server.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        work.Dispose();
        server.Dispose();
    }

    private void Commit(string name, int token)
    {
        work.File(name, $"const token = \"{Tokens[token]}\";\n");
        work.Git("add", "-A").Git("commit", "-q", "-m", name);
    }
}
