using Seatrial.Components.Advisories.Building;
using Seatrial.Components.Advisories.Indexing;
using Seatrial.Components.Matching;
using Seatrial.Components.Packages;
using Seatrial.Components.Tests.Advisories;

namespace Seatrial.Components.Tests.Matching;

public sealed class AdvisoryMatcherTests
{
    private const string Day = "2026-01-01T00:00:00Z";

    [Fact]
    public void Names_of_one_vulnerability_are_one_group()
    {
        var match = Match(
            new PackageQuery(Ecosystem.Npm, "left", "1.0.0"),
            Record("GHSA-1", Export.Npm("left", "introduced 0", "fixed 2.0.0"), ""","aliases":["CVE-1"]"""),
            Record("SNYK-1", Export.Npm("left", "introduced 0"), ""","aliases":["CVE-2"]"""),
            Record("OTHER-1", Export.Npm("left", "introduced 0"), ""","aliases":["CVE-1","CVE-2"]"""),
            Record("GHSA-2", Export.Npm("left", "introduced 0", "fixed 1.5.0"))
        );
        Assert.Equal(["GHSA-1 OTHER-1 SNYK-1", "GHSA-2"], match.Groups.Select(g => string.Join(' ', g.Ids)).Order(StringComparer.Ordinal));
        Assert.Contains(match.Groups, g => g.Names.Contains("CVE-2") && g.Names.Contains("CVE-1"));
    }

    [Fact]
    public void Withdrawn_records_match_nothing() =>
        Assert.Empty(
            Match(
                new PackageQuery(Ecosystem.Npm, "left", "1.0.0"),
                Record("GHSA-1", Export.Npm("left", "introduced 0"), ""","withdrawn":"2026-02-01T00:00:00Z" """)
            ).Groups
        );

    [Theory]
    [InlineData(Ecosystem.PyPI, "PyPI", "Flask-SQLAlchemy", "flask_sqlalchemy")]
    [InlineData(Ecosystem.NuGet, "NuGet", "Newtonsoft.Json", "newtonsoft.json")]
    [InlineData(Ecosystem.Packagist, "Packagist", "Symfony/HTTP-Kernel", "symfony/http-kernel")]
    [InlineData(Ecosystem.Crates, "crates.io", "serde-yaml", "serde_yaml")]
    [InlineData(Ecosystem.Swift, "SwiftURL", "https://github.com/Apple/swift-nio.git", "github.com/apple/swift-nio")]
    public void Names_are_the_same_in_every_spelling_that_a_registry_takes(Ecosystem ecosystem, string osv, string written, string asked) =>
        Assert.Single(
            Match(
                new PackageQuery(ecosystem, asked, "1.0.0"),
                Record("X-1", $$"""{"package":{"ecosystem":"{{osv}}","name":"{{written}}"},"versions":["1.0.0"]}""")
            ).Groups
        );

    [Fact]
    public void Releases_of_a_distribution_are_kept_apart()
    {
        string affected =
            """{"package":{"ecosystem":"Debian:12","name":"curl"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"7.88.1-10+deb12u5"}]}]}""";
        Assert.Single(
            Match(new PackageQuery(Ecosystem.Debian, "curl", "7.88.1-10", Distribution: "Debian:12"), Record("DSA-1", affected)).Groups
        );
        Assert.Empty(
            Match(new PackageQuery(Ecosystem.Debian, "curl", "7.88.1-10", Distribution: "Debian:11"), Record("DSA-1", affected)).Groups
        );
        Assert.Empty(
            Match(
                new PackageQuery(Ecosystem.Debian, "curl", "7.88.1-10+deb12u5", Distribution: "Debian:12"),
                Record("DSA-1", affected)
            ).Groups
        );
    }

    [Theory]
    [InlineData(null, MatchCertainty.VersionUnknown)]
    [InlineData("main", MatchCertainty.VersionUnknown)]
    [InlineData("1.0.0", MatchCertainty.Affected)]
    public void Without_a_version_it_is_said_that_it_is_not_known(string? version, MatchCertainty certainty) =>
        Assert.Equal(
            certainty,
            Match(new PackageQuery(Ecosystem.Npm, "left", version), Record("X-1", Export.Npm("left", "introduced 0", "fixed 2.0.0")))
                .Groups.Single()
                .Certainty
        );

