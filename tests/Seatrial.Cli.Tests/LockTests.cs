using System.Text.Json;

namespace Seatrial.Cli.Tests;

public sealed class LockTests
{
    private const string Guarded = """
        const express = require('express');
        const jwt = require('jsonwebtoken');
        const app = express();
        function signedIn(req, res, next) {
          try {
            req.user = jwt.verify(req.headers.authorization.slice(7), process.env.JWT_SECRET);
            next();
          } catch (e) {
            res.status(401).end();
          }
        }
        app.get('/orders/:id', signedIn, async (req, res) => {
          const order = await db.order.findFirst({ where: { id: req.params.id, userId: req.user.id } });
          res.json(order);
        });
        app.listen(3000);
        """;

    private const string Unguarded = "\napp.delete('/orders/:id', async (req, res) => { await db.order.delete({ where: { id: req.params.id } }); res.end(); });\n";

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
        cli.File("src/server.js", "// moved, renamed and indented\n\n" + text.Replace("signedIn", "demandToken", StringComparison.Ordinal).Replace("  ", "\t", StringComparison.Ordinal));
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

    [Fact]
    public void What_a_branch_does_to_the_architecture_is_told_from_gits_objects()
    {
        using var cli = Shop().Git("init", "-q", "-b", "main").Git("add", "-A").Git("commit", "-q", "-m", "first").Git("checkout", "-q", "-b", "work");
        File.AppendAllText(cli.In("app.js"), Unguarded);
        cli.Git("commit", "-q", "-a", "-m", "second");
        string status = Status(cli);

        Assert.Equal(1, cli.Run("diff", "main", "--in", cli.Folder));
        Assert.Contains("adds the endpoint DELETE /orders/:id, which does delete order without authentication", cli.Out, StringComparison.Ordinal);
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
        File.AppendAllText(cli.In("app.js"), Unguarded);
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
        cli.File("old.js", Unguarded.Replace("orders", "invoices", StringComparison.Ordinal).Replace("app.delete", "const app = require('express')(); app.delete", StringComparison.Ordinal));
        cli.Git("init", "-q", "-b", "main").Git("add", "-A").Git("commit", "-q", "-m", "first").Git("checkout", "-q", "-b", "work");
        string[] New()
        {
            cli.Run("check", cli.Folder, "--diff", "main", "--only", "IDN-2", "-f", "json");
            return [.. JsonDocument.Parse(cli.Out).RootElement.GetProperty("findings").EnumerateArray().Where(f => !f.TryGetProperty("knownFrom", out _)).Select(f => f.GetProperty("message").GetString()!.Split(':')[0])];
        }

        Assert.Empty(New());
        Assert.Equal(0, cli.Run("check", cli.Folder, "--diff", "main", "--only", "IDN-2", "--mode", "decide"));
        File.AppendAllText(cli.In("app.js"), Unguarded);
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
        return JsonDocument.Parse(cli.Out).RootElement.GetProperty("applications")[0].GetProperty("requirements")[0].GetProperty("controls")[0].GetProperty("status").GetString()!;
    }

    private static string Status(CliRun cli) => Seatrial.Tests.GitProgram.Run(cli.Folder, "", "status", "--porcelain");

    private static CliRun Shop()
    {
        var cli = new CliRun();
        cli.File("package.json", "{\"name\": \"shop\", \"dependencies\": {\"express\": \"4.21.0\", \"jsonwebtoken\": \"9.0.2\"}}");
        cli.File("app.js", Guarded);
        return cli;
    }
}
