namespace Seatrial.Engine.Scanning;

/// <summary>Something that was not analysed.</summary>
/// <param name="Path">File or folder; a folder ends in '/'.</param>
/// <param name="Kind">Why.</param>
/// <param name="Detail">One sentence for a person: what, and what to do where something can be done.</param>
public sealed record CoverageGap(string Path, GapKind Kind, string Detail) : IComparable<CoverageGap>
{
    /// <summary>Failures and limits make a run incomplete; deliberate exclusions do not.</summary>
    public bool MakesRunIncomplete =>
        Kind is GapKind.Unreadable or GapKind.LimitReached or GapKind.AnalyzerFailed or GapKind.Malformed or GapKind.ParsersMissing;

    public int CompareTo(CoverageGap? other) =>
        other is null
            ? 1
            : (string.CompareOrdinal(Path, other.Path), Kind.CompareTo(other.Kind), string.CompareOrdinal(Detail, other.Detail)).CompareTo(
                (0, 0, 0)
            );
}
