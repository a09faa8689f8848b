namespace Seatrial.Components.Versions.Semantic;

/// <summary>
/// Requirements of Cargo (https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html): comparators joined by commas, a bare
/// version means <c>^</c>. A prerelease lies in it only where a comparator names a prerelease of the same three numbers.
/// </summary>
internal sealed class CargoRequirement : VersionRange
{
    private const int MostComparators = 32;

    private readonly List<CargoComparator> comparators;

    private CargoRequirement(List<CargoComparator> comparators) => this.comparators = comparators;

    public static VersionRange? Parse(string text, RangeOptions options)
    {
        var found = new List<CargoComparator>();
        string trimmed = text.Trim(' ');
        if (trimmed is "*" or "x" or "X")
        {
            return new CargoRequirement(found);
        }

        foreach (string part in trimmed.Split(','))
        {
            if (found.Count == MostComparators || CargoComparator.Parse(part.Trim(' ')) is not { } comparator)
            {
                return null;
            }

            found.Add(comparator);
        }

        return new CargoRequirement(found);
    }

    public override bool Contains(string version) =>
        SemVer.ParseStrict(version) is { } parsed
        && comparators.TrueForAll(c => c.Admits(parsed))
        && (!parsed.IsPrerelease || comparators.Exists(c => c.NamesPrereleaseOf(parsed)));
}
