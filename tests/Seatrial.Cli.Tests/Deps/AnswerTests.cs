using System.Text.Json;

namespace Seatrial.Cli.Tests.Deps;

/// <summary>What documents and decisions say of vulnerabilities.</summary>
public sealed class AnswerTests
{
    private const string Decided = """
        - id: DEP-2-0001
          control: DEP-2
          decision: DECISION
          findings: ['FINGERPRINT']
          owner: Ana
          reason: only the office can reach it
          where: the proxy in front
          date: 2026-01-01
          KEY: 2026-06-30

        """;

    [Fact]
    public void A_document_of_the_tree_answers_a_vulnerability_with_its_reason()
    {
        using var run = Shop.With(new CliRun(), Shop.Records);
        run.File("shop/.seatrial/vex/shop.json", Statement("CVE-2025-1111", "pkg:npm/weigher@3.1.0", "not_affected"));
        Assert.Equal(1, Deps(run));
        Assert.StartsWith("2 known vulnerabilities in 2 packages, 1 of them answered: ", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "Answered:\n  weigher 3.1.0  GHSA-aaaa (CVE-2025-1111), critical 9.8\n    package-lock.json:6: not affected, says .seatrial/vex/shop.json:2 (Shop Inc): vulnerable_code_not_in_execute_path: never weighs\n",
            run.Out,
            StringComparison.Ordinal
        );
        run.File("shop/.seatrial/vex/rest.json", Statement("CVE-2025-2222", "pkg:npm/checker", "fixed"));
        Assert.Equal(0, Deps(run));
        Assert.StartsWith("2 known vulnerabilities in 2 packages, all answered: ", run.Out, StringComparison.Ordinal);
        Assert.Equal("pass", Control(run));
        Assert.Contains("never weighs", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_affected_or_looked_into_stays_open_and_is_said()
    {
        using var run = Shop.With(new CliRun(), Shop.Records);
        string vex = run.File("vendor.json", Statement("CVE-2025-1111", "pkg:npm/weigher@3.1.0", "under_investigation"));
        Assert.Equal(1, Deps(run, "--vex", vex));
        Assert.Contains("Under investigation, says ", run.Out, StringComparison.Ordinal);
        Assert.Equal("fail", Control(run, "--vex", vex));
    }

    [Fact]
    public void A_document_that_the_user_names_and_that_is_no_document_is_wrong_use()
    {
        using var run = Shop.With(new CliRun(), Shop.Records);
        Assert.Equal(2, Deps(run, "--vex", run.In("nowhere.json")));
        Assert.Contains("there is no such file", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Deps(run, "--vex", run.File("other.json", "{}")));
        Assert.Contains("neither OpenVEX nor CycloneDX", run.Error, StringComparison.Ordinal);
        run.File("shop/seatrial.yaml", "vex: [nowhere.json]\n");
        Assert.Equal(2, Deps(run));
        Assert.Contains("seatrial.yaml: the document 'nowhere.json' was not read", run.Error, StringComparison.Ordinal);
        run.File("shop/seatrial.yaml", "product: shop\n");
        Assert.Equal(2, Deps(run));
        Assert.Contains("seatrial.yaml:1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_document_of_the_tree_is_said_and_nothing_is_clean()
    {
        using var run = Shop.With(new CliRun(), ("X.json", Shop.Record("X-1", "nobody-uses-it", "2.0.0", null, "CVE-2025-3333")));
        run.File("shop/.seatrial/vex/broken.json", "{");
        Assert.Equal(3, Deps(run));
        Assert.Contains(".seatrial/vex/broken.json", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_does_not_make_a_malicious_package_harmless()
    {
        using var run = Shop.With(new CliRun(), ("MAL-1.json", Shop.Record("MAL-1", "weigher", "9.0.0", null, "CVE-2025-1111")));
        run.File("shop/.seatrial/vex/shop.json", Statement("MAL-1", "pkg:npm/weigher", "not_affected"));
        Assert.Equal(1, Deps(run));
        Assert.Contains("1 statement of .seatrial/vex/shop.json is about nothing that was found here.", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accept", "expires", 0, "accepted until 2026-06-30, decided by Ana (DEP-2-0001): only the office can reach it")]
    [InlineData("fix", "due", 0, "to be fixed until 2026-06-30")]
    [InlineData("not-applicable", "expires", 0, "does not apply")]
    [InlineData("compensated", "expires", 0, "compensated until 2026-06-30, decided by Ana (DEP-2-0001): the proxy in front")]
    public void A_decision_answers_until_it_ends(string decision, string key, int status, string words)
    {
        using var run = Shop.With(new CliRun(), Shop.Records[..2]);
        Assert.Equal(0, run.Run("advisories", "update", "--from", run.In("osv")));
        Decide(run, Fingerprint(run), decision, key);
        Assert.Equal(status, run.Run("deps", run.In("shop")));
        Assert.Contains(words, run.Out, StringComparison.Ordinal);
        Assert.Equal(1, run.Run("deps", run.In("shop"), "--as-of", "2026-07-01", "--max-age", "999"));
        Assert.Contains("This decision does not count: It ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_survives_new_ids_aliases_and_versions()
    {
        using var run = Shop.With(new CliRun(), ("GHSA-old.json", Shop.Record("GHSA-old", "weigher", "3.2.0", null, "OTHER-9")));
        Assert.Equal(0, run.Run("advisories", "update", "--from", run.In("osv")));
        Decide(run, Fingerprint(run), "accept", "expires");

        // The record gets a CVE, another one about the same comes to stand before it, and the package moves on.
        Shop.Advisories(
            run,
            ("GHSA-old.json", Shop.Record("GHSA-old", "weigher", "3.2.0", null, "CVE-2025-1111")),
            ("AAA-1.json", Shop.Record("AAA-1", "weigher", "3.2.0", null, "CVE-2025-1111"))
        );
        run.File("shop/package-lock.json", Shop.Lock.Replace("3.1.0", "3.1.2", StringComparison.Ordinal));
        Assert.True(Deps(run) == 0, run.Out);
        Assert.Contains("accepted until 2026-06-30", run.Out, StringComparison.Ordinal);
        _ = run.Run("check", run.In("shop"), "--only", "DEP-2", "-f", "json", "--advisories", run.In("osv"));
        Assert.Contains("\"standing\": \"valid\"", run.Out, StringComparison.Ordinal);

        // Later the old record is withdrawn and only the CVE is left of its names.
        string fingerprint = Fingerprint(run, "--advisories", run.In("osv"));
        Decide(run, fingerprint, "accept", "expires");
        Shop.Advisories(run, ("BBB-2.json", Shop.Record("BBB-2", "weigher", "3.2.0", null, "CVE-2025-1111")));
        File.SetLastWriteTimeUtc(run.In("osv/npm/all.zip"), DateTime.UtcNow.AddSeconds(5));
        Assert.True(Deps(run) == 0, run.Out);
    }

    [Theory]
    [InlineData("openvex")]
    [InlineData("cyclonedx-vex")]
    public void What_was_decided_is_written_for_others_and_counts_when_it_is_read(string format)
    {
        using var run = Shop.With(new CliRun(), Shop.Records[..2]);
        run.File("shop/seatrial.yaml", "product: pkg:oci/shop\nowner: Shop Inc\n");
        Assert.Equal(0, run.Run("advisories", "update", "--from", run.In("osv")));
        Decide(run, Fingerprint(run), "compensated", "expires");
        Assert.True(run.Run("deps", run.In("shop"), "-f", format, "-o", run.In("out.json")) == 0, run.Error);
        string written = File.ReadAllText(run.In("out.json"));
        Assert.Contains("the proxy in front", written, StringComparison.Ordinal);
        Assert.Contains("2026-01-31T00:00:00Z", written, StringComparison.Ordinal);
        File.Delete(run.In("shop/.seatrial/decisions.yaml"));
        Assert.Equal(1, run.Run("deps", run.In("shop")));
        Assert.Equal(0, run.Run("deps", run.In("shop"), "--vex", run.In("out.json")));
        run.File("shop/seatrial.yaml", "product: pkg:oci/another\n");
        Assert.Equal(1, run.Run("deps", run.In("shop"), "--vex", run.In("out.json")));
    }

    [Fact]
    public void What_nobody_answered_is_under_investigation()
    {
        using var run = Shop.With(new CliRun(), Shop.Records);
        Assert.Equal(1, Deps(run, "-f", "openvex"));
        using var document = JsonDocument.Parse(run.Out);
        Assert.Equal(
            ["under_investigation", "under_investigation"],
            document.RootElement.GetProperty("statements").EnumerateArray().Select(s => s.GetProperty("status").GetString())
        );
    }

    [Fact]
    public void A_document_without_a_statement_is_not_written()
    {
        using var run = Shop.With(new CliRun(), ("X.json", Shop.Record("X-1", "nobody-uses-it", "2.0.0", null, "CVE-2025-3333")));
        Assert.Equal(0, Deps(run, "-f", "openvex", "-o", run.In("out.json")));
        Assert.Contains("Nothing was written: no vulnerability is known here", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(run.In("out.json")));
        Assert.Equal(0, Deps(run, "-f", "cyclonedx-vex", "-o", run.In("out.json")));
        Assert.True(File.Exists(run.In("out.json")));
    }

    private static string Statement(string vulnerability, string product, string status) =>
        $$"""
            { "@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://example.com/vex/1", "author": "Shop Inc", "timestamp": "2026-01-02T03:04:05Z", "version": 1, "statements": [
              { "vulnerability": { "name": "{{vulnerability}}" }, "products": [ { "@id": "{{product}}" } ], "status": "{{status}}", "justification": "vulnerable_code_not_in_execute_path", "impact_statement": "never weighs" } ] }
            """;

    private static void Decide(CliRun run, string fingerprint, string decision, string key) =>
        run.File(
            "shop/.seatrial/decisions.yaml",
            Decided
                .Replace("DECISION", decision, StringComparison.Ordinal)
                .Replace("FINGERPRINT", fingerprint, StringComparison.Ordinal)
                .Replace("KEY", key, StringComparison.Ordinal)
        );

    private static string Fingerprint(CliRun run, params string[] more)
    {
        _ = run.Run(["check", run.In("shop"), "--only", "DEP-2", "-f", "json", .. more]);
        using var document = JsonDocument.Parse(run.Out);
        return document
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .Single(f => f.GetProperty("rule").GetString() == "dependencies/known-vulnerability")
            .GetProperty("fingerprint")
            .GetString()!;
    }

    private static int Deps(CliRun run, params string[] more) => run.Run(["deps", run.In("shop"), "--advisories", run.In("osv"), .. more]);

    private static string? Control(CliRun run, params string[] more)
    {
        _ = run.Run(["check", run.In("shop"), "--only", "DEP-2", "-f", "json", "--advisories", run.In("osv"), .. more]);
        using var document = JsonDocument.Parse(run.Out);
        return document
            .RootElement.GetProperty("applications")[0]
            .GetProperty("requirements")
            .EnumerateArray()
            .SelectMany(r => r.GetProperty("controls").EnumerateArray())
            .Single(c => c.GetProperty("control").GetString() == "DEP-2")
            .GetProperty("status")
            .GetString();
    }
}
