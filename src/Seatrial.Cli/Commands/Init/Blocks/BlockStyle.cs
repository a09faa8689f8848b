namespace Seatrial.Cli.Commands.Init.Blocks;

/// <summary>How a comment of one line looks in a file.</summary>
/// <param name="Open">Before its text.</param>
/// <param name="Close">Behind it.</param>
internal sealed record BlockStyle(string Open, string Close)
{
    public static BlockStyle Hash { get; } = new("# ", "");

    public static BlockStyle Markup { get; } = new("<!-- ", " -->");
}
