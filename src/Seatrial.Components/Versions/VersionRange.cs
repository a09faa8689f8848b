namespace Seatrial.Components.Versions;

/// <summary>A set of versions, written in the words of an ecosystem. Immutable, safe for concurrent use.</summary>
public abstract class VersionRange
{
    /// <summary>Longest text of a range or version that is read, in characters; longer ones are none.</summary>
    public const int LongestText = 4096;

    /// <summary>False also where the text is no version of the ecosystem.</summary>
    public abstract bool Contains(string version);

    /// <summary>Null where the ecosystem has no such range, or the text is not one.</summary>
    /// <param name="ecosystem">Whose rules count.</param>
    /// <param name="text">As in a manifest, such as <c>^1.2 || 2.x</c>.</param>
    /// <param name="options">npm alone has any.</param>
    public static VersionRange? Parse(Packages.Ecosystem ecosystem, string text, RangeOptions options = default) =>
        text.Length > LongestText ? null : VersionSchemes.Of(ecosystem)?.ParseRange(text, options);

    /// <summary>
    /// The smallest of <paramref name="versions"/> that lies in the range and above <paramref name="above"/> (null: no bound); null where
    /// none does.
    /// </summary>
    public string? Smallest(Packages.Ecosystem ecosystem, IEnumerable<string> versions, string? above = null)
    {
        string? best = null;
        foreach (string version in versions)
        {
            if (
                Contains(version)
                && (above is null || VersionOrder.Compare(ecosystem, version, above) > 0)
                && (best is null || VersionOrder.Compare(ecosystem, version, best) < 0)
            )
            {
                best = version;
            }
        }

        return best;
    }
}
