using Seatrial.Engine.Configuration;
using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Assessments;

/// <summary>
/// Applies the mode: <c>advise</c> fails on a credential that is not known and of which we are more than a little sure, <c>decide</c> also on anything undecided, <c>enforce</c> also on a requirement below
/// <c>production</c>.
/// </summary>
public static class Gate
{
    private const string CredentialControl = "SEC-1";
    private const string HistoryControl = "SEC-2";

    /// <summary>Evaluates it.</summary>
    /// <param name="assessment">What was found.</param>
    /// <param name="mode">How strict.</param>
    /// <param name="place">What was looked at, as a sentence names it.</param>
    public static GateResult Evaluate(Assessment assessment, GateMode mode, string place = "the working tree")
    {
        var reasons = new List<string>();
        int credentials = assessment.NewFindings.Count(f => string.Equals(f.Finding.ControlId, CredentialControl, StringComparison.Ordinal) && f.Finding.Confidence > Confidence.Low);
        if (credentials > 0)
        {
            reasons.Add(credentials == 1 ? $"1 credential is in {place}." : $"{credentials} credentials are in {place}.");
        }

        int old = assessment.Coverage.History is null ? 0 : assessment.NewFindings.Count(f => string.Equals(f.Finding.ControlId, HistoryControl, StringComparison.Ordinal));
        if (old > 0)
        {
            reasons.Add(old == 1 ? "1 credential is in the git history and not recorded as revoked." : $"{old} credentials are in the git history and not recorded as revoked.");
        }

        foreach (var application in assessment.Applications)
        {
            if (mode >= GateMode.Decide && Undecided(application) is { } undecided)
            {
                reasons.Add(undecided);
            }

            if (mode >= GateMode.Enforce && BelowProduction(application) is { } below)
            {
                reasons.Add(below);
            }
        }

        return new GateResult(mode, reasons);
    }

    private static string? Undecided(ApplicationAssessment application)
    {
        var ids = application.Undecided.Select(c => c.Control.Id).ToList();
        return ids.Count == 0 ? null : $"{application.Application.Name}: {ids.Count} controls ask for a decision ({string.Join(", ", ids)}).";
    }

    private static string? BelowProduction(ApplicationAssessment application)
    {
        var names = application.Requirements
            .Where(r => r.Level != RequirementLevel.Production)
            .Select(r => r.Requirement.ToString().ToLowerInvariant())
            .ToList();
        return names.Count == 0 ? null : $"{application.Application.Name}: below production in {string.Join(", ", names)}.";
    }
}
