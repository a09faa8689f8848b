namespace Seatrial.Components.Advisories.Indexing;

/// <summary>What a record says of a package.</summary>
/// <param name="Record">Number of the record in the index.</param>
public readonly record struct IndexedPackage(int Record, AffectedPackage Affected);
