using Seatrial.Secrets.Rules;
using Seatrial.Tests;

namespace Seatrial.Cli.Tests.Changes;

/// <summary><c>seatrial secrets --stdin</c>.</summary>
public sealed class StdinTests : IDisposable
{
    private static readonly string Token = SampleText.Expand("ghp_{github-crc:30}", 51);
    private static readonly string Other = SampleText.Expand("ghp_{github-crc:30}", 52);

    private readonly CliRun cli = new();

    [Fact]
    public void Looks_at_a_text_under_the_name_that_is_given()
    {
        cli.Input = "\nconst token = '" + Token + "';\n";

        Assert.Equal(1, cli.Run("secrets", "--stdin", "--stdin-path", "src/app.js"));
        Assert.Contains("src/app.js:2", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_tells_the_role()
    {
        cli.Input = SampleText.Expand("DATABASE_PASSWORD=v{base62:15}\n", 3);

        Assert.Equal(1, cli.Run("secrets", "--stdin", "--stdin-path", ".env"));
        Assert.Equal(0, cli.Run("secrets", "--stdin", "--stdin-path", "tests/fixtures/.env"));
    }

    [Theory]
    [InlineData()]
    [InlineData("-U0")]
    [InlineData("--no-prefix")]
    [InlineData("--src-prefix=i/", "--dst-prefix=w/")]
    public void Finds_files_and_lines_in_a_diff_of_git(params string[] options)
    {
        Repository();
        cli.File("src/änder ung.js", "1\n2\n3\n4\n5\n6\n7\n8\n9\nconst token = '" + Token + "';\n10\n");
        cli.File("gone.js", "");
        cli.File("kept.js", $"const old = '{Other}';\n");

        cli.Input = GitProgram.Run(cli.Folder, "", ["diff", .. options]);
        Assert.Equal(1, cli.Run("secrets", "--stdin"));
        Assert.Contains("1 new credential in standard input", cli.Out, StringComparison.Ordinal);
        Assert.Contains("src/änder ung.js:10", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, cli.Out, StringComparison.Ordinal);
    }

    /// <summary>A clean answer about lines that nobody looked at would be wrong.</summary>
    [Fact]
    public void What_is_no_line_of_a_diff_counts_as_new()
    {
        Repository();
        cli.File("src/änder ung.js", "1\n2\n3\n4\n5\nconst token = '" + Token + "';\n6\n7\n8\n9\n10\n");
        cli.Input = GitProgram.Run(cli.Folder, "", "diff", "--word-diff");

        Assert.Equal(1, cli.Run("secrets", "--stdin"));
        Assert.Contains("1 new credential in standard input", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_commit_in_the_output_of_a_log()
    {
        Repository();
        cli.File("a.js", $"const token = '{Token}';\n");
        cli.Git("add", "-A").Git("commit", "-q", "-m", "second", "--date=2026-01-05T12:00:00+0100");
        cli.Input = GitProgram.Run(cli.Folder, "", "log", "-p");

        Assert.Equal(1, cli.Run("secrets", "--stdin", "--all"));
        string id = GitProgram.Run(cli.Folder, "", "rev-parse", "HEAD").Trim();
        Assert.Contains(
            $"added by commit {id[..12]} of 2026-01-05",
            cli.Out.Replace("\n    ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Content_that_looks_like_a_header_is_content()
    {
        cli.Input = $"--- a/x.js\n+++ b/x.js\n@@ -1,2 +1,3 @@\n--- b/no.js\n+++ b/no.js\n+const t = '{Token}';\n 1\n";

        Assert.Equal(1, cli.Run("secrets", "--stdin"));
        Assert.Contains("x.js:2", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("no.js", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_combined_diff_only_what_no_parent_has_is_new()
    {
        cli.Input =
            $"diff --cc x.js\n--- a/x.js\n+++ b/x.js\n@@@ -1,1 -1,2 +1,3 @@@\n  1\n+ const a = '{Token}';\n++const b = '{Other}';\n";

        Assert.Equal(1, cli.Run("secrets", "--stdin"));
        Assert.Contains("1 new credential", cli.Out, StringComparison.Ordinal);
        Assert.Contains("x.js:3", cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secrets --stdin-path a.js", "give --stdin as well")]
    [InlineData("secrets . --stdin", "leave '.' out")]
    [InlineData("secrets --staged --history", "leave --staged out")]
    [InlineData("secrets --stdin --staged", "--staged and --stdin are two different things to look at; give one of them.")]
    public void Refuses_what_makes_no_sense(string line, string expected)
    {
        Assert.Equal(2, cli.Run(line.Split(' ')));
        Assert.Contains(expected, cli.Error, StringComparison.Ordinal);
    }

    public void Dispose() => cli.Dispose();

    private void Repository()
    {
        cli.Git("init", "-q", "-b", "main");
        cli.File("src/änder ung.js", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");
        cli.File("gone.js", $"const old = '{Other}';\n");
        cli.File("kept.js", "0\n");
        cli.Git("add", "-A").Git("commit", "-q", "-m", "first");
    }
}
