using System.Xml.Linq;

namespace Seatrial.Reporting.Tests;

/// <summary>Names and texts of the scanned tree cannot act on the place where an output is shown.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Formats => [.. ReportFormats.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_output_holds_a_control_or_direction_character(string format)
    {
        string text = ReportFormats.Find(format)!.Render(Reports.OfHostileTree());

        Assert.DoesNotContain(text, c => c != '\n' && (char.IsControl(c) || c == '\u202E'));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_report_gives_the_same_text(string format) =>
        Assert.Equal(
            ReportFormats.Find(format)!.Render(Reports.OfHostileTree()),
            ReportFormats.Find(format)!.Render(Reports.OfHostileTree())
        );

    [Theory]
    [MemberData(nameof(Formats))]
    public void Ends_in_a_line_feed(string format) =>
        Assert.EndsWith("\n", ReportFormats.Find(format)!.Render(Reports.Of()), StringComparison.Ordinal);

    [Fact]
    public void A_message_cannot_start_a_workflow_command()
    {
        string[] lines = ReportFormats.Find("github")!.Render(Reports.OfHostileTree()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Matches("^::(error|notice) ", line));
        string properties = lines[0]["::error ".Length..lines[0].IndexOf("::", 2, StringComparison.Ordinal)];
        Assert.All(properties.Split(','), p => Assert.Matches("^(file|line|endLine|col|endColumn|title)=", p));
        Assert.Contains("%250A", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_shows_hostile_text_as_text()
    {
        string text = ReportFormats.Find("markdown")!.Render(Reports.OfHostileTree());

        foreach (string active in (string[])["a|b", "`c`", "<img", "*_[", "](y)", "@me", "#1 ", "https://e", "\n::error"])
        {
            Assert.DoesNotContain(active, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Junit_stays_well_formed()
    {
        var xml = XDocument.Parse(ReportFormats.Find("junit")!.Render(Reports.OfHostileTree()));

        Assert.Contains("\\u{1b}[31m", xml.Descendants("failure").Single().Attribute("message")!.Value, StringComparison.Ordinal);
    }
}
