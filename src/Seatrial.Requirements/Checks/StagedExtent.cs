namespace Seatrial.Requirements.Checks;

/// <summary>How much of the code a quick look at a change reads.</summary>
/// <param name="Read">Source files, those of the change among them.</param>
/// <param name="All">Source files that there are.</param>
public sealed record StagedExtent(int Read, int All)
{
    public static StagedExtent Whole { get; } = new(0, 0);

    /// <summary>Whether what is not seen is not there.</summary>
    public bool IsWhole => Read == All;
}
