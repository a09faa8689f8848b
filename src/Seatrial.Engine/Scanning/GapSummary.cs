namespace Seatrial.Engine.Scanning;

/// <summary>Keeps the list of gaps short enough to be read: many of one kind are told by folder.</summary>
public static class GapSummary
{
    /// <summary>Gaps of one kind that are listed one by one.</summary>
    public const int MaxPerKind = 100;

    public static IReadOnlyList<CoverageGap> Of(IEnumerable<CoverageGap> gaps) =>
        [.. gaps.Distinct().GroupBy(g => g.Kind).SelectMany(OfKind).Order()];

    private static IEnumerable<CoverageGap> OfKind(IGrouping<GapKind, CoverageGap> gaps)
    {
        CoverageGap[] all = [.. gaps.Order()];
        for (int depth = 12; depth >= 0 && all.Length > MaxPerKind; depth--)
        {
            int level = depth;
            var folders = all.GroupBy(g => FolderAt(g.Path, level), StringComparer.Ordinal).ToArray();
            if (folders.Length <= MaxPerKind)
            {
                return folders.Select(Told);
            }
        }

        return all;
    }

    private static CoverageGap Told(IGrouping<string, CoverageGap> folder)
    {
        int count = folder.Count();
        var first = folder.First();
        return count == 1
            ? first
            : first with
            {
                Path = folder.Key,
                Detail = $"{count} places in it; for one, {first.Path}: {first.Detail}",
            };
    }

    /// <summary>The folder that holds the path, cut to so many components; the root is "./".</summary>
    private static string FolderAt(string path, int depth)
    {
        int end = 0;
        for (int i = 0; i < path.Length - 1 && depth > 0; i++)
        {
            if (path[i] == '/')
            {
                end = i + 1;
                depth--;
            }
        }

        return end == 0 ? "./" : path[..end];
    }
}
