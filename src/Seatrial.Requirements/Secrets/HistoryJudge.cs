using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Rotations;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Rules;

namespace Seatrial.Requirements.Secrets;

/// <summary>SEC-2: no credential in the git history that is not recorded as revoked or rotated.</summary>
internal static class HistoryJudge
{
    public const string Control = "SEC-2";

    public static Judgement Judge(ApplicationView view, SecretPolicy policy)
    {
        if (!view.Repository.IsGit)
        {
            return Judgement.Unknown(
                "The folder is in no git repository, so that its history cannot be searched here. Run 'seatrial check --history' in a whole clone."
            );
        }

        if (view.Coverage.History is not { } history)
        {
            return Judgement.Unknown("The git history was not searched. 'seatrial check --history' searches it.");
        }

        var all = view.Facts.Of<HistoricCredentialFact>();
        var shared = all.CountBy(f => IdentityOf(f, policy), StringComparer.Ordinal)
            .Where(c => c.Value > 1)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        HistoricCredentialFact[] open = [.. all.Where(f => RecordOf(f, view.Rotations, policy, shared) is null)];
        if (open.Length > 0)
        {
            return Judgement.Fail([.. open.Select(f => ToFinding(f, policy, shared))]);
        }

        string recorded =
            all.Count == 0
                ? "no credential was found"
                : $"{(all.Count == 1 ? "the only credential is" : $"all {all.Count} credentials are")} recorded in {RotationLog.FilePath} as rotated or revoked";
        var evidence = new Evidence(
            $"{history.Versions} file versions of {history.Commits} commits were searched{(history.Folder.Length == 0 ? "" : $", those of the folder {history.Folder} alone")}, and {recorded}."
        );
        return history.Obstacles.Count > 0 ? Judgement.Unknown($"The history is not whole. {string.Join(' ', history.Obstacles)}", evidence)
            : !history.HasAllReferences
                ? Judgement.Unknown(
                    "Only the history of HEAD was searched. 'seatrial check --history' searches all branches and tags.",
                    evidence
                )
            : history.Commits == 0 ? Judgement.Unknown("There is no commit to search.")
            : Judgement.Pass(evidence);
    }

    private static string IdentityOf(HistoricCredentialFact fact, SecretPolicy policy) =>
        $"{policy.Rules.Find(fact.Credential.Kind)?.Family ?? fact.Credential.Kind} {fact.Credential.Identity.Publishable}";

    /// <summary>
    /// A record about the finding, from this control or from SEC-1; or one about the name that the credential was assigned to, when it was
    /// written after the credential came in and the credential is no longer there. A finding whose id others share tells nothing.
    /// </summary>
    private static RotationRecord? RecordOf(HistoricCredentialFact fact, RotationLog log, SecretPolicy policy, HashSet<string> shared)
    {
        string identity = IdentityOf(fact, policy);
        if (
            !shared.Contains(identity)
            && (
                log.LastOfFinding(Fingerprints.OfSubject(Control, identity)) ?? log.LastOfFinding(Fingerprints.OfSubject("SEC-1", identity))
            )
                is { } exact
        )
        {
            return exact;
        }

        return
            fact is { Found: { IsAtHead: false, First: { } first }, Credential.Name.Length: > 0 }
            && log.LastOfSecret(fact.Credential.Name) is { } named
            && named.Date >= DateOnly.FromDateTime(first.AuthorDate.UtcDateTime.Date)
            ? named
            : null;
    }

    private static Finding ToFinding(HistoricCredentialFact fact, SecretPolicy policy, HashSet<string> shared)
    {
        var (credential, found) = (fact.Credential, fact.Found);
        SecretRule? rule = policy.Rules.Find(credential.Kind);
        string title = rule?.Title ?? credential.Kind;
        string name = credential.Name.Length == 0 ? "" : $" assigned to '{credential.Name}'";
        string since = found.First is { } first
            ? $", since commit {first.Id[..10]} of {first.AuthorDate:yyyy-MM-dd} by {first.Author}"
            : "";
        string identity = IdentityOf(fact, policy);
        string? fingerprint = shared.Contains(identity) ? null : Fingerprints.OfSubject(Control, identity);
        string id = fingerprint is null ? "" : $" Finding {fingerprint}.";
        return new Finding
        {
            RuleId = SecretRuleTexts.RuleId(credential.Kind),
            ControlId = Control,
            Message = $"{char.ToUpperInvariant(title[0])}{title[1..]} in the git history: {credential.Masked}{name}{since}.{id}",
            Severity = credential.Severity,
            Confidence = credential.Confidence,
            Location = credential.Location,
            Remediation =
                "Every clone has it. "
                + (rule?.Revoke ?? "Replace it at its issuer.")
                + (
                    fingerprint is null
                        ? " Then record it by its name: 'seatrial secrets revoked NAME'."
                        : $" Then record it: 'seatrial secrets revoked --finding {fingerprint}'."
                ),
            Reasons = [credential.Reason, Where(found)],
            Occurrences = [new Occurrence(credential.Location, found.First?.Id)],
            Subject = credential.Identity,
            JoinsControl = "SEC-1",
            KnownFrom = policy.KnownFrom(credential.Identity),
            Identity = identity,
        };
    }

    private static string Where(Seatrial.Secrets.History.HistorySecret found)
    {
        string versions = found.Versions == 1 ? "1 file version holds it" : $"{found.Versions} file versions hold it";
        return found.IsAtHead ? $"{versions}, the current one too"
            : found.Reach.HasFlag(CommitReach.Head) ? $"{versions}; removed since, and reachable from HEAD"
            : found.Reach.HasFlag(CommitReach.Reference) ? $"{versions}, on other branches or tags than HEAD"
            : found.Reach.HasFlag(CommitReach.Local) ? $"{versions}, in a stash or reflog of this clone"
            : $"{versions}, in objects that nothing leads to any more";
    }
}
