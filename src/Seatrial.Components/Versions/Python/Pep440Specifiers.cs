namespace Seatrial.Components.Versions.Python;

/// <summary>
/// Specifiers joined by commas, all of which must hold (PEP 440, version specifiers). Whether prereleases are to be chosen is a matter of
/// who chooses: a prerelease lies in <c>&gt;=1.0</c> when it is later.
/// </summary>
internal sealed class Pep440Specifiers : VersionRange
{
    private readonly List<Pep440Specifier> specifiers;

    private Pep440Specifiers(List<Pep440Specifier> specifiers) => this.specifiers = specifiers;

    public static VersionRange? Parse(string text, RangeOptions options)
    {
        var found = new List<Pep440Specifier>();
        foreach (
            string part in text.Trim()
                .TrimStart('(')
                .TrimEnd(')')
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            if (Pep440Specifier.Parse(part) is not { } specifier)
            {
                return null;
            }

            found.Add(specifier);
        }

        return new Pep440Specifiers(found);
    }

    public override bool Contains(string version)
    {
        var parsed = Pep440Reader.Read(version);
        return (parsed is not null || specifiers.Count > 0) && specifiers.TrueForAll(s => s.Admits(version, parsed));
    }
}
