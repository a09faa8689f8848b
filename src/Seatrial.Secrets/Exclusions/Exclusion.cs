using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Scanning;
using Seatrial.Secrets.Surroundings;

namespace Seatrial.Secrets.Exclusions;

/// <summary>Findings that a repository left out on purpose.</summary>
/// <param name="Source">The file that says so, relative to the scanned folder.</param>
/// <param name="Excludes">Whether it says so of a finding.</param>
public sealed record Exclusion(string Source, ExclusionTest Excludes)
{
    private const int LineReach = 2048;

    /// <summary>What leaves a match out: a comment in its line or above, or the first of the exclusions; null when nothing does.</summary>
    internal static string? Find(IReadOnlyList<Exclusion>? exclusions, FileContent content, SecretMatch match)
    {
        if (MarkedBlocks.Find(content.Utf8, match.Start, match.Rule) is { } mark)
        {
            return mark;
        }

        var text = content.Utf8;
        var line = LineAround(text, match.Start);
        if (InlineMarkers.FindForeign(line, match.Rule.IsGeneric) is { } marker)
        {
            return marker;
        }

        if (exclusions is null or [])
        {
            return null;
        }

        var place = new FoundPlace
        {
            Rule = match.Rule,
            Path = content.File.Path,
            Line = match.Location.Line,
            Value = text.Slice(match.Start, match.Length),
            LineText = line,
        };
        foreach (var exclusion in exclusions)
        {
            if (exclusion.Excludes(place))
            {
                return exclusion.Source;
            }
        }

        return null;
    }

    /// <summary>The line of the value; of a longer one the part around it.</summary>
    private static ReadOnlySpan<byte> LineAround(ReadOnlySpan<byte> text, int start)
    {
        int first = Math.Max(0, start - LineReach),
            last = Math.Min(text.Length, start + LineReach);
        int from = first + text[first..start].LastIndexOf((byte)'\n') + 1;
        int length = text[from..last].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? text[from..last] : text.Slice(from, length);
    }
}
