using System.Text.Json;
using NJsonSchema;
using Seatrial.Tests;

namespace Seatrial.Reporting.Tests.Json;

/// <summary>The JSON output and its published schema.</summary>
public sealed class JsonReportTests
{
    [Fact]
    public async Task Is_valid_against_the_published_schema()
    {
        string path = Path.Combine(SharedData.RepositoryRoot, "docs", "schemas", "assessment-1.json");
        var schema = await JsonSchema.FromFileAsync(path, TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Render(Reports.OfHostileTree())));
        Assert.Empty(schema.Validate(Render(Reports.Of())));
        Assert.NotEmpty(
            schema.Validate(Render(Reports.Of()).Replace("\"version\": 1,", "\"version\": 1, \"other\": 1,", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Hostile_text_is_kept_exactly()
    {
        var finding = JsonDocument.Parse(Render(Reports.OfHostileTree())).RootElement.GetProperty("findings")[0];

        Assert.Equal(Reports.Hostile.Replace('\uD800', '\uFFFD'), finding.GetProperty("location").GetProperty("path").GetString());
    }

    [Fact]
    public void A_control_names_its_findings_by_fingerprint()
    {
        var report = Reports.Of(Reports.Finding());
        var root = JsonDocument.Parse(Render(report)).RootElement;
        var control = root.GetProperty("applications")[0].GetProperty("requirements")[0].GetProperty("controls")[0];

        Assert.Equal("SEC-1", control.GetProperty("control").GetString());
        Assert.Equal("fail", control.GetProperty("status").GetString());
        Assert.Equal(report.Assessment.Findings[0].Finding.Fingerprint, control.GetProperty("findings")[0].GetString());
        Assert.Equal("2026-01-31", root.GetProperty("asOf").GetString());
    }

    private static string Render(Report report) => ReportFormats.Find("json")!.Render(report);
}
