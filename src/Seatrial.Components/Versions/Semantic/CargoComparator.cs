namespace Seatrial.Components.Versions.Semantic;

/// <summary>One comparator of a Cargo requirement.</summary>
/// <param name="Symbol"><c>^</c>, <c>~</c>, <c>=</c>, <c>&lt;</c>, <c>&gt;</c>, or <c>*</c> for a placeholder.</param>
/// <param name="OrEqual">Whether equality is enough.</param>
internal readonly record struct CargoComparator(char Symbol, bool OrEqual, PartialVersion Version)
{
    public static CargoComparator? Parse(string text)
    {
        int symbols = text.AsSpan().IndexOfAnyExcept("<>=~^");
        if (symbols < 0)
        {
            return null;
        }

        string symbol = text[..symbols];
        if (PartialVersion.Parse(text.AsSpan(symbols).TrimStart(' '), isLoose: false) is not { Count: > 0, IsOutOfOrder: false } version)
        {
            return null;
        }

        return symbol switch
        {
            "" => new CargoComparator(version.IsWild ? '*' : '^', OrEqual: false, version),
            "=" when version is { IsWild: true } => new CargoComparator('*', OrEqual: false, version),
            "^" or "~" or "=" or "<" or ">" => new CargoComparator(symbol[0], OrEqual: false, version),
            ">=" or "<=" => new CargoComparator(symbol[0], OrEqual: true, version),
            _ => null,
        };
    }

    public bool Admits(in SemVer version) =>
        Symbol switch
        {
            '=' or '*' => IsSame(version),
            '>' => (OrEqual && IsSame(version)) || Order(version) > 0,
            '<' => (OrEqual && IsSame(version)) || Order(version) < 0,
            '~' => Keeps(version, Math.Min(Version.Count, 2)),
            _ => Keeps(version, CaretPosition),
        };

    public bool NamesPrereleaseOf(in SemVer version) =>
        Version is { IsComplete: true, Prerelease.Length: > 0 }
        && (Version.Major, Version.Minor, Version.Patch) == (version.Major, version.Minor, version.Patch);

    private int CaretPosition =>
        Version.Major > 0 || Version.Count == 1 ? 1
        : Version.Minor > 0 || Version.Count == 2 ? 2
        : 3;

    private bool IsSame(in SemVer version) =>
        version.Major == Version.Major
        && (Version.Count < 2 || version.Minor == Version.Minor)
        && (Version.Count < 3 || version.Patch == Version.Patch)
        && string.Equals(version.Prerelease, Version.Prerelease, StringComparison.Ordinal);

    /// <summary>By the given numbers alone; equal where those are and some are missing.</summary>
    private int Order(in SemVer version)
    {
        int order = version.Major.CompareTo(Version.Major);
        order = order != 0 || Version.Count < 2 ? order : version.Minor.CompareTo(Version.Minor);
        order = order != 0 || Version.Count < 3 ? order : version.Patch.CompareTo(Version.Patch);
        return order != 0 || Version.Count < 3 ? order : SemVerIdentifiers.ComparePrerelease(version.Prerelease, Version.Prerelease);
    }

    /// <summary>At least this version, with the numbers up to a position unchanged.</summary>
    private bool Keeps(in SemVer version, int position) =>
        version.Major == Version.Major
        && (position < 2 || version.Minor == Version.Minor)
        && (position < 3 || version.Patch == Version.Patch)
        && Order(version) >= 0
        && (Symbol == '^' || Version.IsComplete || !version.IsPrerelease);
}
