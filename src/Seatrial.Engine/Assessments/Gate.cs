using Seatrial.Engine.Configuration;
using Seatrial.Engine.Decisions;
using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Assessments;

/// <summary>
/// Applies the mode: <c>advise</c> fails on a credential that is not known and of which we are more than a little sure, <c>decide</c> also
/// on anything undecided, <c>enforce</c> also on a requirement below what policy demands, which is <c>production</c> unless it says
/// otherwise; of a change, what it lowers below that. A finding that a counting decision covers is no open credential unless it is only to
/// be fixed.
/// </summary>
public static class Gate
{
    private const string CredentialControl = "SEC-1";
    private const string HistoryControl = "SEC-2";

    /// <summary>Evaluates it.</summary>
    /// <param name="assessment">What was found.</param>
    /// <param name="mode">How strict.</param>
    /// <param name="place">What was looked at, as a sentence names it; null for the files of the repository.</param>
    public static GateResult Evaluate(Assessment assessment, GateMode mode, string? place = null)
    {
        place ??= assessment.Repository.HasTree ? "the working tree" : "the files at HEAD";
        var reasons = new List<string>();
        var settled = Settled(assessment);
        var listed = assessment.Findings.Select(f => f.Finding).Where(f => f.ControlId == CredentialControl).ToList();
        var apart = listed
            .GroupBy(f => Apart(f, settled))
            .Where(g => g.Key.Length > 0)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        int credentials = listed.Count - apart.Sum(g => g.Count());
        if (credentials > 0)
        {
            string what =
                credentials < listed.Count ? $"{credentials} of the {listed.Count} credentials"
                : credentials == 1 ? "1 credential"
                : $"{credentials} credentials";
            reasons.Add($"{what} in {place} {(credentials == 1 ? "fails" : "fail")} the gate.");
        }

        int old = assessment.Coverage.History is null
            ? 0
            : assessment.NewFindings.Count(f =>
                string.Equals(f.Finding.ControlId, HistoryControl, StringComparison.Ordinal) && !settled.Contains(f.Finding.Fingerprint)
            );
        if (old > 0)
        {
            reasons.Add(
                old == 1
                    ? "1 credential is in the git history and not recorded as revoked."
                    : $"{old} credentials are in the git history and not recorded as revoked."
            );
        }

        foreach (var application in assessment.Applications)
        {
            if (mode >= GateMode.Decide && Undecided(application) is { } undecided)
            {
                reasons.Add(undecided);
            }

            if (mode >= GateMode.Enforce && assessment.AreLevelsWhole && BelowDemand(application, assessment) is { } below)
            {
                reasons.Add(below);
            }
        }

        return new GateResult(mode, reasons)
        {
            Apart =
                apart.Count == 0
                    ? null
                    : $"Listed and failing nothing: {string.Join(", ", apart.Select(g => $"{g.Count()} {(g.Count() == 1 ? "credential" : "credentials")} {g.Key}"))}.",
        };
    }

    /// <summary>Why a credential that is listed fails no gate; empty where it does.</summary>
    private static string Apart(Finding finding, HashSet<string> settled) =>
        finding.IsKnown ? "known from the baseline"
        : settled.Contains(finding.Fingerprint) ? "decided"
        : finding.Confidence == Confidence.Low ? "of low confidence (possible)"
        : "";

    private static string? Undecided(ApplicationAssessment application)
    {
        var ids = application.Undecided.Select(c => c.Control.Id).ToList();
        return ids.Count == 0
            ? null
            : $"{application.Application.Name}: {(ids.Count == 1 ? "1 control asks" : $"{ids.Count} controls ask")} for a decision ({string.Join(", ", ids)}).";
    }

    private static string? BelowDemand(ApplicationAssessment application, Assessment assessment)
    {
        var earlier = assessment.Earlier?.FirstOrDefault(a => a.Application.Name == application.Application.Name);
        var below = application
            .Requirements.Select(r =>
                (r.Requirement, r.Level, Demand: assessment.Configuration.Policy.Demanded(r.Requirement, application.Declared))
            )
            .Where(r =>
                r.Demand is { } demand
                && r.Level < demand
                && !(earlier?.Requirements.FirstOrDefault(e => e.Requirement == r.Requirement) is { } was && was.Level <= r.Level)
            )
            .GroupBy(r => r.Demand!.Value)
            .OrderByDescending(g => g.Key)
            .Select(g => $"below {Name(g.Key)} in {string.Join(", ", g.Select(r => Name(r.Requirement)))}")
            .ToList();
        return below.Count == 0 ? null : $"{application.Application.Name}: {string.Join("; ", below)}.";
    }

    /// <summary>
    /// Findings that somebody answers for in a way that says that they are no open credential; that one will be replaced does not make it
    /// safe.
    /// </summary>
    private static HashSet<string> Settled(Assessment assessment) =>
        assessment
            .Decisions.Where(d => d.Counts && d.Decision.Kind != DecisionKind.Fix)
            .SelectMany(d => d.Decision.Findings)
            .ToHashSet(StringComparer.Ordinal);

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
