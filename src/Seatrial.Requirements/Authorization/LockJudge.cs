using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Authorization;

/// <summary>AUZ-5: the authorization matrix is locked, and the lock says what the code does.</summary>
internal static class LockJudge
{
    private const int Shown = 5;
    private const string File = "seatrial.lock";

    public static RuleDescriptor NotCurrent { get; } =
        new()
        {
            Id = "authorization/lock-not-current",
            Title = "The locked security architecture is not what the code does",
            ControlId = "AUZ-5",
            Severity = Severity.Medium,
            Why = "A lock that is not current shows reviewers an architecture that does not exist, and a sign-off would stand for it.",
            HowToFix =
                "Read what changed with 'seatrial diff --lock', then write the lock with 'seatrial lock' and commit it with the code.",
        };

    public static Judgement Judge(ApplicationView view) =>
        view.Lock switch
        {
            null => Judgement.Unknown("The locked architecture was not compared with the code in this run."),
            { Problem: { } problem } => Judgement.Unknown($"The locked architecture cannot be read: {problem}"),
            { Exists: false } => Judgement.Unknown(
                $"There is no {File}: 'seatrial lock' writes the security architecture that the code has; commit it."
            ),
            { Differences.Count: 0 } => Judgement.Pass(
                new Evidence("The locked security architecture is what the code does", new SourceLocation(File))
            ),
            { Differences: var differences } => Judgement.Fail(
                new Finding
                {
                    RuleId = NotCurrent.Id,
                    ControlId = NotCurrent.ControlId,
                    Message =
                        $"Since it was locked, the code {string.Join("; ", differences.Take(Shown))}{(differences.Count > Shown ? $"; and {differences.Count - Shown} more" : "")}.",
                    Severity = NotCurrent.Severity,
                    Confidence = Confidence.High,
                    Location = new SourceLocation(File),
                    Remediation = NotCurrent.HowToFix,
                    Identity = "lock",
                }
            ),
        };
}
