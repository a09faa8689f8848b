using CsCheck;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Scanning;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Tests.Terminal;

/// <summary>What a person sees.</summary>
public sealed class TerminalReportTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        var layout = new TerminalLayout(width, Color: false, Unicode: true);
        var finding = Reports.Finding(path: new string('p', 300), message: string.Concat(Enumerable.Repeat("日本語 ", 100)));
        var reports = new[]
        {
            Reports.OfHostileTree(layout),
            Reports.Of([finding], [], applications: 30, layout: layout),
            Reports.Of([], [], layout: layout),
        };

        Assert.All(reports.SelectMany(r => Lines(r)), line => Assert.InRange(DisplayWidth.Of(line), 0, width));
    }

    [Fact]
    public void Starts_with_the_seven_requirements_and_ends_with_the_next_step()
    {
        string[] lines = Lines(Reports.Of(Reports.Finding()));

        Assert.Equal("Seatrial  shop", lines[0]);
        Assert.Equal("Commit 0123456789 on main, with uncommitted changes. 2 files read.", lines[1]);
        Assert.Equal("  ✗  secrets         prototype      0     1        5  Key in the code (sample/key)", lines[4], ignoreCase: true);
        Assert.Equal("  Next: start with the first finding; 'seatrial explain SEC-1' says more about it.", lines[^1]);
    }

    [Fact]
    public void Says_what_where_why_and_how_to_fix()
    {
        string text = Text(Reports.Of(Reports.Finding()));

        Assert.Contains(" 1. CRITICAL  Key in the code (sample/key). SEC-1, very likely\n", text, StringComparison.Ordinal);
        Assert.Contains("    src/app.ts:12  A key is written here.\n", text, StringComparison.Ordinal);
        Assert.Contains("    Why  Whoever reads the code can use it.\n", text, StringComparison.Ordinal);
        Assert.Contains("    Fix  Revoke it and read it from the environment.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_many_unknown_controls_have_in_common_is_said_once()
    {
        string text = Text(Reports.Of(Reports.Finding()));

        Assert.Contains(
            "  AUZ-1  This shows in the code itself, of which this version reads nothing that decides it.\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("  OBS-6  No alert rule was found.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Casbin", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_is_shown_where_all_is_asked_for() =>
        Assert.Contains("Casbin is a dependency", Text(Reports.Of(Reports.Finding()) with { ShowAll = true }), StringComparison.Ordinal);

    [Fact]
    public void Sixty_similar_findings_take_no_more_room_than_a_few()
    {
        var report = Reports.Of([.. Enumerable.Range(1, 60).Select(i => Reports.Finding(line: i))]);

        Assert.Contains("… and 57 more; --all shows them", Text(report), StringComparison.Ordinal);
        Assert.Contains("src/app.ts:60", Text(report with { ShowAll = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_of_several_lines_keeps_them()
    {
        string text = Text(Reports.Of(Reports.Finding() with { Remediation = "recovery:\n  rto: 4h\n" }));

        Assert.Contains("    Fix  as in:\n           recovery:\n             rto: 4h\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_advice_is_given_once()
    {
        string text = Text(Reports.Of(Reports.Finding(), Reports.Finding(rule: "sample/other")));

        Assert.Contains("    Why  As for 1.\n    Fix  As for 1.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_is_never_shown_as_fine()
    {
        string text = Text(Reports.Of());

        Assert.Contains("?  authentication  unknown", text, StringComparison.Ordinal);
        Assert.Contains("could not be judged; check them yourself", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_incomplete_run_is_said_with_its_reason()
    {
        string text = Text(
            Reports.Of(
                [],
                [new CoverageGap("a.json", GapKind.Malformed, "line 3 is no JSON"), new CoverageGap("b.png", GapKind.Binary, "")]
            )
        );

        Assert.Contains("✗ a.json  Line 3 is no JSON.", text, StringComparison.Ordinal);
        Assert.Contains("1 place not text: b.png", text, StringComparison.Ordinal);
        Assert.Contains("The run is incomplete (exit status 3)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stricter_mode_names_what_fails_it() =>
        Assert.Contains(
            "✗ The gate fails (mode decide, exit status 1):",
            Text(Reports.Of([], [], mode: GateMode.Decide)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Ascii_terminals_get_ascii() =>
        Assert.True(System.Text.Ascii.IsValid(Text(Reports.OfHostileTree(new TerminalLayout(80, Color: false, Unicode: false)))));

    [Fact]
    public void Colour_changes_nothing_but_colour()
    {
        var layout = new TerminalLayout(80, Color: true, Unicode: true);
        string plain = Text(Reports.Of([Reports.Finding()], [], layout: layout with { Color = false }));
        string colored = Text(Reports.Of([Reports.Finding()], [], layout: layout));

        Assert.Contains("\u001b[31m", colored, StringComparison.Ordinal);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(colored, "\u001b\\[[0-9]+m", ""));
    }

    [Fact]
    public void Any_text_fits_any_width() =>
        Gen.Select(Gen.String, Gen.Int[60, 140])
            .Sample(
                (text, width) =>
                {
                    var report = Reports.Of(
                        [Reports.Finding(path: text, message: text)],
                        [],
                        layout: new TerminalLayout(width, Color: false, Unicode: true)
                    );
                    return Lines(report).All(line => DisplayWidth.Of(line) <= width);
                },
                iter: 200
            );

    private static string Text(Report report) => ReportFormats.Terminal.Render(report);

    private static string[] Lines(Report report) => Text(report).TrimEnd('\n').Split('\n');
}
