using System.Text;
using Seatrial.Components.Advisories;
using Seatrial.Components.Advisories.Osv;
using Seatrial.Components.Severities;

namespace Seatrial.Components.Tests.Advisories;

public sealed class OsvReaderTests
{
    [Fact]
    public void Keeps_what_matching_and_reporting_need()
    {
        var advisory = Read(
            """
            {
              "id": "GO-2026-1", "modified": "2026-02-03T04:05:06.789Z", "published": "2026-01-02T00:00:00Z", "withdrawn": "2026-03-01T00:00:00Z",
              "aliases": ["CVE-2026-1"], "related": ["CVE-2026-2"], "upstream": ["CVE-2026-3"],
              "details": "## Impact\n\nReads past the end.\n",
              "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}],
              "references": [{"type": "WEB", "url": "https://example.org/web"}, {"type": "ADVISORY", "url": "https://example.org/advisory"}, {"type": "PACKAGE", "url": "https://example.org/package"}],
              "affected": [{
                "package": {"ecosystem": "Go", "name": "example.org/mod"},
                "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "1.2.3"}, {"introduced": "2.0.0"}, {"last_affected": "2.1.0"}, {"limit": "3.0.0"}]}],
                "ecosystem_specific": {"imports": [{"path": "example.org/mod/a", "symbols": ["F", "T.M"]}]}
              }],
              "database_specific": {"cwe_ids": ["CWE-125"]}
            }
            """
        );
        Assert.Equal("Impact", advisory.Summary);
        Assert.Equal(["CVE-2026-1", "CVE-2026-2", "CVE-2026-3"], advisory.Aliases.Concat(advisory.Related).Concat(advisory.Upstream));
        Assert.NotNull(advisory.Withdrawn);
        Assert.Equal(["https://example.org/advisory", "https://example.org/web"], advisory.References);
        Assert.Equal((SeverityLevel.High, 75), (advisory.Severity.Level, advisory.Severity.Tenths));
        Assert.Equal("CWE-125", advisory.Weaknesses.Single());
        var affected = advisory.Affected.Single();
        Assert.Equal(("example.org/mod/a", "F T.M"), (affected.Imports.Single().Path, string.Join(' ', affected.Imports.Single().Symbols)));
        Assert.Equal(
            [RangeEventKind.Introduced, RangeEventKind.Fixed, RangeEventKind.Introduced, RangeEventKind.LastAffected, RangeEventKind.Limit],
            affected.Ranges.Single().Events.Select(e => e.Kind)
        );
    }

    [Theory]
    [InlineData("""{"severity":"MODERATE"}""", SeverityLevel.Medium)]
    [InlineData("""{"severity":"CRITICAL"}""", SeverityLevel.Critical)]
    [InlineData("""{}""", SeverityLevel.Unknown)]
    public void The_word_of_the_database_counts_where_there_is_no_vector(string specific, SeverityLevel level) =>
        Assert.Equal(level, Read($$"""{"id":"X-1","modified":"2026-01-01T00:00:00Z","database_specific":{{specific}}}""").Severity.Level);

    [Fact]
    public void Versions_that_lie_in_the_ranges_are_not_kept_twice()
    {
        var affected = Read(
            """
            {"id":"X-1","modified":"2026-01-01T00:00:00Z","affected":[{"package":{"ecosystem":"PyPI","name":"x"},
             "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"1.0"},{"fixed":"2.0"}]}],"versions":["0.9","1.0","1.5","1.9rc1","2.1"]}]}
            """
        )
            .Affected.Single();
        Assert.Equal(["0.9", "2.1"], affected.Versions);
    }

    [Fact]
    public void A_repository_without_a_package_is_known_by_its_address()
    {
        var affected = Read(
            """
            {"id":"CVE-2026-9","modified":"2026-01-01T00:00:00Z","affected":[{"ranges":[{"type":"GIT","repo":"https://github.com/Owner/Name.git","events":[{"introduced":"0"},{"fixed":"aaaa"}]}],"versions":["v1.0"]}]}
            """
        )
            .Affected.Single();
        Assert.Equal("github.com/owner/name", AdvisoryEcosystem.NormalizeName(affected.Ecosystem, affected.Name));
        Assert.Equal("v1.0", affected.Versions.Single());
    }

    [Fact]
    public void A_long_summary_is_cut_between_characters()
    {
        string summary = Read(
            $$"""{"id":"X-1","modified":"2026-01-01T00:00:00Z","summary":"{{new string('a', 298)}}{{string.Concat(Enumerable.Repeat("😀", 40))}}"}"""
        ).Summary;
        Assert.Equal(new string('a', 298) + "…", summary);
    }

    private static Advisory Read(string json)
    {
        var (advisory, problem) = OsvReader.Read(Encoding.UTF8.GetBytes(json), OsvLimits.Default);
        Assert.Null(problem);
        return advisory!;
    }
}