    /// <summary>Cargo has no version 1.0: it lies nowhere in a range, and still means the 1.0.0 that a record lists.</summary>
    [Fact]
    public void A_text_that_the_ecosystem_takes_for_no_version_lies_in_no_range_and_equals_what_is_listed()
    {
        Assert.Equal(
            MatchCertainty.VersionUnknown,
            Match(
                new PackageQuery(Ecosystem.Crates, "left", "1.0"),
                Record(
                    "X-1",
                    """{"package":{"ecosystem":"crates.io","name":"left"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"2.0.0"}]}]}"""
                )
            )
                .Groups.Single()
                .Certainty
        );
        Assert.Equal(
            MatchCertainty.Affected,
            Match(
                new PackageQuery(Ecosystem.Crates, "left", "1.0"),
                Record("X-1", """{"package":{"ecosystem":"crates.io","name":"left"},"versions":["1.0.0"]}""")
            )
                .Groups.Single()
                .Certainty
        );
    }

    [Fact]
    public void A_package_that_is_malicious_as_a_whole_needs_no_version() =>
        Assert.Equal(
            MatchCertainty.Affected,
            Match(new PackageQuery(Ecosystem.Npm, "left"), Record("MAL-1", Export.Npm("left", "introduced 0"))).Groups.Single().Certainty
        );

    [Theory]
    [InlineData("1111111111111111111111111111111111111111", 1)]
    [InlineData("2222222222222222222222222222222222222222", 0)]
    [InlineData("3333333333333333333333333333333333333333", 0)]
    public void Commits_match_where_the_record_names_them(string commit, int groups) =>
        Assert.Equal(
            groups,
            Match(
                new PackageQuery(Ecosystem.Generic, "https://github.com/owner/name", Commit: commit),
                Record(
                    "CVE-1",
                    """{"ranges":[{"type":"GIT","repo":"https://github.com/owner/name","events":[{"introduced":"1111111111111111111111111111111111111111"},{"fixed":"2222222222222222222222222222222222222222"}]}]}"""
                )
            ).Groups.Length
        );

    [Fact]
    public void The_smallest_upgrade_ends_all_findings_at_once()
    {
        var upgrade = Match(
            new PackageQuery(Ecosystem.Npm, "left", "1.0.0"),
            Record("X-1", Export.Npm("left", "introduced 0", "fixed 1.1.0", "introduced 2.0.0", "fixed 2.5.0")),
            Record("X-2", Export.Npm("left", "introduced 0", "fixed 2.0.1"))
        ).Upgrade;
        Assert.Equal("2.5.0", upgrade!.Version);
        Assert.True(upgrade.FixesAll);
    }

    [Fact]
    public void An_upgrade_does_not_lead_into_a_later_vulnerability() =>
        Assert.Equal(
            "1.3.0",
            Match(
                new PackageQuery(Ecosystem.Npm, "left", "1.0.0"),
                Record("X-1", Export.Npm("left", "introduced 0", "fixed 1.1.0")),
                Record("X-2", Export.Npm("left", "introduced 1.1.0", "fixed 1.3.0"))
            ).Upgrade!.Version
        );

    [Fact]
    public void All_lines_of_versions_that_a_record_names_count_for_an_upgrade() =>
        Assert.Equal(
            "2.0.5",
            Match(
                new PackageQuery(Ecosystem.Npm, "left", "1.0.0"),
                Record(
                    "X-1",
                    Export.Npm("left", "introduced 0", "fixed 1.1.0") + "," + Export.Npm("left", "introduced 2.0.0", "fixed 2.0.5")
                ),
                Record("X-2", Export.Npm("left", "introduced 0", "fixed 2.0.1"))
            ).Upgrade!.Version
        );

    [Fact]
    public void What_nobody_has_fixed_stays_and_is_named()
    {
        var upgrade = Match(
            new PackageQuery(Ecosystem.Npm, "left", "1.0.0"),
            Record("X-1", Export.Npm("left", "introduced 0", "fixed 1.1.0")),
            Record("X-2", Export.Npm("left", "introduced 0", "last_affected 1.9.0"))
        ).Upgrade;
        Assert.Equal(("1.1.0", "X-2", false), (upgrade!.Version, upgrade.Remaining.Single(), upgrade.FixesAll));
    }

