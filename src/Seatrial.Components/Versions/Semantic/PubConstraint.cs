namespace Seatrial.Components.Versions.Semantic;

/// <summary>
/// Constraints of pub (https://dart.dev/tools/pub/dependencies#version-constraints): <c>any</c>, <c>^</c>, comparisons joined by blanks. A bound <c>&lt;2.0.0</c> leaves out the
/// prereleases of 2.0.0 unless the lower bound is one of them.
/// </summary>
internal sealed class PubConstraint : VersionRange
{
    private readonly List<SemVerComparator> comparators;

    private PubConstraint(List<SemVerComparator> comparators) => this.comparators = comparators;

    public static VersionRange? Parse(string text, RangeOptions options)
    {
        var found = new List<SemVerComparator>();
        var rest = text.AsSpan().Trim();
        if (rest is "any" or "")
        {
            return new PubConstraint(found);
        }

        while (rest.Length > 0)
        {
            int symbols = rest.IndexOfAnyExcept("<>=^");
            var symbol = symbols < 0 ? rest : rest[..symbols];
            rest = symbols < 0 ? default : rest[symbols..].TrimStart();
            int end = rest.IndexOfAny(" <>=^");
            var version = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[end..].TrimStart();
            if (SemVer.ParseStrict(version) is not { } whole || !Add(symbol, whole, found))
            {
                return null;
            }
        }

        return new PubConstraint(found);
    }

    public override bool Contains(string version)
        => SemVer.ParseStrict(version) is { } parsed && comparators.TrueForAll(c => c.Admits(parsed) && (c.Symbol != BoundSymbol.Less || !IsPrereleaseOfBound(parsed, c.Version)));

    private static bool Add(ReadOnlySpan<char> symbol, SemVer version, List<SemVerComparator> found)
    {
        if (symbol is "^")
        {
            found.Add(new SemVerComparator(BoundSymbol.AtLeast, version));
            found.Add(new SemVerComparator(BoundSymbol.Less, version.Major > 0 ? new SemVer(version.Major + 1, 0, 0, "0") : new SemVer(0, version.Minor + 1, 0, "0")));
            return true;
        }

        if (symbol is not ("" or "<" or "<=" or ">" or ">=") || VersionBound.Parse(symbol, "") is not { } bound)
        {
            return false;
        }

        found.Add(new SemVerComparator(bound.Symbol, version));
        return true;
    }

    private bool IsPrereleaseOfBound(SemVer version, SemVer bound)
        => version.IsPrerelease && !bound.IsPrerelease && IsSameRelease(version, bound)
            && !comparators.Exists(c => c.Symbol is BoundSymbol.AtLeast or BoundSymbol.Greater && c.Version.IsPrerelease && IsSameRelease(c.Version, bound));

    private static bool IsSameRelease(SemVer a, SemVer b) => (a.Major, a.Minor, a.Patch) == (b.Major, b.Minor, b.Patch);
}
