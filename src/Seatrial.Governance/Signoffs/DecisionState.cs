using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;

namespace Seatrial.Governance.Signoffs;

/// <summary>What decisions make of an assessment, as a sign-off needs it. Whatever reads decisions makes one of these.</summary>
/// <param name="Undecided">What nobody has decided.</param>
/// <param name="Accepted">What is accepted, until when.</param>
public sealed record DecisionState(IReadOnlyList<UndecidedItem> Undecided, IReadOnlyList<AcceptedRisk> Accepted)
{
    /// <summary>The sign-off itself: it cannot be asked for before it is made.</summary>
    public const string SignoffControl = "PRO-2";

    /// <summary>Without any decision: whatever does not pass is undecided.</summary>
    public static DecisionState Without(Assessment assessment) =>
        new(
            [.. assessment.Applications.SelectMany(a => a.Undecided.Where(c => c.Control.Id != SignoffControl).Select(c => Item(a, c)))],
            []
        );

    private static UndecidedItem Item(ApplicationAssessment application, ControlResult control) =>
        new(
            application.Application.Name,
            control.Control.Id,
            control.Control.Title,
            control.Judgement.Status == ControlStatus.Fail
                ? $"fails in {(control.Judgement.Findings.Count == 1 ? "1 place" : $"{control.Judgement.Findings.Count} places")}"
                : "is unknown"
        );
}
