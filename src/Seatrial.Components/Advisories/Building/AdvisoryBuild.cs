namespace Seatrial.Components.Advisories.Building;

/// <summary>All that an index is written from.</summary>
/// <param name="Records">Each id once, in the order of ids.</param>
/// <param name="Coverage">In the order of names.</param>
/// <param name="Problems">What could not be used.</param>
/// <param name="ProblemCount">Those that are not named included.</param>
/// <param name="Changed">Records that were read anew.</param>
public sealed record AdvisoryBuild(
    IReadOnlyList<Advisory> Records,
    IReadOnlyList<AdvisoryCoverage> Coverage,
    IReadOnlyList<AdvisoryProblem> Problems,
    int ProblemCount,
    int Changed
)
{
    /// <summary>Whether all that the source has was read.</summary>
    public bool IsComplete => ProblemCount == 0 && Coverage.All(c => c.IsComplete);
}
