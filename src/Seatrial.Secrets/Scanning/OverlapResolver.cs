namespace Seatrial.Secrets.Scanning;

/// <summary>
/// One value is one finding. Of candidates whose values overlap, a provider's kind beats a generic one, a proven one beats the others,
/// the longer value beats the shorter; what is left is settled by position and by rule id.
/// </summary>
internal static class OverlapResolver
{
    /// <summary>The winners in order of position.</summary>
    public static IReadOnlyList<ReportedCandidate> Resolve(List<ReportedCandidate> candidates)
    {
        if (candidates.Count < 2)
        {
            return candidates;
        }

        var winners = new SortedList<int, ReportedCandidate>(candidates.Count);
        foreach (
            var candidate in candidates
                .OrderBy(c => c.Rule.IsGeneric)
                .ThenByDescending(c => c.IsProven)
                .ThenByDescending(c => c.Value.Length)
                .ThenBy(c => c.Value.Start)
                .ThenBy(c => c.Rule.Id, StringComparer.Ordinal)
        )
        {
            if (!OverlapsAny(winners, candidate))
            {
                winners.Add(candidate.Value.Start, candidate);
            }
        }

        return [.. winners.Values];
    }

    /// <summary>Winners do not overlap each other, so only the neighbours on both sides can.</summary>
    private static bool OverlapsAny(SortedList<int, ReportedCandidate> winners, ReportedCandidate candidate)
    {
        int low = 0,
            high = winners.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = winners.Keys[middle] < candidate.Value.Start ? (middle + 1, high) : (low, middle);
        }

        return (low < winners.Count && winners.Values[low].Value.Overlaps(candidate.Value))
            || (low > 0 && winners.Values[low - 1].Value.Overlaps(candidate.Value));
    }
}
