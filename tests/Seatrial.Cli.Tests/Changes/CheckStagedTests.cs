using System.Text.Json;
using Seatrial.Secrets.Rules;
using Seatrial.Tests;

namespace Seatrial.Cli.Tests.Changes;

/// <summary><c>seatrial check --staged</c>.</summary>
public sealed class CheckStagedTests : IDisposable
{
    private const string Server = """
        const express = require('express');
        const jwt = require('jsonwebtoken');
        const orders = require('./orders');
        const app = express();
        app.use(express.json());
        function signedIn(req, res, next) {
          const user = jwt.verify((req.headers.authorization || '').slice(7), process.env.JWT_SECRET, { algorithms: ['HS256'] });
          req.user = user;
          next();
        }
        app.use('/orders', signedIn, orders);
        app.listen(3000);

        """;

    private const string Orders = """
        const { Router } = require('express');
        const { PrismaClient } = require('@prisma/client');
        const prisma = new PrismaClient();
        const router = Router();
        router.get('/:id', async (req, res) => {
          res.json(await prisma.order.findFirst({ where: { id: req.params.id, userId: req.user.id } }));
        });
        module.exports = router;

        """;

    private const string NewEndpoint = """
        router.delete('/:id', async (req, res) => {
          await prisma.order.delete({ where: { id: req.params.id } });
          res.end();
        });
        module.exports = router;

        """;

    private const string Schema = """
        model User { 
          id String @id
          orders Order[]
        }
        model Order {
          id String @id
          userId String
          user User @relation(fields: [userId], references: [id])
        }

        """;

    private static readonly string Token = SampleText.Expand("ghp_{github-crc:30}", 41);

    private readonly CliRun cli = new();

    public CheckStagedTests() => cli.Git("init", "-q", "-b", "main");

