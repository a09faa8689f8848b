namespace Seatrial.Components.Advisories.Indexing;

/// <summary>What an index holds.</summary>
/// <param name="Source">The folder or address that the records came from: only from there can they be brought up to date.</param>
/// <param name="Records">In the order of ids.</param>
public sealed record AdvisoryContent(string Source, IReadOnlyList<Advisory> Records, IReadOnlyList<AdvisoryCoverage> Coverage);
