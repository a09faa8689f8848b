using System.Diagnostics.CodeAnalysis;
using Seatrial.Engine.Assessments;

namespace Seatrial.Requirements.Checks;

/// <summary>An assessment, or the sentences that say what the user has to mend before there can be one.</summary>
public sealed record CheckOutcome
{
    private CheckOutcome(Assessment? assessment, IReadOnlyList<string> problems)
    {
        Assessment = assessment;
        Problems = problems;
    }

    public Assessment? Assessment { get; }

    public IReadOnlyList<string> Problems { get; }

    [MemberNotNullWhen(true, nameof(Assessment))]
    public bool IsAssessed => Assessment is not null;

    internal static CheckOutcome Of(Assessment assessment) => new(assessment, []);

    internal static CheckOutcome Failed(params IReadOnlyList<string> problems) => new(null, problems);
}
