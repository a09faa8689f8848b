namespace Seatrial.Components.Versions.Semantic;

/// <summary>
/// Conan 2: <c>[&gt;=1.0 &lt;2.0, include_prerelease]</c> with the signs of npm, or one version without brackets (https://docs.conan.io/2,
/// version ranges).
/// </summary>
internal static class ConanRange
{
    public static VersionRange? Parse(string text, RangeOptions options)
    {
        text = text.Trim();
        if (!text.StartsWith('[') || !text.EndsWith(']'))
        {
            return NpmRange.Parse("=" + text, options with { Loose = true });
        }

        string[] parts = text[1..^1].Split(',', StringSplitOptions.TrimEntries);
        bool includesPrerelease = parts
            .Skip(1)
            .Any(p =>
                p.StartsWith("include_prerelease", StringComparison.Ordinal) && !p.EndsWith("False", StringComparison.OrdinalIgnoreCase)
            );
        return NpmRange.Parse(parts[0], new RangeOptions(options.IncludePrerelease || includesPrerelease, Loose: false));
    }
}
