using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Credentials;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Verification;

namespace Seatrial.Requirements.Secrets;

/// <summary>SEC-1: no credential in the working tree.</summary>
internal static class WorkingTreeJudge
{
    private const int NamedGaps = 3;

    public static Judgement Judge(ApplicationView view, SecretPolicy policy)
    {
        IReadOnlyList<CredentialFact> credentials = view.Facts.Of<CredentialFact>();
        if (credentials.Count > 0)
        {
            return Judgement.Fail([.. CredentialGroups.Of(credentials).Select(g => ToFinding(g, policy))]);
        }

        var scanned = new Evidence(
            $"{view.Coverage.FilesRead} files ({Size(view.Coverage.BytesRead)}) were searched for {policy.Rules.Rules.Count} kinds of credential, and none was found."
        );
        CoverageGap[] unread = [.. view.Coverage.Gaps.Where(IsUnread)];
        return unread.Length > 0
                ? Judgement.Unknown(
                    $"{Count(unread.Length)} could not be searched ({Names(unread)}). Make them readable or exclude them on purpose in .seatrialignore.",
                    scanned
                )
            : view.Coverage.FilesRead == 0 ? Judgement.Unknown("There was no file to search.")
            : Judgement.Pass(scanned);
    }

    /// <summary>
    /// What may hide a credential of the tree; deliberate exclusions do not, and what is missing of the history is asked about by SEC-2
    /// alone.
    /// </summary>
    private static bool IsUnread(CoverageGap gap) =>
        !gap.Path.StartsWith(".git/", StringComparison.Ordinal)
        && gap.Kind is GapKind.Unreadable or GapKind.TooLarge or GapKind.LimitReached or GapKind.AnalyzerFailed;

    private static Finding ToFinding(IReadOnlyList<CredentialFact> places, SecretPolicy policy)
    {
        CredentialFact fact = places[0];
        SecretRule? rule = policy.Rules.Find(fact.Kind);
        string title = rule?.Title ?? fact.Kind;
        string name = fact.Name.Length == 0 ? "" : $" assigned to '{fact.Name}'";
        return new Finding
        {
            RuleId = SecretRuleTexts.RuleId(fact.Kind),
            ControlId = "SEC-1",
            Message =
                fact.Kind == KeystoreFiles.Kind
                    ? $"A keystore with a private key is in the repository: {fact.Masked}; {fact.Reason}."
                    : $"{char.ToUpperInvariant(title[0])}{title[1..]} in the clear: {fact.Masked}{name}.{Said(fact.Liveness)}",
            Severity = fact.Severity,
            Confidence = places.Max(p => p.Confidence),
            Location = fact.Location,
            Remediation =
                fact.Kind == KeystoreFiles.Kind ? KeystoreFiles.Rule.HowToFix
                : rule is null ? "Move it to the secret store and replace it."
                : SecretRuleTexts.Remediation(rule),
            Reasons = fact.Liveness is { } liveness ? [fact.Reason, liveness.ToString()] : [fact.Reason],
            Occurrences = [.. places.Select(p => new Occurrence(p.Location))],
            Subject = fact.Identity,
            KnownFrom = policy.KnownFrom(fact.Identity),
            Identity = $"{rule?.Family ?? fact.Kind} {fact.Identity.Publishable}",
        };
    }

    private static string Said(Liveness? liveness) =>
        liveness?.State switch
        {
            LivenessState.Active => $" It is live: {liveness.Host} accepts it.",
            LivenessState.Inactive => $" It is not live: {liveness.Host} refuses it.",
            LivenessState.Unknown => $" Whether it is live is not known: {liveness.Reason}.",
            _ => "",
        };

    private static string Count(int places) => places == 1 ? "1 place" : $"{places} places";

    private static string Names(CoverageGap[] gaps) =>
        string.Join(", ", gaps.Take(NamedGaps).Select(g => g.Path)) + (gaps.Length > NamedGaps ? ", …" : "");

    private static string Size(long bytes) =>
        bytes < 10_000 ? $"{bytes} bytes"
        : bytes < 10_000_000 ? $"{bytes / 1000} kB"
        : $"{bytes / 1_000_000} MB";
}