    [Fact]
    public void Attacks_weigh_more_than_severity()
    {
        const string Critical = ""","severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}]""";
        const string Low =
            ""","severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N"}],"aliases":["CVE-2020-1"]""";
        var build = Build(
            Record("X-1", Export.Npm("left", "introduced 0"), Critical),
            Record("X-2", Export.Npm("left", "introduced 0"), Low),
            Record("MAL-3", Export.Npm("left", "introduced 0")),
            Record("X-4", Export.Npm("left", "introduced 0"), Low.Replace("2020-1", "2020-2", StringComparison.Ordinal))
        );
        (build, _) = ExploitationFiles.AddKnownExploited(
            build,
            """{"vulnerabilities":[{"cveID":"CVE-2020-1","dateAdded":"2021-01-02"}]}"""u8.ToArray()
        );
        using var table = new MemoryStream("#model_version:v2025.03.14\ncve,epss,percentile\nCVE-2020-2,0.42,0.97\nbroken\n"u8.ToArray());
        (build, _) = ExploitationFiles.AddProbabilities(build, table);
        var groups = AdvisoryMatcher.Match(Open(build), new PackageQuery(Ecosystem.Npm, "left", "1.0.0")).Groups;
        Assert.Equal(["MAL-3", "X-2", "X-4", "X-1"], groups.Select(g => g.Ids.Single()));
        Assert.Equal(new DateOnly(2021, 1, 2), groups[1].Exploitation.KnownSince);
        Assert.Equal((0.42, 0.97), (groups[2].Exploitation.Probability, groups[2].Exploitation.Percentile));
    }

    [Theory]
    [InlineData("is no KEV catalogue", "[]")]
    [InlineData("is no valid JSON", "{")]
    public void A_broken_catalogue_is_said(string problem, string text) =>
        Assert.Equal(problem, ExploitationFiles.AddKnownExploited(Build(), System.Text.Encoding.UTF8.GetBytes(text)).Problem);

    [Theory]
    [InlineData(0, EcosystemState.Current)]
    [InlineData(14, EcosystemState.Current)]
    [InlineData(15, EcosystemState.Stale)]
    public void The_age_of_a_database_is_part_of_the_result(int days, EcosystemState state)
    {
        var index = Open(Build(Record("X-1", Export.Npm("left", "introduced 0"))));
        PackageQuery[] queries =
        [
            new(Ecosystem.Npm, "right", "1.0.0"),
            new(Ecosystem.Docker, "debian", "12"),
            new(Ecosystem.PyPI, "x", "1"),
        ];
        var found = DatabaseState.Of(index.Coverage, queries, Export.Now.AddDays(days), DatabaseState.DefaultMaximumAge);
        Assert.Equal([EcosystemState.Missing, EcosystemState.Unsupported, state], found.Ecosystems.Select(e => e.State));
        Assert.False(found.IsCurrent);
        Assert.All(found.Ecosystems.Where(e => e.State != EcosystemState.Current), e => Assert.NotEmpty(e.Reason));
    }

    private static (string Id, string Json) Record(string id, string affected, string more = "") =>
        (id, Export.Record(id, Day, affected, more));

    private static PackageMatch Match(PackageQuery query, params (string Id, string Json)[] records) =>
        AdvisoryMatcher.Match(Open(Build(records)), query);

    private static AdvisoryBuild Build(params (string Id, string Json)[] records)
    {
        using var archive = new MemoryStream(Export.Zip([.. records.Select(r => (r.Id + ".json", r.Json))]));
        var build = AdvisoryBuilder.BuildArchive("records.zip", archive, Export.Now);
        Assert.Empty(build.Problems);
        return build;
    }

    private static AdvisoryIndex Open(AdvisoryBuild build) =>
        AdvisoryIndex.Open(IndexWriter.Write(new AdvisoryContent("records.zip", build.Records, build.Coverage))).Index!;
}
