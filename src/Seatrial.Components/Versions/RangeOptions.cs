namespace Seatrial.Components.Versions;

/// <summary>What a reader of ranges may be asked to do otherwise.</summary>
/// <param name="IncludePrerelease">npm: prereleases count like any other version.</param>
/// <param name="Loose">npm: versions and comparators that break the grammar in usual ways are understood.</param>
public readonly record struct RangeOptions(bool IncludePrerelease = false, bool Loose = false);
