using System.Text.Json;
using System.Text.RegularExpressions;
using Seatrial.Secrets.Rules;
using Seatrial.Tests;

namespace Seatrial.Cli.Tests;

/// <summary><c>--history</c> of <c>seatrial secrets</c> and <c>seatrial check</c>, and what SEC-2 makes of it.</summary>
public sealed partial class HistoryTests
{
    private static readonly string Secret = SampleText.Expand("API_TOKEN={base62:40}\n", 3);

    [Fact]
    public void A_credential_that_was_removed_is_found_with_its_commit_and_author()
    {
        using var cli = WithRemovedSecret();

        Assert.Equal(0, cli.Run("secrets", cli.Folder));
        Assert.Equal(1, cli.Run("secrets", cli.Folder, "--history"));

        string first = GitProgram.Run(cli.Folder, "", "rev-parse", "HEAD~1").Trim();
        Assert.Contains($"since commit {first[..10]}", Flat(cli.Out), StringComparison.Ordinal);
        Assert.Contains("by Tester", Flat(cli.Out), StringComparison.Ordinal);
        Assert.Contains("1 credential is in the git history and not recorded as revoked", Flat(cli.Out), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret.Trim()[^30..], cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("tester@example.org", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_it_was_revoked_settles_the_control()
    {
        using var cli = WithRemovedSecret();
        cli.Run("secrets", cli.Folder, "--history", "-f", "json");
        string id = Fingerprint().Match(cli.Out).Groups[1].Value;

        Assert.Equal(0, cli.Run("secrets", "revoked", "--finding", id, "--in", cli.Folder));
        Assert.Equal(0, cli.Run("check", cli.Folder, "--only", "SEC-2", "--history", "-f", "json"));
        Assert.Contains("the only credential is recorded in .seatrial/rotations.yaml", Flat(cli.Out), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_option_the_control_is_unknown_and_names_it()
    {
        using var cli = WithRemovedSecret();

        cli.Run("check", cli.Folder, "--only", "SEC-2", "-f", "json");

        Assert.Contains("'seatrial check --history' searches it", Plain(cli.Out), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_shallow_clone_is_no_pass()
    {
        using var cli = new CliRun();
        cli.Git("init", "-q", "-b", "main");
        cli.File("a.txt", "one\n");
        cli.Git("add", "-A").Git("commit", "-q", "-m", "one");
        cli.File("a.txt", "two\n");
        cli.Git("commit", "-qam", "two").Git("clone", "-q", "--depth=1", "file://" + cli.Folder, "clone");

        Assert.Equal(3, cli.Run("check", cli.In("clone"), "--only", "SEC-2", "--history", "-f", "json"));
        Assert.Contains("The history is not whole", cli.Out, StringComparison.Ordinal);
        Assert.Contains("git fetch --unshallow", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_working_tree_whose_repository_is_gone_says_so()
    {
        using var cli = new CliRun();
        cli.File("a.js", "let x = 1;\n");
        cli.File(".git", "gitdir: ../gone\n");

        Assert.Equal(2, cli.Run("secrets", cli.Folder, "--history"));
        Assert.Contains("names a repository which is not there", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_credential_that_only_copies_and_excluded_folders_held_is_counted_and_not_reported()
    {
        using var cli = new CliRun();
        cli.Git("init", "-q", "-b", "main");
        string[] places =
        [
            "node_modules/a/prod.env",
            "app/third_party/b/prod.env",
            "vendor/github.com/c/prod.env",
            "old/d/prod.env",
            "gone/e/prod.env",
        ];
        for (uint i = 0; i < places.Length; i++)
        {
            cli.File(places[i], SampleText.Expand("API_TOKEN={base62:40}\n", 20 + i));
        }

        cli.File("shop/vendor/prod.env", SampleText.Expand("API_TOKEN={base62:40}\n", 40));
        cli.Git("add", "-A", "-f").Git("commit", "-q", "-m", "one").Git("rm", "-rq", ".");
        cli.File(".seatrialignore", "old/\n");
        cli.Git("add", "-A").Git("commit", "-q", "-m", "two");

        Assert.Equal(1, cli.Run("secrets", cli.Folder, "--history", "--exclude", "gone/", "-f", "json"));
        Assert.Contains("5 credentials of the git history stand only in copies of packages", cli.Out, StringComparison.Ordinal);
        Assert.Contains("shop/vendor/prod.env", cli.Out, StringComparison.Ordinal);
        Assert.All(places, p => Assert.DoesNotContain(p, cli.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void A_credential_that_stands_in_a_copy_and_elsewhere_is_reported_from_elsewhere()
    {
        using var cli = new CliRun();
        cli.Git("init", "-q", "-b", "main");
        cli.File("node_modules/a/prod.env", Secret);
        cli.Git("add", "-A", "-f").Git("commit", "-q", "-m", "one");
        cli.File("prod.env", Secret);
        cli.Git("add", "-A").Git("commit", "-q", "-m", "two");

        Assert.Equal(1, cli.Run("secrets", cli.Folder, "--history"));
        Assert.DoesNotContain("node_modules/a", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("not reported", Flat(cli.Out), StringComparison.Ordinal);
    }

    [Fact]
    public void The_terminal_names_the_finding_that_a_record_is_about()
    {
        using var cli = WithRemovedSecret();
        cli.Run("secrets", cli.Folder, "--history");
        string id = Named().Match(Flat(cli.Out)).Groups[1].Value;

        Assert.Equal(0, cli.Run("secrets", "revoked", "--finding", id, "--in", cli.Folder));
        Assert.Equal(0, cli.Run("secrets", cli.Folder, "--history"));
    }

    [Fact]
    public void A_credential_that_still_stands_in_the_tree_is_one_finding_with_all_its_places()
    {
        using var cli = new CliRun();
        cli.Git("init", "-q", "-b", "main");
        cli.File("old/prod.env", Secret);
        cli.Git("add", "-A").Git("commit", "-q", "-m", "one").Git("mv", "old/prod.env", "prod.env").Git("commit", "-q", "-m", "two");

        Assert.Equal(1, cli.Run("secrets", cli.Folder, "--history", "-f", "json"));
        var finding = Assert.Single(JsonDocument.Parse(cli.Out).RootElement.GetProperty("findings").EnumerateArray());

        Assert.Equal("SEC-1", finding.GetProperty("control").GetString());
        Assert.Equal(2, finding.GetProperty("occurrences").GetArrayLength());
        Assert.Contains("\"control\": \"SEC-2\"", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_that_says_what_to_do_names_the_finding()
    {
        using var cli = WithRemovedSecret();
        cli.Run("secrets", cli.Folder, "--history", "-f", "json");

        Assert.Contains($"revoked --finding {Fingerprint().Match(cli.Out).Groups[1].Value}'", Plain(cli.Out), StringComparison.Ordinal);
        Assert.DoesNotContain("--finding ID", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_of_a_folder_is_that_of_the_folder_alone()
    {
        using var cli = new CliRun();
        cli.Git("init", "-q", "-b", "main");
        cli.File("shop/prod.env", Secret);
        cli.File("shop/deep/b.env", SampleText.Expand("API_TOKEN={base62:40}\n", 51));
        cli.File("blog/prod.env", SampleText.Expand("API_TOKEN={base62:40}\n", 50));
        cli.Git("add", "-A").Git("commit", "-q", "-m", "one").Git("rm", "-rq", ".");
        cli.File("shop/a.txt", "one\n");
        cli.File("blog/a.txt", "one\n");
        cli.Git("add", "-A").Git("commit", "-q", "-m", "two");

        Assert.Equal(1, cli.Run("secrets", cli.In("shop"), "--history", "-f", "json"));
        string[] paths =
        [
            .. JsonDocument
                .Parse(cli.Out)
                .RootElement.GetProperty("findings")
                .EnumerateArray()
                .Select(f => f.GetProperty("location").GetProperty("path").GetString()!)
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(["deep/b.env", "prod.env"], paths);
    }

    [Fact]
    public void Endpoints_that_were_followed_are_kept_outside_the_repository()
    {
        using var cli = new CliRun().With("XDG_CACHE_HOME", Directory.CreateTempSubdirectory("seatrial-cache-").FullName);
        cli.File(
            "app.js",
            "const app = require('express')();\napp.get('/orders/:id', (req, res) => res.json(db.order.findById(req.params.id)));\n"
        );
        string cache = Path.Combine(cli.Variable("XDG_CACHE_HOME")!, "seatrial", "endpoints");

        cli.Run("access", cli.Folder, "--no-cache");
        Assert.False(Directory.Exists(cache));
        cli.Run("access", cli.Folder, "-f", "json");
        string cold = cli.Out;
        Assert.Single(Directory.GetFiles(cache));
        cli.Run("access", cli.Folder, "-f", "json");

        Assert.Equal(cold, cli.Out);
        Assert.Contains("/orders/:id", cold, StringComparison.Ordinal);
        Directory.Delete(cli.Variable("XDG_CACHE_HOME")!, recursive: true);
    }

    [Fact]
    public void What_was_searched_is_kept_for_the_user_alone_and_not_where_he_says_no()
    {
        using var cli = WithRemovedSecret().With("XDG_CACHE_HOME", Directory.CreateTempSubdirectory("seatrial-cache-").FullName);
        string cache = Path.Combine(cli.Variable("XDG_CACHE_HOME")!, "seatrial", "history");

        cli.Run("secrets", cli.Folder, "--history", "--no-cache");
        Assert.False(Directory.Exists(cache));
        cli.Run("secrets", cli.Folder, "--history", "-f", "json");
        string cold = cli.Out;
        string file = Assert.Single(Directory.GetFiles(cache));
        cli.Run("secrets", cli.Folder, "--history", "-f", "json");

        Assert.Equal(cold, cli.Out);
        Assert.Empty(GitProgram.Run(cli.Folder, "", "status", "--short", "--ignored"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Directory.Delete(cli.Variable("XDG_CACHE_HOME")!, recursive: true);
    }

    [Fact]
    public void Outside_of_a_repository_it_is_wrong_use()
    {
        using var cli = new CliRun();
        cli.File("a.txt", "one\n");

        Assert.Equal(2, cli.Run("secrets", cli.Folder, "--history"));
        Assert.Contains("no git repository", cli.Error, StringComparison.Ordinal);
    }

    private static CliRun WithRemovedSecret()
    {
        var cli = new CliRun();
        cli.Git("init", "-q", "-b", "main");
        cli.File("prod.env", Secret);
        cli.Git("add", "-A").Git("commit", "-q", "-m", "one");
        File.Delete(cli.In("prod.env"));
        cli.File("README.md", "# App\n");
        cli.Git("add", "-A").Git("commit", "-q", "-m", "two");
        return cli;
    }

    /// <summary>The terminal breaks lines where they are full.</summary>
    private static string Flat(string text) => Space().Replace(text, " ");

    /// <summary>JSON may escape quotes.</summary>
    private static string Plain(string text) => text.Replace("\\u0027", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();

    [GeneratedRegex("Finding ([0-9a-f]{32})\\.", RegexOptions.None, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("\"fingerprint\": \"([0-9a-f]{32})\"", RegexOptions.None, 1000)]
    private static partial Regex Fingerprint();
}
