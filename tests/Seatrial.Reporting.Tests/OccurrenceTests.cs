using System.Text.Json;
using Seatrial.Engine.Findings;

namespace Seatrial.Reporting.Tests;

/// <summary>One credential in several places, and known ones, in every format.</summary>
public sealed class OccurrenceTests
{
    private static readonly Finding Six = Reports.InPlaces("prod.env", "a.yml", "b.yml", "c.yml", "d.yml", "e.yml");

    [Fact]
    public void The_terminal_shows_the_first_place_a_few_more_and_a_count()
    {
        string text = Render("terminal", Reports.Of(Six));
        Assert.Contains("prod.env:12", text, StringComparison.Ordinal);
        Assert.Contains("also at a.yml:12, b.yml:12 and 3 more places", text, StringComparison.Ordinal);
        Assert.Contains("1 in 1 group", text, StringComparison.Ordinal);
        Assert.Contains(
            "also at a.yml:12, b.yml:12, c.yml:12, d.yml:12, e.yml:12",
            Render("terminal", Reports.Of(Six) with { ShowAll = true }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_lists_every_place_and_the_first_is_the_location()
    {
        var finding = JsonDocument.Parse(Render("json", Reports.Of(Six))).RootElement.GetProperty("findings")[0];
        var paths = finding
            .GetProperty("occurrences")
            .EnumerateArray()
            .Select(o => o.GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(["prod.env", "a.yml", "b.yml", "c.yml", "d.yml", "e.yml"], paths);
        Assert.Equal("prod.env", finding.GetProperty("location").GetProperty("path").GetString());
    }

    [Fact]
    public void Sarif_points_from_the_first_place_to_the_others_and_not_into_old_commits()
    {
        var finding = Reports.InPlaces("prod.env", "a.yml") with { };
        finding = finding with
        {
            Occurrences = [.. finding.Occurrences, new Occurrence(new SourceLocation("old.yml", 7), new string('a', 40))],
        };
        var related = JsonDocument
            .Parse(Render("sarif", Reports.Of(finding)))
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")[0]
            .GetProperty("relatedLocations");
        Assert.Equal(2, related.GetArrayLength());
        Assert.Equal(12, related[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.False(related[1].GetProperty("physicalLocation").TryGetProperty("region", out _));
        Assert.Contains(
            "old.yml:7 in aaaaaaaaaa",
            related[1].GetProperty("message").GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("github")]
    [InlineData("junit")]
    public void Every_other_format_names_them(string format) =>
        Assert.Contains(
            "also at a.yml:12",
            Render(format, Reports.Of(Six)).Replace("Also", "also", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_known_finding_passes_the_gate_and_is_listed_as_known()
    {
        var report = Reports.Of(Six with { KnownFrom = "known-list" });
        Assert.True(report.Gate.Passes);
        Assert.Contains("1 finding known from known-list fails no gate", Render("terminal", report), StringComparison.Ordinal);
        Assert.Contains("\"knownFrom\": \"known-list\"", Render("json", report), StringComparison.Ordinal);
        Assert.Contains("\"suppressions\"", Render("sarif", report), StringComparison.Ordinal);
        Assert.DoesNotContain("::error", Render("github", report), StringComparison.Ordinal);
        Assert.Contains("known-list", Render("markdown", report), StringComparison.Ordinal);
        Assert.Contains("known from known-list", Render("junit", report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_finding_beside_a_known_one_fails_the_gate()
    {
        var report = Reports.Of(Six with { KnownFrom = "known-list" }, Reports.Finding(line: 90));
        Assert.Equal(["1 of the 2 credentials in the working tree fails the gate."], report.Gate.Reasons);
        Assert.Equal("Listed and failing nothing: 1 credential known from the baseline.", report.Gate.Apart);
        Assert.Equal(90, report.Assessment.Findings[0].Finding.Location.Line);
    }

    [Fact]
    public void What_is_only_possible_is_listed_and_said_to_fail_nothing()
    {
        var unsure = Reports.Finding(line: 91) with { Confidence = Confidence.Low };
        var report = Reports.Of(unsure, Reports.Finding(line: 90), Reports.Finding(line: 92));

        Assert.Equal(["2 of the 3 credentials in the working tree fail the gate."], report.Gate.Reasons);
        Assert.Contains(
            "Listed and failing nothing: 1 credential of low confidence (possible).",
            Render("terminal", report),
            StringComparison.Ordinal
        );
        Assert.True(Reports.Of(unsure).Gate.Passes);
        Assert.Null(Reports.Of(Reports.Finding(line: 90)).Gate.Apart);
    }

    [Fact]
    public void A_finding_of_two_applications_is_one_with_the_places_of_both()
    {
        var report = Reports.Of([Reports.InPlaces("x.env", "y.env")], [], applications: 2);
        var finding = Assert.Single(report.Assessment.Findings);
        Assert.Equal(["app1", "app2"], finding.Applications);
        Assert.Equal(2, finding.Finding.Occurrences.Count);
    }

    private static string Render(string format, Report report) => ReportFormats.Find(format)!.Render(report);
}
