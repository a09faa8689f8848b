using System.Text.Json;

namespace Seatrial.Cli.Tests.Signing;

/// <summary>What the report and the declarations say of sign-offs, of how it went and of drift.</summary>
public sealed class SignoffReportTests : IDisposable
{
    private readonly CliRun cli = new CliRun { Now = DateTimeOffset.UtcNow.AddMinutes(10) }.With("PASS", "open-sesame-for-tests");
    private readonly string keys = Directory.CreateTempSubdirectory("seatrial-keys-").FullName;

    public SignoffReportTests()
    {
        cli.With("XDG_CONFIG_HOME", keys);
        cli.Git("init", "-q", "-b", "main");
        cli.File(
            "app.js",
            "const express = require('express');\nconst app = express();\napp.get('/health', (req, res) => res.end());\napp.listen(3000);\n"
        );
        cli.File("package.json", "{\"name\": \"shop\", \"dependencies\": {\"express\": \"4.21.0\"}}");
        Commit("prototype");
    }

    public void Dispose()
    {
        cli.Dispose();
        Directory.Delete(keys, recursive: true);
    }

    [Theory]
    [InlineData("report.html")]
    [InlineData("report.md")]
    public void A_report_without_sign_offs_and_lock_says_so(string file)
    {
        _ = cli.Run("report", cli.Folder, "-o", Path.Combine(keys, file));
        string text = Text(file);
        Assert.Contains("Nobody signed anything yet", text, StringComparison.Ordinal);
        Assert.Contains("There is no seatrial.lock to compare with", text, StringComparison.Ordinal);
        Assert.DoesNotContain("How it went", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.html")]
    [InlineData("report.md")]
    public void A_sign_off_is_shown_with_who_until_when_and_what_it_is_worth(string file)
    {
        Sign();
        _ = cli.Run("report", cli.Folder, "-o", Path.Combine(keys, file));
        string text = Text(file);
        Assert.Contains("is signed off.", text, StringComparison.Ordinal);
        Assert.Contains("valid", text, StringComparison.Ordinal);
        Assert.Contains($"{cli.Now.AddDays(90):yyyy-MM-dd}", text, StringComparison.Ordinal);
        Assert.Contains("Nothing: the lock is current.", text, StringComparison.Ordinal);
        Assert.Contains($"{cli.Now:yyyy-MM}", text, StringComparison.Ordinal);

        File.AppendAllText(
            cli.In("app.js"),
            "app.delete('/orders/:id', async (req, res) => { await db.order.delete({ where: { id: req.params.id } }); res.end(); });\n"
        );
        Commit("feature");
        _ = cli.Run("report", cli.Folder, "-o", Path.Combine(keys, file));
        text = Text(file);
        Assert.Contains("is not signed off", text, StringComparison.Ordinal);
        Assert.Contains("lapsed", text, StringComparison.Ordinal);
        Assert.Contains("adds the endpoint DELETE /orders/:id", text, StringComparison.Ordinal);
        Assert.Contains("lapses by it", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sign_offs_that_nobody_may_verify_and_records_that_do_not_fit_are_told()
    {
        Sign();
        File.Delete(cli.In(".seatrial/trust.yaml"));
        File.WriteAllText(cli.In(".seatrial/log.jsonl"), "{}\n");
        _ = cli.Run("report", cli.Folder, "-o", Path.Combine(keys, "report.md"));
        Assert.Contains("could not be verified", Text("report.md"), StringComparison.Ordinal);
        Assert.Contains("Records: ", Text("report.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Declarations_carry_those_sign_offs_that_hold_and_no_others()
    {
        Sign();
        Assert.Single(Affirmations());
        File.AppendAllText(
            cli.In("app.js"),
            "app.delete('/orders/:id', async (req, res) => { await db.order.delete({ where: { id: req.params.id } }); res.end(); });\n"
        );
        Commit("feature");
        Assert.Empty(Affirmations());
        _ = cli.Run(
            "attest",
            cli.Folder,
            "--type",
            "declarations",
            "--key",
            Path.Combine(keys, "seatrial", "key.pem"),
            "--passphrase-env",
            "PASS"
        );
        var bundle = Governance.Attestations.BundleReader.Read(System.Text.Encoding.UTF8.GetBytes(cli.Out)).Bundle!;
        var statement = Governance.Attestations.StatementReader.Read(bundle.Envelope.Payload.Span).Statement!;
        Assert.Equal("https://cyclonedx.org/bom", statement.PredicateType);
        Assert.Equal("1.7", statement.Predicate.GetProperty("specVersion").GetString());
    }

    [Fact]
    public void One_run_writes_several_reports()
    {
        _ = cli.Run("report", cli.Folder, "-o", Path.Combine(keys, "both.html"), "-o", Path.Combine(keys, "both.md"));
        Assert.StartsWith("<!doctype html>", Text("both.html"), StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("## Seatrial: ", Text("both.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format must be html or markdown", "--format", "pdf")]
    public void A_format_that_is_not_there_is_refused(string expected, params string[] arguments)
    {
        Assert.Equal(2, cli.Run(["report", cli.Folder, .. arguments]));
        Assert.Contains(expected, cli.Error, StringComparison.Ordinal);
    }

    private string[] Affirmations()
    {
        _ = cli.Run("attest", cli.Folder, "--type", "declarations");
        using var json = JsonDocument.Parse(cli.Out);
        return json.RootElement.GetProperty("declarations").TryGetProperty("affirmation", out var affirmation)
            ? [.. affirmation.GetProperty("signatories").EnumerateArray().Select(s => s.GetProperty("name").GetString()!)]
            : [];
    }

    private string Text(string file) => File.ReadAllText(Path.Combine(keys, file)).Replace("&#39;", "'", StringComparison.Ordinal);

    private void Sign()
    {
        Assert.Equal(0, cli.Run("key", "create", "--passphrase-env", "PASS"));
        Assert.Equal(
            0,
            cli.Run("key", "trust", Path.Combine(keys, "seatrial", "key.pub"), "--as", "Ana", "--role", "owner", "--in", cli.Folder)
        );
        Assert.Equal(0, cli.Run("lock", cli.Folder));
        cli.Input = string.Concat(Enumerable.Repeat("n\nAna\na pilot of two weeks with invented data\n", 80));
        cli.Run("decide", cli.Folder);
        Commit("decided");
        Assert.True(cli.Run("sign", cli.Folder, "--as", "Ana", "--role", "owner", "--passphrase-env", "PASS") == 0, cli.Error);
        Commit("signed");
    }

    private void Commit(string message) => cli.Git("add", "-A").Git("commit", "-q", "-m", message);
}
