using System.Diagnostics.CodeAnalysis;
using Seatrial.Engine.Assessments;

namespace Seatrial.Requirements.Checks;

/// <summary>What a staged change brings, or the sentences that say what the user has to mend before it can be told.</summary>
public sealed record StagedOutcome
{
    /// <summary>What is new: findings of the change alone. Null exactly where there are <see cref="Problems"/>.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>Facts of what is committed; null where the change has nothing that the architecture is read from.</summary>
    public AssessmentInput? Before { get; init; }

    /// <summary>Facts of what the next commit would leave; null as <see cref="Before"/>.</summary>
    public AssessmentInput? After { get; init; }

    /// <summary>What of the rest of the code was read beside the change.</summary>
    public StagedExtent Extent { get; init; } = StagedExtent.Whole;

    public IReadOnlyList<string> Problems { get; init; } = [];

    [MemberNotNullWhen(true, nameof(Assessment))]
    public bool IsAssessed => Problems.Count == 0;
}
