namespace Seatrial.Components.Matching;

/// <summary>Puts findings together whose names are connected: one is another's alias, or both have one in common.</summary>
internal static class AliasGroups
{
    public static List<AliasGroup> Of(IReadOnlyList<AdvisoryFinding> findings)
    {
        int[] parents = [.. Enumerable.Range(0, findings.Count)];
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < findings.Count; i++)
        {
            foreach (string name in findings[i].Advisory.Names)
            {
                if (!owners.TryAdd(name, i))
                {
                    parents[Root(parents, i)] = Root(parents, owners[name]);
                }
            }
        }

        return
        [
            .. findings
                .Select((finding, i) => (finding, Root: Root(parents, i)))
                .GroupBy(f => f.Root)
                .Select(g => new AliasGroup(g.Select(f => f.finding)))
                .Order(FindingRank.Worst),
        ];
    }

    private static int Root(int[] parents, int at)
    {
        while (parents[at] != at)
        {
            at = parents[at] = parents[parents[at]];
        }

        return at;
    }
}