    [Fact]
    public void Says_that_nothing_is_new_where_nothing_is_staged()
    {
        Application();
        Write("orders.js", Orders + NewEndpoint);

        Assert.Equal(0, Staged());
        Assert.Contains("No new finding in the staged change (0 files looked at)", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_a_new_endpoint_with_what_it_lacks()
    {
        Application();
        Write("orders.js", Orders.Replace("module.exports = router;\n", NewEndpoint, StringComparison.Ordinal));
        cli.Git("add", "-A");

        Assert.Equal(0, Staged());
        Assert.Contains("adds the endpoint DELETE /orders/:id", cli.Out, StringComparison.Ordinal);
        Assert.Contains("without an ownership check", cli.Out, StringComparison.Ordinal);
        Assert.Contains("orders.js:9", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("orders.js:5", cli.Out, StringComparison.Ordinal);
        Assert.Equal(1, cli.Run("check", cli.Folder, "--staged", "--mode", "decide"));
        Assert.Contains("AUZ-1", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_index_and_not_the_working_tree()
    {
        Application();
        Write("orders.js", Orders.Replace("module.exports = router;\n", NewEndpoint, StringComparison.Ordinal));
        cli.Git("add", "-A");
        Write("orders.js", Orders);

        Assert.Equal(0, Staged());
        Assert.Contains("DELETE /orders/:id", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_a_guard_that_is_dropped()
    {
        Application();
        Write("server.js", Server.Replace("'/orders', signedIn, orders", "'/orders', orders", StringComparison.Ordinal));
        cli.Git("add", "-A");

        Assert.Equal(0, Staged());
        Assert.Contains("the guards of GET /orders/:id changed", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Looks_at_everything_before_the_first_commit()
    {
        Write("package.json", "{\"name\":\"shop\",\"dependencies\":{\"express\":\"^4.19.0\"}}");
        Write("server.js", Server);
        Write("orders.js", Orders);
        Write("config.js", $"const a = '{Token}';\n");
        cli.Git("add", "-A");

        Assert.Equal(1, Staged());
        Assert.Contains("config.js:1", cli.Out, StringComparison.Ordinal);
        Assert.Contains("adds the endpoint GET /orders/:id", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rename_and_a_new_mode_are_no_news()
    {
        Application();
        cli.Git("mv", "orders.js", "purchases.js");
        Write("server.js", Server.Replace("./orders", "./purchases", StringComparison.Ordinal));
        cli.Git("add", "-A");
        cli.Git("update-index", "--chmod=+x", "package.json");

        Assert.Equal(0, Staged());
        Assert.Contains("No new finding", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Architecture", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_file_takes_its_endpoints_with_it()
    {
        Application();
        cli.Git("rm", "-q", "orders.js");
        Write(
            "server.js",
            Server
                .Replace("const orders = require('./orders');\n", "", StringComparison.Ordinal)
                .Replace("app.use('/orders', signedIn, orders);\n", "", StringComparison.Ordinal)
        );
        cli.Git("add", "-A");

        Assert.Equal(0, Staged());
        Assert.Contains("no longer has the endpoint GET /orders/:id", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_merge_brings_from_the_other_side_is_no_news()
    {
        Application();
        cli.Git("checkout", "-q", "-b", "side");
        Write("orders.js", Orders.Replace("module.exports = router;\n", NewEndpoint, StringComparison.Ordinal));
        Commit();
        cli.Git("checkout", "-q", "main");
        Write("notes.txt", "one\n");
        Commit();
        cli.Git("merge", "-q", "--no-commit", "side");

        Assert.Equal(0, Staged());
        Assert.DoesNotContain("DELETE", cli.Out, StringComparison.Ordinal);
        Write("hosts.js", "fetch('https://metrics.example.net/v1');\n");
        cli.Git("add", "-A");
        Assert.Equal(0, Staged());
        Assert.Contains("metrics.example.net", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("DELETE", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_in_conflict_are_named_and_links_and_intents_have_no_text()
    {
        Application();
        Write("later.js", $"const a = '{Token}';\n");
        cli.Git("add", "-N", "later.js");
        File.CreateSymbolicLink(cli.In("link"), Token);
        cli.Git("add", "link");

        Assert.Equal(0, Staged());
        Assert.Contains("(0 files looked at)", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submodule_is_named_and_not_entered()
    {
        Application();
        using var inner = new CliRun();
        inner.Git("init", "-q", "-b", "main");
        inner.File("a.js", $"const a = '{Token}';\n");
        inner.Git("add", "-A").Git("commit", "-q", "-m", "a");
        cli.Git("-c", "protocol.file.allow=always", "submodule", "add", "-q", inner.Folder, "vendor-app");

        Assert.Equal(0, Staged());
        Assert.DoesNotContain(Token, cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Works_in_a_linked_working_tree()
    {
        Application();
        string other = cli.Folder + "-linked";
        cli.Git("worktree", "add", "-q", "-b", "feature", other);
        try
        {
            File.WriteAllText(
                Path.Combine(other, "orders.js"),
                Orders.Replace("module.exports = router;\n", NewEndpoint, StringComparison.Ordinal)
            );
            _ = GitProgram.Run(other, "", "add", "-A");

            Assert.Equal(0, cli.Run("check", other, "--staged"));
            Assert.Contains("DELETE /orders/:id", cli.Out, StringComparison.Ordinal);
            Assert.Equal(0, Staged());
            Assert.DoesNotContain("DELETE", cli.Out, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Fact]
    public void A_decided_finding_does_not_stop_a_commit()
    {
        Application();
        Write("orders.js", Orders.Replace("module.exports = router;\n", NewEndpoint, StringComparison.Ordinal));
        Assert.Equal(
            0,
            cli.Run("decide", cli.Folder, "--control", "AUZ-1", "--decision", "fix", "--owner", "Ana", "--until", "2026-03-01") is 0 or 1
                ? 0
                : 2
        );
        cli.Git("add", "-A");

        cli.Run("check", cli.Folder, "--staged", "--mode", "decide");
        Assert.DoesNotContain("AUZ-1", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_how_much_was_read_where_a_program_is_large_and_claims_no_lack()
    {
        for (int i = 0; i < 120; i++)
        {
            Write(
                $"src/area{i % 7}/m{i}.js",
                string.Concat(Enumerable.Range(0, 200).Select(n => $"exports.f{n} = function (a) {{ return a + {n}; }};\n"))
            );
        }

        Application();
        Write("orders.js", Orders.Replace("module.exports = router;\n", NewEndpoint, StringComparison.Ordinal));
        cli.Git("add", "-A");

        Assert.Equal(0, Staged());
        Assert.Contains("of 123 source files were read", cli.Out, StringComparison.Ordinal);
        Assert.Contains("adds the endpoint DELETE /orders/:id", cli.Out, StringComparison.Ordinal);
        Assert.Contains("could not be told", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("without", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_does_not_depend_on_threads()
    {
        Application();
        Write("orders.js", Orders.Replace("module.exports = router;\n", NewEndpoint, StringComparison.Ordinal));
        cli.Git("add", "-A");
        cli.Run("check", cli.Folder, "--staged", "-f", "json", "--threads", "1");
        string one = cli.Out;

        cli.Run("check", cli.Folder, "--staged", "-f", "json", "--threads", "8");
        Assert.Equal(one, cli.Out);
        using var document = JsonDocument.Parse(one);
        Assert.True(document.RootElement.GetProperty("architecture").GetProperty("complete").GetBoolean());
        Assert.True(document.RootElement.GetProperty("architecture").GetProperty("changes")[0].GetProperty("weaker").GetBoolean());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    [InlineData("github")]
    [InlineData("junit")]
    [InlineData("html")]
    public void Every_format_carries_it(string format)
    {
        Application();
        Write("orders.js", Orders.Replace("module.exports = router;\n", NewEndpoint, StringComparison.Ordinal));
        cli.Git("add", "-A");

        Assert.Equal(0, cli.Run("check", cli.Folder, "--staged", "-f", format));
        Assert.Contains("orders.js", cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--diff", "HEAD")]
    [InlineData("--history", null)]
    [InlineData("--only", "REC")]
    public void Refuses_what_a_staged_change_cannot_tell(string option, string? value)
    {
        Application();
        Assert.Equal(2, cli.Run(["check", cli.Folder, "--staged", option, .. value is null ? Array.Empty<string>() : [value]]));
        Assert.Equal(1, cli.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void Only_narrows_it()
    {
        Application();
        Write("orders.js", Orders.Replace("module.exports = router;\n", NewEndpoint, StringComparison.Ordinal) + $"const a = '{Token}';\n");
        cli.Git("add", "-A");

        Assert.Equal(0, cli.Run("check", cli.Folder, "--staged", "--only", "AUZ-1"));
        Assert.Contains("orders.js:9", cli.Out, StringComparison.Ordinal);
        Assert.Equal(1, cli.Run("check", cli.Folder, "--staged", "--only", "SEC"));
        Assert.DoesNotContain("orders.js:9", cli.Out, StringComparison.Ordinal);
    }

    public void Dispose() => cli.Dispose();

    private void Application()
    {
        Write(
            "package.json",
            "{\"name\":\"shop\",\"dependencies\":{\"express\":\"^4.19.0\",\"jsonwebtoken\":\"^9.0.0\",\"@prisma/client\":\"^5.0.0\"}}"
        );
        Write("package-lock.json", "{\"name\":\"shop\",\"lockfileVersion\":3,\"packages\":{}}");
        Write("prisma/schema.prisma", Schema);
        Write("server.js", Server);
        Write("orders.js", Orders);
        Commit();
    }

    private void Write(string path, string text) => cli.File(path, text);

    private void Commit() => cli.Git("add", "-A").Git("commit", "-q", "-m", "change");

    private int Staged() => cli.Run("check", cli.Folder, "--staged");
}
