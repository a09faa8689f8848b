using Seatrial.Secrets.Rules;
using Seatrial.Tests;

namespace Seatrial.Cli.Tests.Changes;

/// <summary><c>seatrial secrets --diff</c> and <c>--commits</c>.</summary>
public sealed class RangeTests : IDisposable
{
    private static readonly string[] Tokens = [.. Enumerable.Range(70, 6).Select(i => SampleText.Expand("ghp_{github-crc:30}", (ulong)i))];

    private readonly CliRun cli = new();

    public RangeTests()
    {
        cli.Git("init", "-q", "-b", "main");
        Commit("base.js", 0, "first");
    }

    [Fact]
    public void A_branch_is_measured_where_it_left_the_other_and_not_by_what_came_there_later()
    {
        cli.Git("checkout", "-q", "-b", "work");
        Commit("work.js", 1, "work");
        cli.Git("checkout", "-q", "main");
        Commit("later.js", 2, "later");
        cli.Git("checkout", "-q", "work");

        Assert.Equal(1, cli.Run("secrets", cli.Folder, "--diff", "main"));
        Assert.Contains("1 new credential in what changed since main", cli.Out, StringComparison.Ordinal);
        Assert.Contains("work.js:1", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("base.js", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Tokens[1], cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_has_what_is_staged_changed_and_untracked_and_not_what_git_ignores()
    {
        Write(".gitignore", "ignored.js\n");
        cli.Git("add", "-A").Git("commit", "-q", "-m", "ignore");
        Write("staged.js", Line(1));
        cli.Git("add", "staged.js");
        Write("base.js", Line(0) + Line(2));
        Write("untracked.js", Line(3));
        Write("ignored.js", Line(4));

        Assert.Equal(1, cli.Run("secrets", cli.Folder, "--diff", "HEAD"));
        Assert.Contains("3 new credentials", cli.Out, StringComparison.Ordinal);
        Assert.Contains("base.js:2", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("ignored.js", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_only_renamed_is_no_news_of_a_branch()
    {
        cli.Git("checkout", "-q", "-b", "work").Git("mv", "base.js", "renamed.js").Git("commit", "-q", "-m", "rename");

        Assert.Equal(0, cli.Run("secrets", cli.Folder, "--diff", "main"));
    }

    [Fact]
    public void Each_commit_of_a_range_answers_for_what_it_brought_even_where_a_later_one_removed_it()
    {
        Commit("a.js", 1, "brings");
        string first = Head();
        Write("a.js", "// gone\n");
        cli.Git("add", "-A").Git("commit", "-q", "-m", "removes");
        Commit("b.js", 2, "brings another", "--date=2026-01-05T23:30:00+0900");
        string last = Head();

        Assert.Equal(1, cli.Run("secrets", cli.Folder, "--commits", "HEAD~3..HEAD"));
        Assert.Contains("2 new credentials in the commits HEAD~3..HEAD", cli.Out, StringComparison.Ordinal);
        Assert.Contains($"added by commit {first[..12]}", cli.Out, StringComparison.Ordinal);
        Assert.Contains(
            $"added by commit {last[..12]} of 2026-01-05",
            cli.Out.Replace("\n    ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("base.js", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_answers_for_what_no_parent_has()
    {
        cli.Git("checkout", "-q", "-b", "side");
        Commit("side.js", 1, "side");
        cli.Git("checkout", "-q", "main");
        Commit("main.js", 2, "main");
        cli.Git("merge", "-q", "--no-commit", "--no-ff", "side");
        Write("evil.js", Line(3));
        cli.Git("add", "-A").Git("commit", "-q", "-m", "merge");

        Assert.Equal(1, cli.Run("secrets", cli.Folder, "--commits", "side..main", "-f", "json"));
        Assert.Contains("main.js", cli.Out, StringComparison.Ordinal);
        Assert.Contains("evil.js", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("side.js", cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000..HEAD", 1)]
    [InlineData("v1..main", 0)]
    [InlineData("annotated..@", 0)]
    [InlineData("HEAD^..", 0)]
    [InlineData("main~1..main", 0)]
    public void Understands_what_people_call_a_commit(string range, int status)
    {
        cli.Git("tag", "v1").Git("tag", "-a", "annotated", "-m", "x");
        Write("none.js", "1\n");
        cli.Git("add", "-A").Git("commit", "-q", "-m", "none").Git("pack-refs", "--all").Git("gc", "-q");

        Assert.Equal(status, cli.Run("secrets", cli.Folder, "--commits", range));
    }

    [Fact]
    public void Finds_the_commits_that_git_finds()
    {
        for (int i = 0; i < 12; i++)
        {
            string branch = $"b{i % 3}";
            _ = GitProgram.Run(cli.Folder, "", "checkout", "-q", i < 3 ? "-b" : "-q", branch);
            Write($"f{i}.js", $"{i}\n");
            cli.Git("add", "-A").Git("commit", "-q", "-m", $"c{i}", "--date=2026-01-05T12:00:00+0000");
            _ = i % 4 == 3 ? GitProgram.Run(cli.Folder, "", "merge", "-q", "-m", "m", $"b{(i + 1) % 3}") : "";
        }

        foreach (var (from, to) in new[] { ("main", "b0"), ("b0", "b1"), ("b1", "b2"), ("b2", "b0"), ("b0~1", "b2") })
        {
            string[] expected = GitProgram
                .Run(cli.Folder, "", "rev-list", "--no-merges", $"{from}..{to}")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries);
            using var change = Engine.Workspaces.Changes.CommitsChange.Open(cli.Folder, $"{from}..{to}", new()).Change!;
            Assert.Equal(expected.Order(), change.Steps.Where(s => s.Files.Count > 0).Select(s => s.Commit!.Id).Order());
        }
    }

    [Fact]
    public void A_shallow_clone_is_said_plainly()
    {
        Commit("a.js", 1, "second");
        using var clone = new CliRun();
        _ = GitProgram.Run(clone.Folder, "", "clone", "-q", "--depth", "1", "file://" + cli.Folder, "c");

        Assert.Equal(3, clone.Run("secrets", clone.In("c"), "--commits", "0000000..HEAD"));
        Assert.Contains("The clone is shallow", clone.Out, StringComparison.Ordinal);
        Assert.Equal(2, clone.Run("secrets", clone.In("c"), "--diff", "HEAD~1"));
        Assert.Contains("the clone is shallow", clone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_objects_that_are_borrowed_from_another_repository()
    {
        Commit("a.js", 1, "second");
        using var clone = new CliRun();
        _ = GitProgram.Run(clone.Folder, "", "clone", "-q", "--shared", cli.Folder, "c");

        Assert.Equal(1, clone.Run("secrets", clone.In("c"), "--commits", "HEAD~1..HEAD"));
    }

    [Theory]
    [InlineData("--diff nowhere", "there is no commit 'nowhere' in this repository")]
    [InlineData("--commits main", "write A..B")]
    [InlineData("--commits main...work", "write A..B")]
    [InlineData("--diff main --staged", "two different things")]
    public void Says_what_is_wrong(string options, string expected)
    {
        Assert.Equal(2, cli.Run(["secrets", cli.Folder, .. options.Split(' ')]));
        Assert.Contains(expected, cli.Error, StringComparison.Ordinal);
        Assert.Equal(1, cli.Error.Count(c => c == '\n'));
    }

    public void Dispose() => cli.Dispose();

    private static string Line(int token) => $"const t{token} = '{Tokens[token]}';\n";

    private void Write(string path, string text) => cli.File(path, text);

    private string Head() => GitProgram.Run(cli.Folder, "", "rev-parse", "HEAD").Trim();

    private void Commit(string path, int token, string message, params string[] options)
    {
        Write(path, Line(token));
        cli.Git("add", "-A").Git(["commit", "-q", "-m", message, .. options]);
    }
}
