using Seatrial.Engine.Findings;

namespace Seatrial.Reporting.Tests;

/// <summary>GitHub keeps ten annotations of a level.</summary>
public sealed class GitHubAnnotationsTests
{
    [Fact]
    public void Says_how_many_did_not_fit()
    {
        string[] lines = Render([.. Enumerable.Range(1, 15).Select(i => Reports.Finding(line: i))]);

        Assert.Equal(10, lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Contains(
            "::notice title=Seatrial::5 more findings not shown here; the log of the run and the other formats have them.",
            lines
        );
    }

    [Theory]
    [InlineData(
        Severity.High,
        "::error file=src/app.ts,line=12,endLine=12,col=5,endColumn=20,title=SEC-1%3A Key in the code (sample/key)::A key is written here. Fix: Revoke it and read it from the environment."
    )]
    [InlineData(Severity.Medium, "::warning file=src/app.ts,")]
    [InlineData(Severity.Low, "::notice file=src/app.ts,")]
    public void The_level_follows_the_severity(Severity severity, string expected) =>
        Assert.StartsWith(expected, Render([Reports.Finding(severity: severity)])[0], StringComparison.Ordinal);

    private static string[] Render(IReadOnlyList<Finding> findings) =>
        ReportFormats.Find("github")!.Render(Reports.Of(findings)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
