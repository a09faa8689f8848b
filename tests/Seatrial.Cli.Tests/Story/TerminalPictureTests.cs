using System.Xml.Linq;

namespace Seatrial.Cli.Tests.Story;

public sealed class TerminalPictureTests
{
    [Fact]
    public void Draws_the_command_and_every_line() =>
        Assert.Equal(["$", "tool", "first", "second"], Texts(TerminalPicture.Draw("t", "tool", "first\nsecond\n", 10)));

    [Fact]
    public void Says_how_many_lines_are_left_out() =>
        Assert.Equal(["$", "tool", "1", "2", "... 2 more lines"], Texts(TerminalPicture.Draw("t", "tool", "1\n2\n3\n4\n", 2)));

    [Fact]
    public void Puts_a_run_into_its_column_with_its_colour()
    {
        var run = Runs(TerminalPicture.Draw("t", "tool", "ab \u001b[31mred\u001b[0m x", 10)).Single(r => r.Value == "red");
        Assert.Equal("#ff7b72", run.Attribute("fill")?.Value);
        Assert.Equal("43.2", run.Attribute("x")?.Value);
    }

    [Fact]
    public void Keeps_columns_where_a_browser_shows_several_spaces_as_one()
    {
        var run = Runs(TerminalPicture.Draw("t", "tool", "1   two words", 10)).Single(r => r.Value == "two words");
        Assert.Equal("51.6", run.Attribute("x")?.Value);
    }

    [Fact]
    public void Ends_a_look_at_its_reset() =>
        Assert.Null(
            Runs(TerminalPicture.Draw("t", "tool", "\u001b[1mbold\u001b[0m plain", 10))
                .Single(r => r.Value == "plain")
                .Attribute("font-weight")
        );

    [Fact]
    public void Escapes_what_means_something_in_XML() =>
        Assert.Contains("<b> & \"c\"", Texts(TerminalPicture.Draw("a & b", "tool", "<b> & \"c\"", 10)));

    private static IEnumerable<XElement> Runs(string svg) => XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName == "text");

    private static IEnumerable<string> Texts(string svg) => Runs(svg).Select(r => r.Value);
}
