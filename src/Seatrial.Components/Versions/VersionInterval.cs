namespace Seatrial.Components.Versions;

/// <summary>From one version to another, written with brackets that include and parentheses that exclude: <c>[1.0,2.0)</c>.</summary>
internal sealed record VersionInterval(string? Min, bool IncludesMin, string? Max, bool IncludesMax)
{
    /// <summary>Null where the text is no interval, or one that turns back.</summary>
    public static VersionInterval? Parse(string text, VersionComparison compare)
    {
        if (text.Length < 3 || text[0] is not ('[' or '(') || text[^1] is not (']' or ')'))
        {
            return null;
        }

        bool includesMin = text[0] == '[';
        bool includesMax = text[^1] == ']';
        string[] parts = text[1..^1].Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length == 1)
        {
            return includesMin && includesMax && parts[0].Length > 0 && compare(parts[0], parts[0]) is not null
                ? new VersionInterval(parts[0], true, parts[0], true)
                : null;
        }

        if (parts.Length != 2 || parts.Any(p => p.Length > 0 && compare(p, p) is null))
        {
            return null;
        }

        string? min = parts[0].Length == 0 ? null : parts[0];
        string? max = parts[1].Length == 0 ? null : parts[1];
        bool turnsBack =
            min is not null
            && max is not null
            && compare(min, max) is var order
            && (order > 0 || (order == 0 && !(includesMin && includesMax)));
        return turnsBack ? null : new VersionInterval(min, includesMin, max, includesMax);
    }

    public bool Contains(string version, VersionComparison compare) =>
        (Min is null || compare(version, Min) is { } low && (low > 0 || (low == 0 && IncludesMin)))
        && (Max is null || compare(version, Max) is { } high && (high < 0 || (high == 0 && IncludesMax)))
        && compare(version, version) is not null;
}
