namespace Seatrial.Cli.Commands.Init;

/// <summary>What is done to one file, or what somebody has to do to it.</summary>
/// <param name="Path">Relative to the top of the repository.</param>
/// <param name="Before">Its text; null where it does not exist.</param>
/// <param name="After">Its text afterwards; null where it goes.</param>
internal sealed record InitStep(string Path, string? Before, string? After)
{
    public UnixFileMode? Mode { get; init; }

    /// <summary>What is said of it, beside what changes in it.</summary>
    public string? Note { get; init; }

    /// <summary>Lines that somebody has to add, since they cannot be put in; then nothing is written.</summary>
    public string? ByHand { get; init; }

    public bool IsChange => ByHand is null && !string.Equals(Before, After, StringComparison.Ordinal);
}
