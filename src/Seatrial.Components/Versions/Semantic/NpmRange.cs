namespace Seatrial.Components.Versions.Semantic;

/// <summary>
/// Ranges of npm, as documented at https://github.com/npm/node-semver#ranges: comparators joined by blanks, alternatives by <c>||</c>,
/// hyphens, placeholders, <c>~</c> and <c>^</c>. A prerelease lies in a range only where a comparator names a prerelease of the same three
/// numbers, unless all prereleases are asked for.
/// </summary>
internal sealed class NpmRange : VersionRange
{
    private readonly List<List<SemVerComparator>> alternatives;
    private readonly RangeOptions options;

    private NpmRange(List<List<SemVerComparator>> alternatives, RangeOptions options)
    {
        this.alternatives = alternatives;
        this.options = options;
    }

    public static VersionRange? Parse(string text, RangeOptions options)
    {
        var parsed = new List<List<SemVerComparator>>();
        foreach (string part in text.Split("||"))
        {
            if (NpmComparators.Read(part, options) is { } comparators)
            {
                parsed.Add(comparators);
            }
            else if (!options.Loose)
            {
                return null;
            }
        }

        // Where one alternative is everything, npm drops the others, and the prereleases that they name with them.
        return parsed.Count == 0 ? null : new NpmRange(parsed.Find(IsEverything) is { } any ? [any] : parsed, options);

        bool IsEverything(List<SemVerComparator> all) =>
            all.TrueForAll(c => !options.IncludePrerelease && c.Symbol == BoundSymbol.AtLeast && c.Version.IsLowest);
    }

    public override bool Contains(string version) =>
        SemVer.ParseNpm(version, options.Loose) is { } parsed && alternatives.Exists(all => Admits(all, parsed));

    private bool Admits(List<SemVerComparator> all, SemVer version)
    {
        foreach (var comparator in all)
        {
            if (!comparator.Admits(version))
            {
                return false;
            }
        }

        return !version.IsPrerelease
            || options.IncludePrerelease
            || all.Exists(c =>
                c.Version.IsPrerelease
                && (c.Version.Major, c.Version.Minor, c.Version.Patch) == (version.Major, version.Minor, version.Patch)
            );
    }
}
