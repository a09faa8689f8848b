namespace Seatrial.Components.Advisories;

/// <summary>What a database holds of one ecosystem.</summary>
/// <param name="Ecosystem">In the words of OSV, without a release.</param>
/// <param name="Records">Withdrawn ones included.</param>
/// <param name="Newest">The latest change of any of them; null where there is none.</param>
/// <param name="Checked">When the source was last asked.</param>
/// <param name="Skipped">Records that could not be read.</param>
/// <param name="IsComplete">Whether all that the source has was read.</param>
public sealed record AdvisoryCoverage(
    string Ecosystem,
    int Records,
    DateTimeOffset? Newest,
    DateTimeOffset Checked,
    int Skipped,
    bool IsComplete
);
