namespace Seatrial.Components.Versions;

/// <summary>
/// Comparisons joined by commas or blanks (all must hold) and <c>||</c> or <c>|</c> (any of them), for ecosystems without a richer language
/// of their own: <c>&gt;= 1.2, &lt; 2</c>.
/// </summary>
internal sealed class OperatorRange : VersionRange
{
    private static readonly System.Buffers.SearchValues<char> EndsVersion = System.Buffers.SearchValues.Create(" ,<>=!");

    private readonly VersionComparison compare;
    private readonly List<List<VersionBound>> alternatives;

    private OperatorRange(VersionComparison compare, List<List<VersionBound>> alternatives)
    {
        this.compare = compare;
        this.alternatives = alternatives;
    }

    public static Func<string, RangeOptions, VersionRange?> Reader(VersionComparison compare) => (text, _) => Parse(compare, text);

    public override bool Contains(string version) =>
        compare(version, version) is not null
        && alternatives.Exists(all => all.TrueForAll(bound => bound.Admits(compare(version, bound.Version))));

    private static OperatorRange? Parse(VersionComparison compare, string text)
    {
        var parsed = new List<List<VersionBound>>();
        foreach (string part in text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var bounds = new List<VersionBound>();
            var rest = part.AsSpan().Trim("() ");
            while (rest.Length > 0)
            {
                int operators = rest.IndexOfAnyExcept("<>=!~");
                var symbol = operators < 0 ? rest : rest[..operators];
                rest = operators < 0 ? default : rest[operators..].TrimStart();
                int end = rest.IndexOfAny(EndsVersion);
                string version = (end < 0 ? rest : rest[..end]).ToString();
                rest = end < 0 ? default : rest[end..].TrimStart(" ,");
                if (string.Equals(version, "*", StringComparison.Ordinal) && symbol.Length == 0)
                {
                    continue;
                }

                if (VersionBound.Parse(symbol, version) is not { } bound || compare(version, version) is null)
                {
                    return null;
                }

                bounds.Add(bound);
            }

            parsed.Add(bounds);
        }

        return parsed.Count == 0 ? null : new OperatorRange(compare, parsed);
    }
}
