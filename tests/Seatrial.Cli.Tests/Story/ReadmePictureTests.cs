using Seatrial.Tests;

namespace Seatrial.Cli.Tests.Story;

/// <summary>The picture in the README is what the tool really prints; <c>build/picture</c> draws it anew.</summary>
public sealed class ReadmePictureTests
{
    private const int Lines = 62;

    [Fact]
    public async Task Shows_what_the_tool_prints_on_the_sample()
    {
        using var sample = new Tidepool();
        var result = await NativeTool.RunAsync(sample.Parent, "check", "tidepool", "--color", "always", "--as-of", "2026-11-01");
        string picture = TerminalPicture.Draw(
            "Output of seatrial check on the sample application: the seven requirements as a table, then the findings",
            "./seatrial check samples/tidepool",
            result.Output,
            Lines
        );

        string path = Path.Combine(SharedData.RepositoryRoot, "docs", "picture.svg");
        if (Environment.GetEnvironmentVariable("SEATRIAL_DRAW") == "1")
        {
            await File.WriteAllTextAsync(path, picture, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(path), "docs/picture.svg is missing: run build/picture");
        Assert.True(
            picture == await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken),
            "docs/picture.svg is not what the tool prints now: run build/picture and look at it"
        );
    }
}
