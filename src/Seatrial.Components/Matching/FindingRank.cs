namespace Seatrial.Components.Matching;

/// <summary>
/// What to do first: malicious packages, then what is known to be exploited, then what is likely to be, then by severity and probability;
/// at last by id.
/// </summary>
public static class FindingRank
{
    /// <summary>
    /// From this probability of attacks within 30 days on, likelihood weighs more than severity: one vulnerability in twenty-five is above
    /// it.
    /// </summary>
    public const double Likely = 0.1;

    public static IComparer<AliasGroup> Worst { get; } = Comparer<AliasGroup>.Create(Compare);

    private static int Compare(AliasGroup a, AliasGroup b)
    {
        int order = b.IsMalicious.CompareTo(a.IsMalicious);
        order = order != 0 ? order : a.Certainty.CompareTo(b.Certainty);
        order = order != 0 ? order : (b.Exploitation.KnownSince is not null).CompareTo(a.Exploitation.KnownSince is not null);
        order = order != 0 ? order : (b.Exploitation.Probability >= Likely).CompareTo(a.Exploitation.Probability >= Likely);
        order = order != 0 ? order : b.Severity.Level.CompareTo(a.Severity.Level);
        order = order != 0 ? order : Nullable.Compare(b.Severity.Tenths, a.Severity.Tenths);
        order = order != 0 ? order : Nullable.Compare(b.Exploitation.Probability, a.Exploitation.Probability);
        return order != 0 ? order : string.CompareOrdinal(a.Ids[0], b.Ids[0]);
    }
}
