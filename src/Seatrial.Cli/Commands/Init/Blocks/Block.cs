namespace Seatrial.Cli.Commands.Init.Blocks;

/// <summary>Lines of ours in a file, between two marks.</summary>
/// <param name="Path">The file, relative to the top of the repository.</param>
/// <param name="Style">How the marks look.</param>
/// <param name="Lines">What stands between them.</param>
internal sealed record Block(string Path, BlockStyle Style, IReadOnlyList<string> Lines)
{
    /// <summary>What stands before the block in a file that did not exist.</summary>
    public string Head { get; init; } = "";

    /// <summary>Where it is put in a text that is there: an offset at the beginning of a line; null behind its end.</summary>
    public Func<string, int?> At { get; init; } = _ => null;

    /// <summary>Spaces before each line, in a text that is there.</summary>
    public Func<string, string> Indent { get; init; } = _ => "";

    /// <summary>
    /// Lines in their place for a text that is there; <see cref="Lines"/> where that makes no difference. Null where the text has a form in
    /// which nothing can be put.
    /// </summary>
    public Func<string, IReadOnlyList<string>?>? LinesFor { get; init; }

    /// <summary>Whether a text with the block in it is what it was meant to be.</summary>
    public Func<string, bool> IsRight { get; init; } = _ => true;

    /// <summary>Permissions of a file that did not exist.</summary>
    public UnixFileMode? Mode { get; init; }
}
