using Seatrial.Engine.Decisions;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Requirements.Suppressions;

/// <summary>
/// Since when marks without a last day have stood in the code, by the commits on the way back from a commit: a mark cannot be worth more
/// than an acceptance of the longest kind, whoever leaves the day out. Looked for only where there is such a mark, and no further back than
/// that.
/// </summary>
internal static class MarkerAges
{
    /// <summary>Commits of the way back that are looked at for one file.</summary>
    private const int MaximumCommits = 20_000;

    /// <summary>The facts with what the history tells of their marks.</summary>
    /// <param name="facts">All facts.</param>
    /// <param name="folder">The folder that was scanned.</param>
    /// <param name="commit">The commit that is looked at or that the working tree stands on; null outside of git.</param>
    /// <param name="longest">How far back it matters.</param>
    /// <param name="asOf">Today.</param>
    public static FactSet AddTo(FactSet facts, string folder, string? commit, TimeSpan longest, DateOnly asOf)
    {
        var undated = facts.Of<InlineMarkerFact>().Where(m => m is { Tool: null, Until: null, Problem: null }).ToList();
        if (undated.Count == 0 || commit is null || CommitReader.Open(folder, out _) is not { } reader)
        {
            return facts;
        }

        using (reader)
        {
            var oldest = asOf.AddDays(-(int)longest.TotalDays - 1);
            var dated = undated
                .GroupBy(m => m.Location.Path, StringComparer.Ordinal)
                .SelectMany(g => Of(reader, commit, g.Key, [.. g], oldest))
                .ToDictionary(m => (m.Location, m.Text));
            return new FactSet(
                facts.All.Select(f =>
                    f is InlineMarkerFact marker && dated.TryGetValue((marker.Location, marker.Text), out var known) ? known : f
                )
            );
        }
    }

    private static List<InlineMarkerFact> Of(
        CommitReader reader,
        string commit,
        string path,
        List<InlineMarkerFact> markers,
        DateOnly oldest
    )
    {
        var since = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        var open = markers.Select(m => m.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var version in reader.VersionsBack(commit, path).Take(MaximumCommits))
        {
            string text = version.Content is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : "";
            open.RemoveWhere(m => !text.Contains(m, StringComparison.Ordinal));
            foreach (string mark in open)
            {
                since[mark] = version.On;
            }

            if (open.Count == 0 || version.On < oldest)
            {
                break;
            }
        }

        return [.. markers.Select(m => since.TryGetValue(m.Text, out var day) ? m with { Since = day } : m)];
    }
}
