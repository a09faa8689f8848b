using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>Something that clients can do with a table, view, function or bucket and should not.</summary>
/// <param name="Rule">Which rule it breaks.</param>
/// <param name="Severity">How bad it is here.</param>
/// <param name="Location">The policy, or the statement that made the thing.</param>
/// <param name="Message">What somebody can do, one sentence.</param>
/// <param name="Fix">SQL that closes it.</param>
/// <param name="Identity">What tells it from others of the same rule.</param>
public sealed record RowProblem(
    RuleDescriptor Rule,
    Severity Severity,
    SourceLocation Location,
    string Message,
    string Fix,
    string Identity
)
{
    public Confidence Confidence { get; init; } = Confidence.High;

    public IReadOnlyList<string> Reasons { get; init; } = [];
}
