namespace Seatrial.Reporting.Tests;

/// <summary>The table of formats.</summary>
public sealed class ReportFormatsTests
{
    [Theory]
    [InlineData("out.sarif", "sarif")]
    [InlineData("out.sarif.json", "sarif")]
    [InlineData("out.JSON", "json")]
    [InlineData("a/b.md", "markdown")]
    [InlineData("junit.xml", "junit")]
    [InlineData("out.bin", null)]
    public void The_ending_of_a_file_says_the_format(string file, string? expected) =>
        Assert.Equal(expected, ReportFormats.ForFile(file)?.Name);

    [Fact]
    public void Names_and_endings_stand_once()
    {
        Assert.Distinct(ReportFormats.All.Select(f => f.Name));
        Assert.Distinct(ReportFormats.All.SelectMany(f => f.Endings));
    }
}
