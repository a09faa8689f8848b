using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Access;

/// <summary>What following the programs of a tree gave.</summary>
/// <param name="Rows">One for each endpoint, in the order of files and lines.</param>
/// <param name="Gaps">What could not be followed.</param>
public sealed record AccessMatrix(IReadOnlyList<AccessRow> Rows, IReadOnlyList<CoverageGap> Gaps);
