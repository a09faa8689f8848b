using Seatrial.Components.Packages;

namespace Seatrial.Components.Versions;

/// <summary>The order of versions by each ecosystem's own rules. Expected outcomes are values: nothing throws on any text.</summary>
public static class VersionOrder
{
    /// <summary>
    /// Below zero: <paramref name="a"/> is older. Null: the ecosystem orders nothing, or one of the texts is no version there.
    /// </summary>
    public static int? Compare(Ecosystem ecosystem, ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length > VersionRange.LongestText || b.Length > VersionRange.LongestText ? null : VersionSchemes.Of(ecosystem)?.Compare(a, b);

    /// <summary>
    /// Whether the ecosystem's own tools take the text for a version. Bounds of advisories are placed more generously by
    /// <see cref="Compare"/>.
    /// </summary>
    public static bool IsVersion(Ecosystem ecosystem, string text) => VersionSchemes.Of(ecosystem)?.IsVersion(text) == true;
}
