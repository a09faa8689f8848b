namespace Seatrial.Components.Versions.Semantic;

/// <summary>Requirements of Elixir's Version (https://hexdocs.pm/elixir/Version.html): comparisons joined by <c>and</c> and <c>or</c>, and <c>~&gt;</c>.</summary>
internal sealed class HexRequirement : VersionRange
{
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

    public override bool Contains(string version) => SemVer.ParseStrict(version) is { } parsed && alternatives.Exists(all => all.TrueForAll(c => c.Admits(parsed)));

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
            if (PartialVersion.Parse(version, isLoose: false) is not { Count: >= 2, IsWild: false } partial)
            {
                return false;
            }

            all.Add(new SemVerComparator(BoundSymbol.AtLeast, partial.Floor));
            all.Add(new SemVerComparator(BoundSymbol.Less, partial.Above(partial.Count - 1)));
            return true;
        }

        if (VersionBound.Parse(symbol, "") is not { } bound || SemVer.ParseStrict(version) is not { } whole)
        {
            return false;
        }

        all.Add(new SemVerComparator(bound.Symbol, whole));
        return true;
    }
}
