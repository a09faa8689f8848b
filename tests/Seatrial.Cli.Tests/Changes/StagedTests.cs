using Seatrial.Secrets.Rules;
using Seatrial.Tests;

namespace Seatrial.Cli.Tests.Changes;

/// <summary><c>seatrial secrets --staged</c>.</summary>
public sealed class StagedTests : IDisposable
{
    private static readonly string Token = SampleText.Expand("ghp_{github-crc:30}", 41);
    private static readonly string Other = SampleText.Expand("ghp_{github-crc:30}", 42);

    private readonly CliRun cli = new();

    public StagedTests() => cli.Git("init", "-q", "-b", "main");

    [Fact]
    public void Reports_what_is_staged_and_not_what_is_only_in_the_working_tree()
    {
        Write("a.js", $"const a = '{Token}';\n");
        cli.Git("add", "-A");
        Write("b.js", $"const b = '{Other}';\n");

        Assert.Equal(1, Staged());
        Assert.Contains("1 new credential in the staged change", cli.Out, StringComparison.Ordinal);
        Assert.Contains("a.js:1", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("b.js", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_staged_content_where_the_file_was_changed_again()
    {
        Write("a.js", $"const a = '{Token}';\n");
        cli.Git("add", "-A");
        Write("a.js", "const a = process.env.A;\n");

        Assert.Equal(1, Staged());
    }

    [Fact]
    public void A_known_credential_that_is_staged_passes()
    {
        Write("a.js", $"const a = '{Token}';\n");
        cli.Run("secrets", "baseline", cli.Folder);
        cli.Git("add", "-A");

        Assert.Equal(0, Staged());
        Assert.DoesNotContain("fit nothing", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_clean_change_is_clean_in_one_line()
    {
        Write("a.js", "const a = 1;\n");
        cli.Git("add", "-A");

        Assert.Equal(0, Staged());
        Assert.Equal("✓ No new credential in the staged change (1 file looked at).\n", cli.Out);
    }

    [Fact]
    public void Is_silent_about_a_credential_that_was_committed_before_and_is_moved_re_indented_or_renamed()
    {
        Write("src/a.js", $"const a = 1;\nconst token = '{Token}';\n");
        Write("src/gone.js", $"export const other = '{Other}';\n");
        Commit();
        Write("src/a.js", $"function f() {{\n    const token = '{Token}';\n}}\nconst a = 2;\n");
        cli.Git("rm", "-q", "src/gone.js");
        Write("lib/kept.js", $"// moved here\nexport const other = '{Other}';\n");
        cli.Git("add", "-A");

        Assert.Equal(0, Staged());
        Assert.Contains("(2 files looked at)", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_a_new_value_on_a_line_that_had_another()
    {
        Write("a.js", $"const token = '{Token}';\n");
        Commit();
        Write("a.js", $"const token = '{Other}';\n");
        cli.Git("add", "-A");

        Assert.Equal(1, Staged());
        Assert.Contains("1 new credential", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Looks_only_at_what_the_merge_itself_brings()
    {
        Write("base.js", "1\n");
        Commit();
        cli.Git("checkout", "-q", "-b", "side");
        Write("side.js", $"const side = '{Token}';\n");
        Commit();
        cli.Git("checkout", "-q", "main");
        Write("main.js", "2\n");
        Commit();
        cli.Git("merge", "-q", "--no-commit", "--no-ff", "side");

        Assert.Equal(0, Staged());
        Write("resolved.js", $"const own = '{Other}';\n");
        cli.Git("add", "-A");
        Assert.Equal(1, Staged());
        Assert.Contains("resolved.js:1", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("side.js", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_files_in_conflict_and_reads_none_of_their_sides()
    {
        Write("a.js", "0\n");
        Commit();
        cli.Git("checkout", "-q", "-b", "side");
        Write("a.js", $"const side = '{Token}';\n");
        Commit();
        cli.Git("checkout", "-q", "main");
        Write("a.js", "2\n");
        Commit();
        cli.Git("merge", "-q", "side");

        Assert.Equal(0, Staged());
        Assert.Contains("a.js  In conflict", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Intent_to_add_and_links_have_no_staged_text()
    {
        Write("a.js", $"const a = '{Token}';\n");
        cli.Git("add", "-N", "a.js");
        File.CreateSymbolicLink(cli.In("link"), Token);
        cli.Git("add", "link");

        Assert.Equal(0, Staged());
        Assert.Contains("(0 files looked at)", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_what_the_user_excludes()
    {
        Write(".seatrialignore", "legacy/\n");
        Write("seatrial.yaml", "exclude:\n  - old.js\n");
        Write("legacy/a.js", $"const a = '{Token}';\n");
        Write("old.js", $"const a = '{Token}';\n");
        Write("more.js", $"const a = '{Token}';\n");
        cli.Git("add", "-A");

        Assert.Equal(0, cli.Run("secrets", cli.Folder, "--staged", "--exclude", "more.js"));
    }

    [Fact]
    public void Looks_below_the_folder_that_is_named()
    {
        Write("one/a.js", $"const a = '{Token}';\n");
        Write("two/b.js", $"const b = '{Other}';\n");
        cli.Git("add", "-A");

        Assert.Equal(1, cli.Run("secrets", cli.In("one"), "--staged"));
        Assert.Contains("  a.js:1", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("b.js", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_index_that_git_names_while_it_commits_some_files_only()
    {
        Write("a.js", $"const a = '{Token}';\n");
        cli.Git("add", "-A");
        File.Copy(cli.In(".git/index"), cli.In(".git/next-index-1.lock"));
        cli.Git("rm", "-q", "--cached", "a.js");

        Assert.Equal(0, Staged());
        cli.With("GIT_INDEX_FILE", cli.In(".git/next-index-1.lock"));
        Assert.Equal(1, Staged());
    }

    [Fact]
    public void Reads_objects_from_packs_and_folders_of_every_depth()
    {
        for (int i = 0; i < 40; i++)
        {
            Write($"src/m{i % 4}/deep/f{i}.js", $"const n{i} = {i};\n");
        }

        Commit();
        cli.Git("gc", "-q");
        Write("src/m2/deep/f6.js", $"const n6 = '{Token}';\n");
        cli.Git("add", "-A");

        Assert.Equal(1, Staged());
        Assert.Contains("src/m2/deep/f6.js:1", cli.Out, StringComparison.Ordinal);
        Assert.Contains("(1 file looked at)", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_object_is_named_and_makes_the_run_incomplete()
    {
        Write("a.js", "const a = 1;\n");
        Write("b.js", $"const a = '{Token}';\n");
        cli.Git("add", "-A");
        string id = GitProgram.Run(cli.Folder, "", "rev-parse", ":a.js").Trim();
        File.Delete(cli.In($".git/objects/{id[..2]}/{id[2..]}"));

        Assert.Equal(1, Staged());
        Assert.Contains("? a.js", cli.Out, StringComparison.Ordinal);
        cli.Git("rm", "-q", "--cached", "b.js");
        Assert.Equal(3, Staged());
    }

    [Theory]
    [InlineData("split", "update-index --split-index", "index")]
    [InlineData("reftable", "config extensions.refstorage reftable", "references")]
    public void Says_in_one_sentence_what_is_not_read(string form, string command, string named)
    {
        Write("a.js", "const a = 1;\n");
        Commit();
        Assert.NotEmpty(form);
        cli.Git(command.Split(' '));

        Assert.Equal(2, Staged());
        Assert.Contains(named, cli.Error, StringComparison.Ordinal);
        Assert.Contains("git diff --cached | seatrial secrets --stdin", cli.Error, StringComparison.Ordinal);
        Assert.Equal(1, cli.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void Says_when_there_is_no_repository()
    {
        using var plain = new CliRun();

        Assert.Equal(2, plain.Run("secrets", plain.Folder, "--staged"));
        Assert.Contains("not in a git repository", plain.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_format_carries_it()
    {
        Write("a.js", $"const a = '{Token}';\n");
        cli.Git("add", "-A");

        foreach (string format in (string[])["json", "sarif", "markdown", "github", "junit"])
        {
            Assert.Equal(1, cli.Run("secrets", cli.Folder, "--staged", "-f", format));
            Assert.Contains("a.js", cli.Out, StringComparison.Ordinal);
            Assert.DoesNotContain(Token, cli.Out, StringComparison.Ordinal);
        }
    }

    public void Dispose() => cli.Dispose();

    private void Write(string path, string text) => cli.File(path, text);

    private void Commit() => cli.Git("add", "-A").Git("commit", "-q", "-m", "change");

    private int Staged() => cli.Run("secrets", cli.Folder, "--staged");
}
