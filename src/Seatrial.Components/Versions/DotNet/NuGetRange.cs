namespace Seatrial.Components.Versions.DotNet;

/// <summary>
/// Ranges of NuGet (https://learn.microsoft.com/nuget/concepts/package-versioning#version-ranges): intervals, a bare version as the lowest,
/// and floating versions. What floats prefers the latest of its kind but restricts nothing above its lower bound.
/// </summary>
internal sealed class NuGetRange : VersionRange
{
    private readonly VersionInterval interval;

    private NuGetRange(VersionInterval interval) => this.interval = interval;

    public static VersionRange? Parse(string text, RangeOptions options)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (text[0] is not ('[' or '('))
        {
            return Floor(text) is { } floor ? new NuGetRange(new VersionInterval(floor, true, null, false)) : null;
        }

        if (text.AsSpan(1).TrimEnd(")]") is "," or "")
        {
            return null;
        }

        int comma = text.IndexOf(',', StringComparison.Ordinal);
        int end = comma < 0 ? text.Length - 1 : comma;
        string first = text[1..end].Trim();
        if (first.Contains('*', StringComparison.Ordinal))
        {
            if (Floor(first) is not { } floor)
            {
                return null;
            }

            text = comma < 0 ? $"{text[0]}{floor},{text[^1]}" : text[0] + floor + text[comma..];
        }

        return VersionInterval.Parse(text, NuGetOrder.Compare) is { } interval ? new NuGetRange(interval)
            : IsEmptyOpen(text) ? new NuGetRange(new VersionInterval("0", false, "0", false))
            : null;
    }

    public override bool Contains(string version) => interval.Contains(version, NuGetOrder.Compare);

    /// <summary>NuGet takes <c>(1.0, 1.0)</c> for a range with nothing in it.</summary>
    private static bool IsEmptyOpen(string text) =>
        text.StartsWith('(') && text.EndsWith(')') && text[1..^1].Split(',') is [var min, var max] && NuGetOrder.Compare(min, max) == 0;

    /// <summary>The lowest version that a floating one admits; the text itself where it does not float.</summary>
    private static string? Floor(string text)
    {
        int star = text.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return NuGetVersion.Parse(text) is null ? null : text;
        }

        if (!text.EndsWith('*') || text.Contains('+', StringComparison.Ordinal))
        {
            return null;
        }

        int hyphen = text.IndexOf('-', StringComparison.Ordinal);
        string numbers = hyphen < 0 ? text : text[..hyphen];
        string release = hyphen < 0 ? "" : text[(hyphen + 1)..^1];
        if (
            release.Contains('*', StringComparison.Ordinal)
            || numbers.IndexOf('*', StringComparison.Ordinal) is >= 0 and var first && first != numbers.Length - 1
        )
        {
            return null;
        }

        numbers = numbers.Replace('*', '0');
        release =
            hyphen < 0 ? ""
            : release.Length == 0 || release.EndsWith('.') ? "-" + release + "0"
            : "-" + release;
        return NuGetVersion.Parse(numbers + release) is null ? null : numbers + release;
    }
}
