using System.Xml.Linq;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Scanning;

namespace Seatrial.Reporting.Tests;

/// <summary>One test per control and application.</summary>
public sealed class JUnitTests
{
    [Fact]
    public void Every_control_of_every_application_is_a_test_with_its_outcome()
    {
        var report = Reports.Of([Reports.Finding()], [], applications: 2);
        var suites = XDocument.Parse(ReportFormats.Find("junit")!.Render(report)).Root!.Elements("testsuite").ToList();

        Assert.Equal(["run", "app1", "app2"], suites.Select(s => s.Attribute("name")!.Value));
        Assert.All(
            suites.Skip(1),
            s =>
            {
                Assert.Equal(ControlCatalogue.All.Count, s.Elements("testcase").Count());
                Assert.Equal($"{ControlCatalogue.All.Count}", s.Attribute("tests")!.Value);
                Assert.Equal("1", s.Attribute("failures")!.Value);
                Assert.Equal($"{s.Descendants("skipped").Count()}", s.Attribute("skipped")!.Value);
                Assert.StartsWith("SEC-1 ", s.Descendants("failure").Single().Parent!.Attribute("name")!.Value, StringComparison.Ordinal);
                Assert.Empty(
                    s.Elements("testcase").Single(c => c.Attribute("name")!.Value.StartsWith("DEP-1 ", StringComparison.Ordinal)).Elements()
                );
            }
        );
    }

    [Fact]
    public void An_incomplete_run_is_an_error()
    {
        var report = Reports.Of([], [new CoverageGap("x.json", GapKind.Malformed, "no JSON")]);

        Assert.Contains(
            "x.json: no JSON",
            XDocument.Parse(ReportFormats.Find("junit")!.Render(report)).Descendants("error").Single().Value,
            StringComparison.Ordinal
        );
    }
}
