using System.Text.Json;
using NJsonSchema;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Reporting.Tests.Sarif;

/// <summary>SARIF 2.1.0 as consumers ask for it.</summary>
public sealed class SarifTests
{
    [Fact]
    public async Task Is_valid_against_the_schema_of_the_standard()
    {
        // The schema travels in the package Sarif.Sdk and is copied beside the tests by the build.
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json"),
            TestContext.Current.CancellationToken
        );

        Assert.Empty(schema.Validate(Render(Reports.OfHostileTree())));
        Assert.Empty(schema.Validate(Render(Reports.Of())));
        Assert.Empty(schema.Validate(Render(Reports.Of(WithFlow()))));
        Assert.NotEmpty(schema.Validate("""{ "version": "2.1.0", "runs": [{ "tool": {} }] }"""));
    }

    [Fact]
    public void A_result_has_its_place_fingerprint_and_rule()
    {
        var report = Reports.Of(Reports.Finding(path: "src/a b/ü.ts"));
        var run = Run(report);
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];

        Assert.Equal("src/a%20b/%C3%BC.ts", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.Equal(12, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(
            report.Assessment.Findings[0].Finding.Fingerprint,
            result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()
        );
        Assert.Equal("sample/key", rule.GetProperty("id").GetString());
        Assert.Equal("9.5", rule.GetProperty("properties").GetProperty("security-severity").GetString());
        Assert.Contains(
            "external/cwe/cwe-798",
            rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(t => t.GetString())
        );
        Assert.Equal("798", run.GetProperty("taxonomies")[0].GetProperty("taxa")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void The_way_of_a_request_is_a_code_flow_in_its_order()
    {
        var flows = Assert.Single(Run(Reports.Of(WithFlow())).GetProperty("results").EnumerateArray()).GetProperty("codeFlows");
        var locations = flows[0]
            .GetProperty("threadFlows")[0]
            .GetProperty("locations")
            .EnumerateArray()
            .Select(l =>
                (
                    Line: l.GetProperty("location")
                        .GetProperty("physicalLocation")
                        .GetProperty("region")
                        .GetProperty("startLine")
                        .GetInt32(),
                    Text: l.GetProperty("location").GetProperty("message").GetProperty("text").GetString(),
                    Order: l.GetProperty("executionOrder").GetInt32()
                )
            );

        Assert.Equal(
            [(3, "GET /orders/:id is registered", 1), (9, "the guard log demands nothing of the caller", 2), (12, "reads one of Order", 3)],
            locations
        );
    }

    [Fact]
    public void A_finding_without_a_way_has_no_code_flow() =>
        Assert.False(
            Assert.Single(Run(Reports.Of(Reports.Finding())).GetProperty("results").EnumerateArray()).TryGetProperty("codeFlows", out _)
        );

    [Fact]
    public void Gaps_are_notifications_and_failures_make_the_run_unsuccessful()
    {
        var invocation = Run(Reports.Of([], [new CoverageGap("x.json", GapKind.Malformed, "no JSON")])).GetProperty("invocations")[0];

        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(3, invocation.GetProperty("exitCode").GetInt32());
        Assert.Equal(
            "no JSON",
            invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString()
        );
    }

    [Fact]
    public void No_component_of_a_path_is_a_parent()
    {
        var result = Assert.Single(Run(Reports.Of(Reports.Finding(path: "../a/../b..c"))).GetProperty("results").EnumerateArray());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("%2E%2E/a/%2E%2E/b..c", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    private static Finding WithFlow() =>
        Reports.Finding() with
        {
            Flow =
            [
                new FlowPoint("GET /orders/:id is registered", new SourceLocation("src/routes.ts", 3)),
                new FlowPoint("the guard log demands nothing of the caller", new SourceLocation("src/log.ts", 9)),
                new FlowPoint("reads one of Order", new SourceLocation("src/app.ts", 12)),
            ],
        };

    private static JsonElement Run(Report report) => JsonDocument.Parse(Render(report)).RootElement.GetProperty("runs")[0];

    private static string Render(Report report) => ReportFormats.Find("sarif")!.Render(report);
}
