namespace Seatrial.Components.Versions.Semantic;

/// <summary>One comparison with a whole version.</summary>
internal readonly record struct SemVerComparator(BoundSymbol Symbol, SemVer Version)
{
    /// <summary>Below the earliest version there can be: admits nothing.</summary>
    public static SemVerComparator Nothing { get; } = new(BoundSymbol.Less, new SemVer(0, 0, 0, "0"));

    public bool Admits(in SemVer version) => new VersionBound(Symbol, "").Admits(version.Against(Version));
}
