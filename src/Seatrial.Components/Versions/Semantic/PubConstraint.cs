namespace Seatrial.Components.Versions.Semantic;

/// <summary>
/// Constraints of pub (https://dart.dev/tools/pub/dependencies#version-constraints): <c>any</c>, <c>^</c>, comparisons joined by blanks. A
/// bound <c>&lt;2.0.0</c> leaves out the prereleases of 2.0.0 unless the lower bound is one of them; build metadata counts (pub_semver,
/// VersionRange).
/// </summary>
internal sealed class PubConstraint : VersionRange
{
    private readonly List<SemVerComparator> comparators;

    private PubConstraint(List<SemVerComparator> comparators) => this.comparators = comparators;

    public static VersionRange? Parse(string text, RangeOptions options)
    {
        var found = new List<SemVerComparator>();
        var rest = text.AsSpan().Trim();
        if (rest is "any")
        {
            return new PubConstraint(found);
        }

        if (rest.Length == 0)
        {
            return null;
        }

        while (rest.Length > 0)
        {
            int symbols = rest.IndexOfAnyExcept("<>=^");
            var symbol = symbols < 0 ? rest : rest[..symbols];
            rest = symbols < 0 ? default : rest[symbols..].TrimStart();
            int end = rest.IndexOfAny(" <>=^");
            var version = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[end..].TrimStart();
            if (
                SemVer.ParsePub(version) is not { } whole
                || (symbol is "^" && (found.Count > 0 || rest.Length > 0))
                || !Add(symbol, whole, found)
            )
            {
                return null;
            }
        }

        return new PubConstraint(found);
    }

    public override bool Contains(string version) =>
        SemVer.ParsePub(version) is { } parsed
        && comparators.TrueForAll(c =>
            new VersionBound(c.Symbol, "").Admits(PubOrder.Compare(parsed, c.Version))
            && (c.Symbol != BoundSymbol.Less || !IsPrereleaseOfBound(parsed, c.Version))
        );

    private static bool Add(ReadOnlySpan<char> symbol, SemVer version, List<SemVerComparator> found)
    {
        if (symbol is "^")
        {
            found.Add(new SemVerComparator(BoundSymbol.AtLeast, version));
            found.Add(
                new SemVerComparator(
                    BoundSymbol.Less,
                    version.Major > 0 ? new SemVer(version.Major + 1, 0, 0, "0") : new SemVer(0, version.Minor + 1, 0, "0")
                )
            );
            return true;
        }

        if (symbol is not ("" or "<" or "<=" or ">" or ">=") || VersionBound.Parse(symbol, "") is not { } bound)
        {
            return false;
        }

        found.Add(new SemVerComparator(bound.Symbol, version));
        return true;
    }

    private bool IsPrereleaseOfBound(SemVer version, SemVer bound) =>
        version.IsPrerelease
        && !bound.IsPrerelease
        && bound.Build.Length == 0
        && IsSameRelease(version, bound)
        && !comparators.Exists(c =>
            c.Symbol is BoundSymbol.AtLeast or BoundSymbol.Greater && c.Version.IsPrerelease && IsSameRelease(c.Version, bound)
        );

    private static bool IsSameRelease(SemVer a, SemVer b) => (a.Major, a.Minor, a.Patch) == (b.Major, b.Minor, b.Patch);
}
