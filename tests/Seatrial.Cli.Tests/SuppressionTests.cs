using System.Text.Json;
using Seatrial.Tests;

namespace Seatrial.Cli.Tests;

/// <summary>Comments in the code that take findings on somebody, through <c>check</c> and <c>decide</c>.</summary>
public sealed class SuppressionTests : IDisposable
{
    private readonly CliRun cli = new();

    [Fact]
    public void A_reasoned_mark_is_an_acceptance_that_counts()
    {
        Write($"// seatrial:ignore AUZ-1 the office alone reaches this until 2026-06-30 by Ana");

        using var report = Check();
        var decision = Assert.Single(report.RootElement.GetProperty("decisions").EnumerateArray());
        Assert.Equal("valid", decision.GetProperty("standing").GetString());
        Assert.Equal(
            ("Ana", "accept", "2026-06-30"),
            (
                decision.GetProperty("owner").GetString(),
                decision.GetProperty("decision").GetString(),
                decision.GetProperty("until").GetString()
            )
        );
        Assert.Equal(
            ("server.js", 5),
            (decision.GetProperty("inCode").GetProperty("path").GetString(), decision.GetProperty("inCode").GetProperty("line").GetInt32())
        );
        Assert.True(Control(report, "AUZ-1").GetProperty("decided").GetBoolean());
        Assert.Equal("fail", Control(report, "AUZ-1").GetProperty("status").GetString());

        cli.Run("check", cli.Folder, "-f", "sarif");
        using var sarif = JsonDocument.Parse(cli.Out);
        var suppressed = Assert.Single(
            sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(),
            r => r.TryGetProperty("suppressions", out _)
        );
        Assert.Equal("inSource", suppressed.GetProperty("suppressions")[0].GetProperty("kind").GetString());

        cli.Run("decide", cli.Folder, "--list");
        Assert.Contains("Ana in the code at server.js:5", cli.Out, StringComparison.Ordinal);
        Assert.Contains("the office alone reaches this", cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seatrial:ignore AUZ-1", "refused", "gives no reason")]
    [InlineData("seatrial:ignore AUZ-9 a good reason", "refused", "no rule or control 'AUZ-9'")]
    [InlineData("seatrial:ignore AUZ-1 a good reason until 2026-01-30", "lapsed", "ended on 2026-01-30")]
    [InlineData("seatrial:ignore AUZ-1 a good reason until 2029-01-30", "refused", "more than 365 days")]
    [InlineData("seatrial:ignore DEP-6 a good reason", "orphaned", "covers nothing")]
    [InlineData("seatrial:ignore SEC-1 a good reason", "refused", "by their rule")]
    [InlineData("nosemgrep", "refused", "gives no reason")]
    public void One_that_does_not_count_is_listed_with_why_and_covers_nothing(string mark, string standing, string reason)
    {
        Write($"// {mark}");

        using var report = Check();
        var decision = Assert.Single(report.RootElement.GetProperty("decisions").EnumerateArray());
        Assert.Equal(standing, decision.GetProperty("standing").GetString());
        Assert.Contains(reason, decision.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.False(Control(report, "AUZ-1").GetProperty("decided").GetBoolean());

        cli.Run("check", cli.Folder);
        Assert.Contains(
            reason,
            string.Join(' ', cli.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        cli.Run("decide", cli.Folder, "--list");
        Assert.Contains(reason, cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("never-accept: [AUZ-1]", "lets nobody accept AUZ-1")]
    [InlineData("approver-for: [AUZ-1]", "asks for an approver")]
    [InlineData("accept-at-most: 30d", "more than 30 days")]
    public void Policy_holds_for_marks_as_for_written_decisions(string policy, string reason)
    {
        Write("// seatrial:ignore AUZ-1 the office alone reaches this until 2026-06-30");
        cli.File("seatrial.yaml", $"policy:\n  {policy}\n");

        using var report = Check();
        var decision = Assert.Single(report.RootElement.GetProperty("decisions").EnumerateArray());
        Assert.Equal("refused", decision.GetProperty("standing").GetString());
        Assert.Contains(reason, decision.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_without_a_day_lapses_when_it_has_stood_longer_than_policy_lets_anything_be_accepted()
    {
        Write("// seatrial:ignore AUZ-1 the office alone reaches this");
        cli.Git("init", "-q", "-b", "main").Git("add", "-A");
        _ = GitProgram.Run(cli.Folder, "", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "one");
        string committed = GitProgram.Run(cli.Folder, "", "log", "-1", "--format=%cs").Trim();
        var day = DateOnly.ParseExact(committed, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal("valid", Standing(day.AddDays(364)));
        Assert.Equal("lapsed", Standing(day.AddDays(367)));
        Write("// seatrial:ignore AUZ-1 the office alone reaches this, as of the new contract");
        Assert.Equal("valid", Standing(day.AddDays(367)));
    }

    [Fact]
    public void A_run_that_does_not_judge_the_control_says_nothing_of_it()
    {
        Write("// seatrial:ignore AUZ-1 the office alone reaches this");

        cli.Run("check", cli.Folder, "--only", "DEP", "-f", "json");
        Assert.DoesNotContain("\"decisions\"", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_above_a_staged_endpoint_holds_in_the_hook()
    {
        cli.Git("init", "-q", "-b", "main");
        Write("// seatrial:ignore AUZ-1 the office alone reaches this");
        cli.Git("add", "-A");

        cli.Run("check", cli.Folder, "--staged", "--only", "AUZ-1");
        Assert.Contains("No new finding", cli.Out, StringComparison.Ordinal);
    }

    public void Dispose() => cli.Dispose();

    private string Standing(DateOnly asOf)
    {
        using var report = Check("--as-of", $"{asOf:yyyy-MM-dd}");
        return Assert.Single(report.RootElement.GetProperty("decisions").EnumerateArray()).GetProperty("standing").GetString()!;
    }

    private JsonDocument Check(params string[] more)
    {
        cli.Run(["check", cli.Folder, "-f", "json", .. more]);
        return JsonDocument.Parse(cli.Out);
    }

    private static JsonElement Control(JsonDocument report, string id) =>
        report
            .RootElement.GetProperty("applications")[0]
            .GetProperty("requirements")
            .EnumerateArray()
            .SelectMany(r => r.GetProperty("controls").EnumerateArray())
            .Single(c => c.GetProperty("control").GetString() == id);

    /// <summary>An endpoint that reads anybody's record and asks nobody who calls, with a comment above it.</summary>
    private void Write(string comment)
    {
        cli.File(
            "package.json",
            "{\"name\":\"shop\",\"dependencies\":{\"express\":\"^4.19.0\",\"@prisma/client\":\"^5.0.0\",\"jsonwebtoken\":\"9.0.2\"}}"
        );
        cli.File(
            "schema.prisma",
            "model User {\n  id String @id\n  orders Order[]\n}\nmodel Order {\n  id String @id\n  userId String\n  user User @relation(fields: [userId], references: [id])\n}\n"
        );
        cli.File(
            "server.js",
            $$"""
            const app = require('express')();
            const jwt = require('jsonwebtoken');
            const { PrismaClient } = require('@prisma/client');
            const prisma = new PrismaClient();
            {{comment}}
            app.get('/orders/:id', async (req, res) => res.json(await prisma.order.findUnique({ where: { id: req.params.id } })));
            app.get('/me', (req, res) => { const u = jwt.verify(req.headers.authorization, process.env.JWT_SECRET, { algorithms: ['HS256'] }); res.json(u.sub); });
            app.listen(3000);

            """
        );
    }
}
