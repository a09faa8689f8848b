using Seatrial.Secrets.Rules;
using Seatrial.Tests;

namespace Seatrial.Cli.Tests;

/// <summary><c>seatrial secrets purge</c>.</summary>
public sealed class PurgeTests
{
    private static readonly string Token = SampleText.Expand("{base62:40}", 31);
    private static readonly string Key = SampleText.Expand(
        "-----BEGIN PRIVATE KEY-----\n{base64:64}\n{base64:64}\n{base64:64}\n-----END PRIVATE KEY-----\n",
        32
    );

    [Fact]
    public void The_plan_names_the_call_what_it_breaks_and_how_to_check_and_changes_nothing()
    {
        using var cli = WithSecrets();
        string before = GitProgram.Run(cli.Folder, "", "show-ref", "--head");

        Assert.Equal(0, cli.Run("secrets", "purge", cli.Folder));

        Assert.Contains(
            "git filter-repo --sensitive-data-removal --replace-text EXPRESSIONS --path 'old keys/a.pem' --invert-paths",
            cli.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("1. Rotate first.", cli.Out, StringComparison.Ordinal);
        Assert.Contains("at least 3 of 3 commits get new ids, and with them 1 branch or tag", cli.Out, StringComparison.Ordinal);
        Assert.Contains("--history --history-scope everything", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Token[8..], cli.Out, StringComparison.Ordinal);
        Assert.Equal(before, GitProgram.Run(cli.Folder, "", "show-ref", "--head"));
        Assert.Empty(GitProgram.Run(cli.Folder, "", "status", "--short"));
    }

    [Fact]
    public void The_replacements_are_written_where_they_are_asked_for_and_only_there()
    {
        using var cli = WithSecrets();
        using var elsewhere = new CliRun();
        string file = elsewhere.In("purge.txt");

        Assert.Equal(2, cli.Run("secrets", "purge", cli.Folder, "--expressions", cli.In("purge.txt")));
        Assert.False(File.Exists(cli.In("purge.txt")));
        Assert.Equal(0, cli.Run("secrets", "purge", cli.Folder, "--expressions", file));

        Assert.Contains(file, cli.Out, StringComparison.Ordinal);
        Assert.Contains($"literal:{Token}==>***REMOVED***", File.ReadAllLines(file));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void One_credential_can_be_chosen_by_its_finding()
    {
        using var cli = WithSecrets();
        cli.Run("secrets", "purge", cli.Folder);
        string line = cli.Out.Split('\n').First(l => l.Contains("prod.env", StringComparison.Ordinal));
        string id = line.Split("Finding ")[1].TrimEnd('.');

        Assert.Equal(0, cli.Run("secrets", "purge", cli.Folder, "--finding", id));
        Assert.Contains("Plan for 1 credential ", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("--invert-paths", cli.Out, StringComparison.Ordinal);
        Assert.Equal(2, cli.Run("secrets", "purge", cli.Folder, "--finding", new string('0', 32)));
    }

    [Fact]
    public void Where_git_filter_repo_is_installed_its_result_holds_no_credential()
    {
        using var cli = WithSecrets();
        using var elsewhere = new CliRun();
        string file = elsewhere.In("purge.txt");
        cli.Run("secrets", "purge", cli.Folder, "--expressions", file);
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "git-filter-repo"))),
            "git-filter-repo is not installed; PurgePlanTests reads the same replacements"
        );

        elsewhere.Git("clone", "-q", "--mirror", cli.Folder, "copy");
        GitProgram.Run(
            elsewhere.In("copy"),
            "",
            "filter-repo",
            "--quiet",
            "--replace-text",
            file,
            "--path",
            "old keys/a.pem",
            "--invert-paths"
        );
        GitProgram.Run(elsewhere.In("copy"), "", "clone", "-q", "--mirror", ".", "../check.git");

        Assert.Equal(0, elsewhere.Run("secrets", elsewhere.In("check.git"), "--history", "--history-scope", "everything", "-f", "json"));
        Assert.Contains("commits were searched, and no credential was found", elsewhere.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_credential_there_is_nothing_to_purge()
    {
        using var cli = new CliRun();
        cli.Git("init", "-q", "-b", "main");
        cli.File("a.txt", "one\n");
        cli.Git("add", "-A").Git("commit", "-q", "-m", "one");

        Assert.Equal(0, cli.Run("secrets", "purge", cli.Folder));
        Assert.Contains("Nothing to purge", cli.Out, StringComparison.Ordinal);
    }

    private static CliRun WithSecrets()
    {
        var cli = new CliRun();
        cli.Git("init", "-q", "-b", "main");
        cli.File("prod.env", $"API_TOKEN={Token}\nREGION=eu\nDEBUG=false\nWORKERS=12\nTIMEOUT_SECONDS=30\n");
        cli.File("old keys/a.pem", Key);
        cli.Git("add", "-A").Git("commit", "-q", "-m", "one");
        cli.Git("rm", "-rq", "old keys", "prod.env");
        cli.File("README.md", "# App\n");
        cli.Git("add", "-A").Git("commit", "-q", "-m", "two");
        cli.File("README.md", "# The app\n");
        cli.Git("commit", "-qam", "three");
        return cli;
    }
}
