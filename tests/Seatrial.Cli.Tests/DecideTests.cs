using System.Text.Json;
using Seatrial.Engine.Decisions;

namespace Seatrial.Cli.Tests;

public sealed class DecideTests
{
    private const string Open =
        "const app = require('express')();\napp.use(require('passport').authenticate('jwt'));\napp.delete('/admin/users/:id', (req, res) => { db.user.delete(req.params.id); res.send('ok'); });\n";

    [Fact]
    public void A_decision_is_written_counts_at_the_next_check_and_can_be_taken_back()
    {
        using var cli = Shop();
        string control = FirstUnknown(cli);
        Assert.Equal(
            0,
            cli.Run(
                "decide",
                cli.Folder,
                "--control",
                control,
                "--decision",
                "accept",
                "--owner",
                "Ana",
                "--reason",
                "a pilot",
                "--until",
                "2026-03-01"
            )
        );
        Assert.Contains("Commit the file", cli.Out, StringComparison.Ordinal);
        string id = Assert.Single(Log(cli).Decisions).Id;

        cli.Run("decide", cli.Folder, "--list");
        Assert.Contains(id, cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain($"  {control, -6} not known", cli.Out, StringComparison.Ordinal);
        cli.Run("check", cli.Folder, "-f", "json");
        var decision = Assert.Single(JsonDocument.Parse(cli.Out).RootElement.GetProperty("decisions").EnumerateArray());
        Assert.Equal(("valid", "2026-03-01"), (decision.GetProperty("standing").GetString(), decision.GetProperty("until").GetString()));

        cli.Run("check", cli.Folder, "-f", "json", "--as-of", "2026-03-02");
        Assert.Equal(
            "lapsed",
            Assert
                .Single(JsonDocument.Parse(cli.Out).RootElement.GetProperty("decisions").EnumerateArray())
                .GetProperty("standing")
                .GetString()
        );

        Assert.Equal(2, cli.Run("decide", cli.Folder, "--remove", "nothing"));
        Assert.Equal(0, cli.Run("decide", cli.Folder, "--remove", id));
        Assert.Empty(Log(cli).Decisions);
    }

    [Fact]
    public void Answers_are_taken_one_after_the_other_and_the_rest_is_asked_next_time()
    {
        using var cli = Shop();
        cli.Input = "w\nn\nAna\nno such thing here\na\n\nthe pilot has 20 users\n\nq\n";
        Assert.Equal(1, cli.Run("decide", cli.Folder));

        var decisions = Log(cli).Decisions;
        Assert.Equal([DecisionKind.NotApplicable, DecisionKind.Accept], decisions.Select(d => d.Kind));
        Assert.All(decisions, d => Assert.Equal("Ana", d.Owner));
        Assert.Equal(new DateOnly(2026, 5, 1), decisions[1].Expires);
        Assert.Contains("2 decided", cli.Out, StringComparison.Ordinal);

        int asked = Asked(cli);
        cli.Input = "q\n";
        cli.Run("decide", cli.Folder);
        Assert.Equal(asked - 2, Asked(cli));
    }

    [Fact]
    public void Nobody_accepts_a_credential()
    {
        using var cli = Shop();
        cli.File(".env", $"STRIPE_SECRET_KEY=sk_live_{new string([.. Enumerable.Range(0, 32).Select(i => "aZ3kQ9xV7mB2"[i * 5 % 12])])}\n");
        Assert.Equal(2, cli.Run("decide", cli.Folder, "--control", "SEC-1", "--decision", "accept", "--owner", "Ana", "--reason", "later"));
        Assert.Contains("Policy lets nobody accept SEC-1", cli.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(cli.In(DecisionLog.FilePath)));
    }

    [Theory]
    [InlineData("there is no control 'AUZ-0'", "--control", "AUZ-0", "--decision", "fix")]
    [InlineData("--decision must be one of", "--control", "AUZ-5", "--decision", "ignore")]
    [InlineData("go together", "--control", "AUZ-5")]
    [InlineData("somebody has to answer", "--control", "AUZ-5", "--decision", "accept", "--reason", "x")]
    [InlineData("needs a reason", "--control", "AUZ-5", "--decision", "accept", "--owner", "Ana")]
    [InlineData("needs a day", "--control", "AUZ-5", "--decision", "fix", "--owner", "Ana")]
    [InlineData("is past", "--control", "AUZ-5", "--decision", "fix", "--owner", "Ana", "--until", "2026-01-30")]
    [InlineData(
        "no application 'web'",
        "--control",
        "AUZ-5",
        "--decision",
        "fix",
        "--owner",
        "Ana",
        "--until",
        "2026-02-01",
        "--application",
        "web"
    )]
    public void A_wrong_use_is_said_in_one_sentence_and_nothing_is_written(string expected, params string[] arguments)
    {
        using var cli = Shop();
        Assert.Equal(2, cli.Run(["decide", cli.Folder, .. arguments]));
        Assert.Contains(expected, cli.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(cli.In(DecisionLog.FilePath)));
    }

    [Fact]
    public void A_file_with_mistakes_is_left_alone()
    {
        using var cli = Shop();
        cli.File(DecisionLog.FilePath, "- {id: a}\n");
        Assert.Equal(2, cli.Run("check", cli.Folder));
        Assert.Contains(".seatrial/decisions.yaml:1:", cli.Error, StringComparison.Ordinal);
        Assert.Equal(2, cli.Run("decide", cli.Folder, "--remove", "a"));
        Assert.Equal("- {id: a}\n", File.ReadAllText(cli.In(DecisionLog.FilePath)));
    }

    [Fact]
    public async Task Two_that_decide_at_once_lose_nothing()
    {
        using var cli = Shop();
        string[] controls = ["AUZ-5", "DEP-5", "OBS-6", "REC-3", "REC-5", "PRO-1"];
        await Task.WhenAll(
            controls.Select(c =>
                Task.Run(
                    () =>
                    {
                        using var own = new CliRun();
                        Assert.Equal(
                            0,
                            own.Run(
                                "decide",
                                cli.Folder,
                                "--control",
                                c,
                                "--decision",
                                "compensated",
                                "--owner",
                                "Ana",
                                "--where",
                                "elsewhere"
                            )
                        );
                    },
                    TestContext.Current.CancellationToken
                )
            )
        );
        Assert.Equal(controls, Log(cli).Decisions.Select(d => d.Control).OrderBy(c => Array.IndexOf(controls, c)));
        Assert.Equal(
            ["decisions.yaml", "log.jsonl"],
            Directory.GetFiles(cli.In(".seatrial")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(0, cli.Run("log", cli.Folder, "--verify"));
    }

    [Fact]
    public void An_organisations_policy_is_pinned_and_can_only_be_tightened()
    {
        using var cli = Shop();
        string policy = cli.File("policy/base.yaml", "mode: decide\nnever-accept: [AUZ-5]\n");
        string digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(policy)));
        cli.File("seatrial.yaml", $"mode: advise\npolicy:\n  mode: advise\n  extends: policy/base.yaml\n  sha256: {digest}\n");
        Assert.Equal(1, cli.Run("check", cli.Folder, "--mode", "advise"));
        Assert.Equal(2, cli.Run("decide", cli.Folder, "--control", "AUZ-5", "--decision", "accept", "--owner", "Ana", "--reason", "x"));
        Assert.Contains("nobody accept AUZ-5", cli.Error, StringComparison.Ordinal);

        File.AppendAllText(policy, "accept-at-most: 900d\n");
        Assert.Equal(2, cli.Run("check", cli.Folder));
        Assert.Contains("is not the one that is pinned", cli.Error, StringComparison.Ordinal);
        File.Delete(policy);
        Assert.Equal(2, cli.Run("check", cli.Folder));
        Assert.Contains("no such file", cli.Error, StringComparison.Ordinal);
    }

    private static CliRun Shop()
    {
        var cli = new CliRun();
        cli.File("package.json", "{\"name\": \"shop\", \"dependencies\": {\"express\": \"4.21.0\"}}");
        cli.File("app.js", Open);
        return cli;
    }

    private static string FirstUnknown(CliRun cli)
    {
        cli.Run("decide", cli.Folder, "--list");
        return cli.Out.Split('\n').First(l => l.Contains(" not known ", StringComparison.Ordinal)).Trim().Split(' ')[0];
    }

    private static int Asked(CliRun cli) => int.Parse(cli.Out.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static DecisionLog Log(CliRun cli)
    {
        var result = DecisionFile.Parse(File.ReadAllBytes(cli.In(DecisionLog.FilePath)), DecisionLog.FilePath);
        Assert.Empty(result.Errors);
        return result.Log;
    }
}
