using System.Text.Json;

namespace Seatrial.Cli.Tests;

public sealed class LockTests
{
    [Fact]
    public void A_lock_is_written_is_current_and_a_refactoring_changes_nothing_in_it()
    {
        using var cli = Shop();
        Assert.Equal(1, cli.Run("lock", cli.Folder, "--check"));
        Assert.Equal(0, cli.Run("lock", cli.Folder));
        string first = File.ReadAllText(cli.In("seatrial.lock"));
        Assert.Contains("endpoint | shop | GET /orders/:id | authentication=enforced | object=enforced", first, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("lock", cli.Folder, "--check"));

        string text = File.ReadAllText(cli.In("app.js"));
        File.Delete(cli.In("app.js"));
        cli.File(
            "src/server.js",
            "// moved, renamed and indented\n\n"
                + text.Replace("signedIn", "demandToken", StringComparison.Ordinal).Replace("  ", "\t", StringComparison.Ordinal)
        );
        Assert.Equal(0, cli.Run("lock", cli.Folder));
        Assert.Equal(first, File.ReadAllText(cli.In("seatrial.lock")));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    public void The_lock_is_the_same_for_any_number_of_threads(string threads)
    {
        using var cli = Shop();
        cli.Run("lock", cli.Folder);
        string expected = File.ReadAllText(cli.In("seatrial.lock"));
        cli.Run("lock", cli.Folder, "--threads", threads, "--no-cache");
        Assert.Equal(expected, File.ReadAllText(cli.In("seatrial.lock")));
    }

    [Theory]
    [InlineData("tr_TR.UTF-8", "Pacific/Kiritimati", "1")]
    [InlineData("ar_SA.UTF-8", "America/St_Johns", "8")]
    [InlineData("C", "UTC", "3")]
    public async Task The_lock_is_the_same_in_every_folder_language_and_time_zone(string language, string zone, string threads)
    {
        using var cli = Shop();
        cli.File("package.json", "{\"private\": true, \"dependencies\": {\"express\": \"4.21.0\", \"jsonwebtoken\": \"9.0.2\"}}");
        cli.File("jobs/Interior.js", "const cron = require('node-cron');\ncron.schedule('0 3 * * *', () => {});\n");
        cli.Run("lock", cli.Folder, "--no-cache");
        string expected = File.ReadAllText(cli.In("seatrial.lock"));
        using var other = new CliRun();
        foreach (string file in (string[])["package.json", "app.js", "jobs/Interior.js"])
        {
            other.File("İstanbul/" + file, File.ReadAllText(cli.In(file)));
        }

        var start = new System.Diagnostics.ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "seatrial.dll"), "lock", other.In("İstanbul"), "--no-cache", "--threads", threads]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["LC_ALL"], start.Environment["LANG"], start.Environment["TZ"]) = (language, language, zone);
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        Assert.Equal(expected, File.ReadAllText(other.In("İstanbul/seatrial.lock")));
        Assert.Contains("job | . | node-cron 0 3 * * *", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_branches_merge_their_locks_and_a_run_makes_one_of_them()
    {
        const string Mine =
            "\napp.get('/orders/:id/items', signedIn, async (req, res) => res.json(await db.item.findMany({ where: { orderId: req.params.id, userId: req.user.id } })));\n";
        const string Theirs = "\nconst more = require('express')();\nmore.get('/orders/:id/notes', (req, res) => res.end());\n";
        using var cli = Shop();
        cli.File(".gitattributes", "seatrial.lock merge=union\n");
        cli.Run("lock", cli.Folder);
        cli.Git("init", "-q", "-b", "main").Git("add", "-A").Git("commit", "-q", "-m", "first").Git("checkout", "-q", "-b", "mine");
        File.AppendAllText(cli.In("app.js"), Mine);
        cli.Run("lock", cli.Folder);
        cli.Git("commit", "-q", "-a", "-m", "mine").Git("checkout", "-q", "-b", "theirs", "main");
        cli.File("notes.js", Theirs);
        cli.Run("lock", cli.Folder);
        cli.Git("add", "-A").Git("commit", "-q", "-m", "theirs").Git("merge", "-q", "--no-edit", "mine");

        Assert.Equal("", Status(cli));
        string merged = File.ReadAllText(cli.In("seatrial.lock"));
        Assert.Contains("GET /orders/:id/items |", merged, StringComparison.Ordinal);
        Assert.Contains("GET /orders/:id/notes |", merged, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("lock", cli.Folder, "--check"));
        Assert.Equal(0, cli.Run("lock", cli.Folder));
        Assert.Contains("It was current already.", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_branches_that_change_the_same_entry_are_noticed_after_their_merge()
    {
        using var cli = Shop();
        cli.File(".gitattributes", "seatrial.lock merge=union\n");
        cli.Run("lock", cli.Folder);
        cli.Git("init", "-q", "-b", "main").Git("add", "-A").Git("commit", "-q", "-m", "first").Git("checkout", "-q", "-b", "mine");
        cli.File(
            "package.json",
            "{\"name\": \"shop\", \"dependencies\": {\"express\": \"4.21.0\", \"jsonwebtoken\": \"9.0.2\", \"zod\": \"3.23.8\"}}"
        );
        cli.Run("lock", cli.Folder);
        cli.Git("commit", "-q", "-a", "-m", "mine").Git("checkout", "-q", "-b", "theirs", "main");
        cli.File(
            "package.json",
            "{\"name\": \"shop\", \"dependencies\": {\"express\": \"4.21.0\", \"jsonwebtoken\": \"9.0.2\"}, \"devDependencies\": {}}"
        );
        cli.File(
            "other/package.json",
            "{\"name\": \"other\", \"scripts\": {\"start\": \"node .\"}, \"dependencies\": {\"express\": \"4.20.0\"}}"
        );
        File.WriteAllText(
            cli.In("seatrial.lock"),
            File.ReadAllText(cli.In("seatrial.lock")).Replace("count=2", "count=7", StringComparison.Ordinal)
        );
        cli.Git("add", "-A").Git("commit", "-q", "-m", "theirs").Git("merge", "-q", "-X", "ours", "--no-edit", "mine");

        Assert.Equal(2, cli.Run("lock", cli.Folder, "--check"));
        Assert.Contains("stands twice", cli.Error, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("lock", cli.Folder));
        Assert.Equal(0, cli.Run("lock", cli.Folder, "--check"));
    }

    [Fact]
    public void What_a_branch_does_to_the_architecture_is_told_from_gits_objects()
    {
        using var cli = Shop()
            .Git("init", "-q", "-b", "main")
            .Git("add", "-A")
            .Git("commit", "-q", "-m", "first")
            .Git("checkout", "-q", "-b", "work");
        File.AppendAllText(cli.In("app.js"), OrderShop.Unguarded);
        cli.Git("commit", "-q", "-a", "-m", "second");
        string status = Status(cli);

        Assert.Equal(1, cli.Run("diff", "main", "--in", cli.Folder));
        Assert.Contains(
            "adds the endpoint DELETE /orders/:id, which does delete order without authentication",
            cli.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(1, cli.Run("diff", "main", "work", "--in", cli.Folder, "-f", "json"));
        var json = JsonDocument.Parse(cli.Out).RootElement;
        Assert.True(json.GetProperty("isMaterial").GetBoolean());
        Assert.Equal(0, cli.Run("diff", "work", "main", "--in", cli.Folder));
        Assert.Contains("no longer has the endpoint DELETE /orders/:id", cli.Out, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("diff", "--in", cli.Folder));
        Assert.Equal("The security architecture does not change.\n", cli.Out);
        Assert.Equal(1, cli.Run("diff", "main", "--in", cli.Folder, "-o", cli.In("../comment.md")));
        Assert.Equal(status, Status(cli));
        File.Delete(cli.In("../comment.md"));
    }

    [Fact]
    public void The_control_of_the_lock_follows_the_file()
    {
        using var cli = Shop();
        Assert.Equal("unknown", Control(cli));
        cli.Run("lock", cli.Folder);
        Assert.Equal("pass", Control(cli));
        File.AppendAllText(cli.In("app.js"), OrderShop.Unguarded);
        Assert.Equal("fail", Control(cli));
        cli.File("seatrial.lock", "<<<<<<<\n");
        Assert.Equal("unknown", Control(cli));
        Assert.Equal(2, cli.Run("lock", cli.Folder, "--check"));
        cli.Run("lock", cli.Folder);
        Assert.Equal("pass", Control(cli));
    }

    [Fact]
    public void A_check_of_a_branch_reports_only_what_the_branch_introduces()
    {
        using var cli = Shop();
        cli.File(
            "old.js",
            OrderShop
                .Unguarded.Replace("orders", "invoices", StringComparison.Ordinal)
                .Replace("app.delete", "const app = require('express')(); app.delete", StringComparison.Ordinal)
        );
        cli.Git("init", "-q", "-b", "main").Git("add", "-A").Git("commit", "-q", "-m", "first").Git("checkout", "-q", "-b", "work");
        string[] New()
        {
            cli.Run("check", cli.Folder, "--diff", "main", "--only", "IDN-2", "-f", "json");
            return
            [
                .. JsonDocument
                    .Parse(cli.Out)
                    .RootElement.GetProperty("findings")
                    .EnumerateArray()
                    .Where(f => !f.TryGetProperty("knownFrom", out _))
                    .Select(f => f.GetProperty("message").GetString()!.Split(':')[0]),
            ];
        }

        Assert.Empty(New());
        Assert.Equal(0, cli.Run("check", cli.Folder, "--diff", "main", "--only", "IDN-2", "--mode", "decide"));
        File.AppendAllText(cli.In("app.js"), OrderShop.Unguarded);
        Assert.Equal("DELETE /orders/", Assert.Single(New()));
        Assert.Equal(1, cli.Run("check", cli.Folder, "--diff", "main", "--only", "IDN-2", "--mode", "decide"));
        Assert.Equal(2, cli.Run("check", cli.Folder, "--diff", "nope"));
    }

    [Theory]
    [InlineData("there is no commit 'nope'", "diff", "nope")]
    [InlineData("name one", "diff", "main", "--lock")]
    [InlineData("--format must be one of", "diff", "-f", "html")]
    public void A_wrong_use_is_said_in_one_sentence(string expected, params string[] arguments)
    {
        using var cli = Shop().Git("init", "-q", "-b", "main").Git("add", "-A").Git("commit", "-q", "-m", "first");
        Assert.Equal(2, cli.Run([.. arguments, "--in", cli.Folder]));
        Assert.Contains(expected, cli.Error, StringComparison.Ordinal);
    }

    private static string Control(CliRun cli)
    {
        cli.Run("check", cli.Folder, "--only", "AUZ-5", "-f", "json");
        return JsonDocument
            .Parse(cli.Out)
            .RootElement.GetProperty("applications")[0]
            .GetProperty("requirements")[0]
            .GetProperty("controls")[0]
            .GetProperty("status")
            .GetString()!;
    }

    private static string Status(CliRun cli) => Seatrial.Tests.GitProgram.Run(cli.Folder, "", "status", "--porcelain");

    private static CliRun Shop()
    {
        var cli = new CliRun();
        cli.File("package.json", "{\"name\": \"shop\", \"dependencies\": {\"express\": \"4.21.0\", \"jsonwebtoken\": \"9.0.2\"}}");
        cli.File("app.js", OrderShop.Guarded);
        return cli;
    }
}
