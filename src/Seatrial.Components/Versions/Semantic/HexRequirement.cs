namespace Seatrial.Components.Versions.Semantic;

/// <summary>
/// Requirements of Elixir's Version (https://hexdocs.pm/elixir/Version.html): comparisons joined by <c>and</c> and <c>or</c>, and
/// <c>~&gt;</c>.
/// </summary>
internal sealed class HexRequirement : VersionRange
{
    private static readonly string[] Symbols = ["", "==", "!=", ">", "<", ">=", "<="];

    private readonly List<List<SemVerComparator>> alternatives;

    private HexRequirement(List<List<SemVerComparator>> alternatives) => this.alternatives = alternatives;

    public static VersionRange? Parse(string text, RangeOptions options)
    {
        var parsed = new List<List<SemVerComparator>>();
        foreach (string alternative in text.Split(" or "))
        {
            var all = new List<SemVerComparator>();
            foreach (string part in alternative.Split(" and "))
            {
                if (!Add(part.Trim(), all))
                {
                    return null;
                }
            }

            parsed.Add(all);
        }

        return new HexRequirement(parsed);
    }

    public override bool Contains(string version) =>
        SemVer.ParseStrict(version) is { } parsed && alternatives.Exists(all => all.TrueForAll(c => c.Admits(parsed)));

    private static bool Add(string text, List<SemVerComparator> all)
    {
        int symbols = text.AsSpan().IndexOfAnyExcept("<>=~!");
        if (symbols < 0)
        {
            return false;
        }

        string symbol = text[..symbols];
        var version = text.AsSpan(symbols).Trim();
        if (string.Equals(symbol, "~>", StringComparison.Ordinal))
        {
            if (Approximate(version) is not var (floor, end))
            {
                return false;
            }

            all.Add(new SemVerComparator(BoundSymbol.AtLeast, floor));
            all.Add(new SemVerComparator(BoundSymbol.Less, end));
            return true;
        }

        // Elixir knows no '=' and no '<>'; a lone '!' is the old form of '!='.
        symbol = symbol == "!" ? "!=" : symbol;
        if (
            Array.IndexOf(Symbols, symbol) < 0
            || VersionBound.Parse(symbol, "") is not { } bound
            || SemVer.ParseStrict(version) is not { } whole
        )
        {
            return false;
        }

        all.Add(new SemVerComparator(bound.Symbol, whole));
        return true;
    }

    /// <summary>
    /// From a version on, to the next of its last number but one. The third number may be missing, also before a hyphen: <c>2.0-dev</c>.
    /// </summary>
    private static (SemVer Floor, SemVer End)? Approximate(ReadOnlySpan<char> version)
    {
        if (SemVer.ParseStrict(version) is { } whole)
        {
            return (whole, new SemVer(whole.Major, whole.Minor + 1, 0, "0"));
        }

        int end = version.IndexOfAny('-', '+');
        var numbers = end < 0 ? version : version[..end];
        return SemVer.ParseStrict($"{numbers}.0{(end < 0 ? default : version[end..])}") is { } floor
            ? (floor, new SemVer(floor.Major + 1, 0, 0, "0"))
            : null;
    }
}
