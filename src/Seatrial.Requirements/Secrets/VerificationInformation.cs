using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Secrets;

/// <summary>Says whom a verification asked and what came of it.</summary>
internal static class VerificationInformation
{
    public static RuleDescriptor Rule { get; } =
        new()
        {
            Id = "secrets/verification",
            Title = "Record of a verification",
            ControlId = "SEC-1",
            Severity = Severity.Info,
            Why = "Issuers were asked, with each credential once, whether they still accept it.",
            HowToFix = "Revoke what is live first. What is not known to be live may be: treat it as if it were.",
        };

    public static IEnumerable<Finding> Of(FactSet facts) =>
        facts
            .Of<VerificationFact>()
            .Select(f => new Finding
            {
                RuleId = Rule.Id,
                ControlId = "SEC-1",
                Message = f.Summary,
                Severity = Severity.Info,
                Confidence = Confidence.High,
                Location = f.Location,
                Remediation = Rule.HowToFix,
                Identity = "verification",
            });
}
