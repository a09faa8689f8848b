namespace Seatrial.Components.Advisories.Indexing;

/// <summary>What an index holds.</summary>
/// <param name="Records">In the order of ids.</param>
public sealed record AdvisoryContent(IReadOnlyList<Advisory> Records, IReadOnlyList<AdvisoryCoverage> Coverage);
