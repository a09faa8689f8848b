using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>What clients may do with one table, view, function or the files of buckets.</summary>
/// <param name="Name">With its schema.</param>
/// <param name="Summary">What its rules say, for people.</param>
public sealed record TableVerdict(
    string Name,
    SourceLocation Location,
    bool HasRowSecurity,
    string Summary,
    IReadOnlyList<RowProblem> Problems
);
