namespace Seatrial.Reporting.Tests;

/// <summary>The comment for a pull request.</summary>
public sealed class MarkdownTests
{
    [Fact]
    public void Shows_the_gate_the_table_and_folded_findings()
    {
        string text = Render(Reports.Of(Reports.Finding()));

        Assert.StartsWith("## Seatrial: ❌ the gate fails\n", text, StringComparison.Ordinal);
        Assert.Contains("| secrets | 🔴 prototype | 0 | 1 | 5 |", text, StringComparison.Ordinal);
        Assert.Contains(
            "<details><summary><b>Critical</b>: Key in the code (sample/key) (SEC-1, 1 place)</summary>",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("<code>src/app.ts:12</code> A key is written here.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_grows_beyond_what_a_comment_may_hold()
    {
        var report = Reports.Of([
            .. Enumerable.Range(0, 400).Select(i => Reports.Finding(rule: $"sample/rule{i}", message: new string('*', 900))),
        ]);

        Assert.InRange(Render(report).Length, 1, 65_536);
        Assert.Contains("more kinds of findings", Render(report), StringComparison.Ordinal);
    }

    private static string Render(Report report) => ReportFormats.Find("markdown")!.Render(report);
}
