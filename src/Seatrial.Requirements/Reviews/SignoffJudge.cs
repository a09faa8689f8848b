using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Reviews;

/// <summary>PRO-2: a valid sign-off covers this commit. The answer is that of <c>seatrial verify</c>.</summary>
internal static class SignoffJudge
{
    private const int Shown = 5;
    private const string Folder = ".seatrial/signoffs";

    public static RuleDescriptor NotHolding { get; } =
        new()
        {
            Id = "process/sign-off-does-not-hold",
            Title = "A sign-off does not hold for this commit",
            ControlId = "PRO-2",
            Severity = Severity.Medium,
            Why = "Somebody accepted another state of the code than this one. What changed since then was accepted by nobody.",
            HowToFix =
                "Read what lapsed with 'seatrial verify', decide what is new, and let the person who answers for the application sign this commit.",
        };

    public static Judgement Judge(ApplicationView view) =>
        view.Signoff switch
        {
            null => Judgement.Unknown("Whether somebody signed this commit off was not looked at in this run."),
            { Standing: SignoffStanding.None } => Judgement.Unknown(
                "Nobody signed this application off: 'seatrial sign' does, once everything is decided."
            ),
            { Standing: SignoffStanding.Unclear } signoff => Judgement.Unknown(
                $"It cannot be told whether a sign-off holds: {Sentences(signoff)}"
            ),
            { Standing: SignoffStanding.Valid } signoff => Judgement.Pass(new Evidence(Sentences(signoff).TrimEnd('.'), Place(signoff))),
            var signoff => Judgement.Fail(
                new Finding
                {
                    RuleId = NotHolding.Id,
                    ControlId = NotHolding.ControlId,
                    Message = $"No sign-off holds for this commit: {Sentences(signoff)}",
                    Severity = NotHolding.Severity,
                    Confidence = Confidence.High,
                    Location = Place(signoff),
                    Remediation = NotHolding.HowToFix,
                    Identity = "sign-off",
                }
            ),
        };

    private static SourceLocation Place(CommitSignoff signoff) => new(signoff.File ?? Folder);

    private static string Sentences(CommitSignoff signoff) =>
        string.Join(' ', signoff.Reasons.Take(Shown).Select(r => r.TrimEnd('.') + "."))
        + (signoff.Reasons.Count > Shown ? $" And {signoff.Reasons.Count - Shown} more." : "");
}
