namespace Seatrial.Components.Versions;

/// <summary>Below zero: <paramref name="a"/> is older; null: one of them is no version of the ecosystem.</summary>
internal delegate int? VersionComparison(ReadOnlySpan<char> a, ReadOnlySpan<char> b);
