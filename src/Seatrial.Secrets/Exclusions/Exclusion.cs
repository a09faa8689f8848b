using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Scanning;
using Seatrial.Secrets.Surroundings;

namespace Seatrial.Secrets.Exclusions;

/// <summary>Findings that a repository left out on purpose.</summary>
/// <param name="Source">The file that says so, relative to the scanned folder.</param>
/// <param name="Excludes">Whether it says so of a finding.</param>
public sealed record Exclusion(string Source, ExclusionTest Excludes)
{
    /// <summary>What leaves a match out: a comment around it, or the first of the exclusions; null when nothing does.</summary>
    internal static string? Find(IReadOnlyList<Exclusion>? exclusions, FileContent content, SecretMatch match)
    {
        if (MarkedBlocks.Find(content.Utf8, match.Start, match.Rule) is { } mark)
        {
            return mark;
        }

        if (exclusions is null or [])
        {
            return null;
        }

        var text = content.Utf8;
        int from = text[..match.Start].LastIndexOf((byte)'\n') + 1;
        int length = text[from..].IndexOfAny((byte)'\n', (byte)'\r');
        var place = new FoundPlace
        {
            Rule = match.Rule,
            Path = content.File.Path,
            Line = match.Location.Line,
            Value = text.Slice(match.Start, match.Length),
            LineText = length < 0 ? text[from..] : text.Slice(from, length),
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
}
