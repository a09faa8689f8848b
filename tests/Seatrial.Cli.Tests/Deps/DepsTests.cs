using System.Text.Json;

namespace Seatrial.Cli.Tests.Deps;

public sealed class DepsTests
{
    private static readonly (string Name, string Text) Unrelated = (
        "GHSA-cccc.json",
        Shop.Record("GHSA-cccc", "nobody-uses-it", "2.0.0", null, "CVE-2025-3333")
    );

    [Fact]
    public void Lists_what_is_vulnerable_the_worst_first_with_the_way_and_the_command()
    {
        using var run = Shop.With(new CliRun(), Shop.Records);
        Assert.True(Deps(run) == 1, run.Error);
        Assert.Equal("2 known vulnerabilities in 2 packages: 3 of 3 packages compared with 3 advisories.", run.Out.Split('\n')[0]);
        Assert.True(
            run.Out.IndexOf("weigher 3.1.0", StringComparison.Ordinal) < run.Out.IndexOf("checker 2.0.0", StringComparison.Ordinal)
        );
        Assert.Contains(
            "critical 9.8  weigher 3.1.0  npm, transitive, production\n  GHSA-aaaa CVE-2025-1111 OTHER-1  Weights of weigher can be forged.\n  fixed in 3.1.5, 3.2.0\n  package-lock.json:6  shop > basket 1.2.0 > weigher 3.1.0\n",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Upgrade weigher to 3.2.0: npm update weigher (as far as the packages that ask for it allow",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("Upgrade checker to 2.0.1: npm install checker@2.0.1 --save-dev.", run.Out, StringComparison.Ordinal);
        Assert.Contains("npm                     3 advisories, asked 2026-01-31\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_known_is_said_with_what_it_was_compared_with()
    {
        using var run = Shop.With(new CliRun(), Unrelated);
        Assert.True(Deps(run) == 0, run.Error + run.Out);
        Assert.StartsWith("No known vulnerability: 3 of 3 packages compared with 1 advisory.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_database_nothing_is_clean()
    {
        using var run = Shop.With(new CliRun(), Unrelated);
        Assert.Equal(3, run.Run("deps", run.In("shop")));
        Assert.StartsWith("3 packages listed, none compared with advisories.", run.Out, StringComparison.Ordinal);
        Assert.Contains("run 'seatrial advisories update'", run.Error, StringComparison.Ordinal);
        Assert.Contains("This is not 'clean'", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_or_old_database_or_one_of_other_ecosystems_is_not_clean()
    {
        using var run = Shop.With(new CliRun(), Unrelated);
        Assert.Equal(0, run.Run("advisories", "update", "--from", run.In("osv")));
        Assert.Equal(0, run.Run("deps", run.In("shop")));
        string index = run.In("data/seatrial/advisories.index");
        byte[] bytes = File.ReadAllBytes(index);
        bytes[^1] ^= 1;
        File.WriteAllBytes(index, bytes);
        Assert.Equal(3, run.Run("deps", run.In("shop")));
        Assert.Contains("is damaged", run.Error, StringComparison.Ordinal);

        run.File("shop/api/requirements.txt", "flask==3.0.0\n");
        Assert.Equal(3, Deps(run));
        Assert.Contains("missing: the database holds no advisories of PyPI", run.Out, StringComparison.Ordinal);
        File.Delete(run.In("shop/api/requirements.txt"));

        foreach (string file in (string[])["osv/npm/all.zip", "osv/ecosystems.txt"])
        {
            File.SetLastWriteTimeUtc(run.In(file), new DateTime(2026, 1, 10, 0, 0, 0, DateTimeKind.Utc));
        }

        Assert.Equal(3, Deps(run));
        Assert.Contains("stale: the advisories of npm were last updated 21 days ago", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, Deps(run, "--max-age", "30"));
        run.File("shop/seatrial.yaml", "advisory-age: 30d\n");
        Assert.Equal(0, Deps(run));
        Assert.Equal(3, Deps(run, "--max-age", "20"));
    }

    [Fact]
    public void A_version_that_is_not_known_is_neither_vulnerable_nor_clean()
    {
        using var run = Shop.With(new CliRun(), Shop.Records);
        File.Delete(run.In("shop/package-lock.json"));
        Assert.Equal(3, Deps(run));
        Assert.StartsWith("No known vulnerability: 2 of 2 packages", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "Version not known, and some versions are vulnerable:\n  checker ^2.0.0  package.json:1\n",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_a_manifest_brings_in_is_not_clean_because_nobody_lists_it()
    {
        using var run = Shop.With(new CliRun(), Unrelated);
        File.Delete(run.In("shop/package-lock.json"));
        run.File("shop/package.json", """{"name": "shop", "dependencies": {"basket": "1.2.0"}}""");
        Assert.Equal(3, Deps(run));
        Assert.Contains(
            "package.json lists what the project asks for and not what that brings in; a lock file or an SBOM does.",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_said_and_the_others_are_read()
    {
        using var run = Shop.With(new CliRun(), Unrelated);
        run.File("shop/admin/package-lock.json", "{");
        Assert.Equal(3, Deps(run));
        Assert.Contains("admin/package-lock.json", run.Out, StringComparison.Ordinal);
        Assert.Contains("3 of 3 packages compared", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_tests_are_left_out()
    {
        using var run = Shop.With(new CliRun(), Shop.Records);
        run.File("shop/tests/package-lock.json", Shop.Lock);
        File.Delete(run.In("shop/package-lock.json"));
        File.Delete(run.In("shop/package.json"));
        Assert.Equal(3, Deps(run));
        Assert.StartsWith("No file that lists packages was found", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_since_an_earlier_run_is_told_apart()
    {
        using var run = Shop.With(new CliRun(), Shop.Records);
        Assert.Equal(1, Deps(run, "-o", run.In("before.json")));
        Assert.Equal(0, Deps(run, "--since", run.In("before.json"), "--max-age", "30"));
        Assert.Contains("Since the earlier run: 0 new, 0 fixed, 0 gone because the advisory changed.", run.Out, StringComparison.Ordinal);

        run.File("shop/package-lock.json", Shop.Lock.Replace("3.1.0", "3.2.0", StringComparison.Ordinal));
        Shop.Advisories(
            run,
            Shop.Records[0],
            Shop.Records[1],
            ("GHSA-dddd.json", Shop.Record("GHSA-dddd", "basket", "1.3.0", null, "CVE-2025-4444"))
        );
        File.SetLastWriteTimeUtc(run.In("osv/npm/all.zip"), DateTime.UtcNow.AddSeconds(5));
        Assert.Equal(1, Deps(run, "--since", run.In("before.json")));
        Assert.Contains("Since the earlier run: 1 new, 1 fixed, 1 gone because the advisory changed.", run.Out, StringComparison.Ordinal);
        Assert.Contains("new      basket 1.2.0  GHSA-dddd (CVE-2025-4444)", run.Out, StringComparison.Ordinal);
        Assert.Contains("fixed    weigher 3.1.0  CVE-2025-1111 GHSA-aaaa OTHER-1", run.Out, StringComparison.Ordinal);
        Assert.Contains("gone     checker 2.0.0  CVE-2025-2222 GHSA-bbbb", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_all_of_it()
    {
        using var run = Shop.With(new CliRun(), Shop.Records);
        Assert.Equal(1, Deps(run, "-f", "json"));
        using var document = JsonDocument.Parse(run.Out);
        var first = document.RootElement.GetProperty("vulnerabilities")[0];
        Assert.Equal("weigher", first.GetProperty("name").GetString());
        Assert.Equal(9.8, first.GetProperty("score").GetDouble());
        Assert.Equal("3.2.0", first.GetProperty("upgrade").GetString());
        Assert.Equal(
            ["basket 1.2.0", "weigher 3.1.0"],
            first.GetProperty("places")[0].GetProperty("broughtBy").EnumerateArray().Select(e => e.GetString())
        );
        Assert.Equal(
            ["none_known", "vulnerable", "vulnerable"],
            document.RootElement.GetProperty("packages").EnumerateArray().Select(p => p.GetProperty("state").GetString())
        );
    }

    [Fact]
    public void Csv_begins_no_cell_as_a_formula_does()
    {
        using var run = Shop.With(
            new CliRun(),
            (
                "X.json",
                Shop.Record("X-1", "weigher", "3.1.5", null, "CVE-2025-1111").Replace("Weights", "=Weights", StringComparison.Ordinal)
            )
        );
        Assert.Equal(1, Deps(run, "-f", "csv"));
        Assert.Equal(2, run.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"'=Weights of weigher can be forged.\"", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cyclonedx", "\"specVersion\": \"1.7\"")]
    [InlineData("cyclonedx-1.6", "\"specVersion\": \"1.6\"")]
    [InlineData("spdx", "\"spdxVersion\": \"SPDX-2.3\"")]
    public void A_bill_of_materials_needs_no_database(string format, string mark)
    {
        using var run = Shop.With(new CliRun());
        Assert.True(run.Run("deps", run.In("shop"), "-f", format) == 0, run.Error);
        Assert.Contains(mark, run.Out, StringComparison.Ordinal);
        Assert.Contains("pkg:npm/weigher@3.1.0", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-f", "xml", "--format must be one of")]
    [InlineData("--since", "nowhere.json", "there is no file")]
    [InlineData("--max-age", "-1", "--max-age takes a number of days")]
    public void Wrong_use_is_said(string option, string value, string sentence)
    {
        using var run = Shop.With(new CliRun());
        Assert.Equal(2, Deps(run, option, value));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_json_file_is_no_earlier_run()
    {
        using var run = Shop.With(new CliRun(), Shop.Records);
        Assert.Equal(2, Deps(run, "--since", run.File("other.json", "{}")));
        Assert.Contains("is no JSON output of 'seatrial deps'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_decides_DEP_2_by_the_database()
    {
        using var run = Shop.With(new CliRun(), Shop.Records);
        Assert.Equal("unknown", Control(run));
        Assert.Equal(0, run.Run("advisories", "update", "--from", run.In("osv")));
        Assert.Equal("fail", Control(run));
        Assert.Equal("fail", Control(run, "--advisories", run.In("osv")));
        Shop.Advisories(run, Unrelated);
        File.SetLastWriteTimeUtc(run.In("osv/npm/all.zip"), DateTime.UtcNow.AddSeconds(5));
        Assert.Equal("pass", Control(run, "--advisories", run.In("osv")));
        Assert.Equal("unknown", Control(run, "--advisories", run.In("nowhere")));
    }

    private static int Deps(CliRun run, params string[] more) => run.Run(["deps", run.In("shop"), "--advisories", run.In("osv"), .. more]);

    private static string? Control(CliRun run, params string[] more)
    {
        _ = run.Run(["check", run.In("shop"), "--only", "DEP-2", "-f", "json", .. more]);
        using var document = JsonDocument.Parse(run.Out);
        return Status(document.RootElement);
    }

    /// <summary>The status of the one control, wherever the format keeps it.</summary>
    private static string? Status(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object
                when element.TryGetProperty("control", out var id)
                    && id.ValueKind == JsonValueKind.String
                    && id.GetString() == "DEP-2"
                    && element.TryGetProperty("status", out var status) => status.GetString(),
            JsonValueKind.Object => element.EnumerateObject().Select(p => Status(p.Value)).FirstOrDefault(s => s is not null),
            JsonValueKind.Array => element.EnumerateArray().Select(Status).FirstOrDefault(s => s is not null),
            _ => null,
        };
}
