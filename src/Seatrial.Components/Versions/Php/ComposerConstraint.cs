namespace Seatrial.Components.Versions.Php;

/// <summary>
/// Constraints of Composer (https://getcomposer.org/doc/articles/versions.md#writing-version-constraints). Branches (<c>dev-main</c>) equal
/// themselves alone and lie in no interval.
/// </summary>
internal sealed class ComposerConstraint : VersionRange
{
    private readonly List<List<VersionBound>> alternatives;

    private ComposerConstraint(List<List<VersionBound>> alternatives) => this.alternatives = alternatives;

    public static VersionRange? Parse(string text, RangeOptions options)
    {
        var parsed = new List<List<VersionBound>>();
        if (text.Length > ComposerVersion.LongestText)
        {
            return null;
        }

        foreach (string part in text.Trim().Split('|'))
        {
            // Two bars are as good as one.
            if (part.Length == 0 && text.Contains("||", StringComparison.Ordinal))
            {
                continue;
            }

            if (ComposerBounds.Read(part.Trim()) is not { } bounds)
            {
                return null;
            }

            parsed.Add(bounds);
        }

        return parsed.Count == 0 ? null : new ComposerConstraint(parsed);
    }

    public override bool Contains(string version) =>
        ComposerVersion.Normalize(version) is { } normal && alternatives.Exists(all => all.TrueForAll(bound => Admits(bound, normal)));

    private static bool Admits(VersionBound bound, string version)
    {
        bool isBranch = version.StartsWith("dev-", StringComparison.Ordinal) || bound.Version.StartsWith("dev-", StringComparison.Ordinal);
        if (!isBranch)
        {
            return bound.Admits(PhpOrder.Compare(version, bound.Version));
        }

        bool isSame = string.Equals(version, bound.Version, StringComparison.Ordinal);
        return bound.Symbol == BoundSymbol.NotEqual ? !isSame : bound.Symbol == BoundSymbol.Equal && isSame;
    }
}
