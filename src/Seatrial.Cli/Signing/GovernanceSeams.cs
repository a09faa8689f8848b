using Seatrial.Engine.Assessments;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Signing;

/// <summary>Where signing meets what people decided and what was locked.</summary>
internal static class GovernanceSeams
{
    /// <summary>What decisions make of an assessment.</summary>
    /// <param name="folder">The application's folder, whose files are those of HEAD.</param>
    /// <param name="assessment">What was found.</param>
    public static DecisionState Decisions(string folder, Assessment assessment) => DecisionState.Without(assessment);

    /// <summary>Judges whether a sign-off still holds for a commit whose files differ.</summary>
    public static DriftVerdict Drift(DriftQuestion question) => ContentDrift.Judge(question);
}
