namespace Seatrial.Components.Versions.Ruby;

/// <summary>Requirements of RubyGems, joined by commas: <c>~&gt; 2.2, &gt;= 2.2.1</c>. A bare version means equality.</summary>
internal sealed class GemRequirement : VersionRange
{
    private readonly List<(string Symbol, GemVersion Version)> all;

    private GemRequirement(List<(string Symbol, GemVersion Version)> all) => this.all = all;

    public static VersionRange? Parse(string text, RangeOptions options)
    {
        var found = new List<(string Symbol, GemVersion Version)>();
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int symbols = part.AsSpan().IndexOfAnyExcept("<>=~!");
            if (
                symbols < 0
                || part.AsSpan(symbols).Trim() is not { Length: > 0 } rest
                || GemVersion.Parse(rest) is not { } version
                || part[..symbols] is not ("" or "=" or "!=" or ">" or "<" or ">=" or "<=" or "~>")
            )
            {
                return null;
            }

            found.Add((part[..symbols], version));
        }

        return new GemRequirement(found);
    }

    public override bool Contains(string version) =>
        GemVersion.Parse(version) is { } parsed && all.TrueForAll(a => Admits(a.Symbol, a.Version, parsed));

    private static bool Admits(string symbol, GemVersion bound, GemVersion version)
    {
        int order = version.Against(bound);
        return symbol switch
        {
            "~>" => order >= 0 && version.Release.Against(bound.Bump) < 0,
            "!=" => order != 0,
            ">" => order > 0,
            "<" => order < 0,
            ">=" => order >= 0,
            "<=" => order <= 0,
            _ => order == 0,
        };
    }
}
