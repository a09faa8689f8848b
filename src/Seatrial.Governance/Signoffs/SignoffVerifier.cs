namespace Seatrial.Governance.Signoffs;

/// <summary>Answers whether something may ship, from the sign-offs that there are.</summary>
public static class SignoffVerifier
{
    /// <summary>A pure function of the request and the files; reads commits and nothing else.</summary>
    public static VerificationOutcome Verify(IReadOnlyList<SignoffFile> files, VerificationRequest request)
    {
        var verdicts = files
            .Select(f => SignoffJudge.Judge(f, request))
            .OrderBy(v => v.State)
            .ThenByDescending(v => v.Signoff?.SignedAt)
            .ThenBy(v => v.File, StringComparer.Ordinal)
            .ToList();
        var latest = Latest(verdicts);
        var rejections = latest.Where(v => !v.IsApproval && v.State == SignoffState.Valid).ToList();
        if (rejections.Count > 0)
        {
            return new VerificationOutcome(
                VerificationAnswer.NotValid,
                [
                    .. rejections.Select(v =>
                        $"{v.Signoff!.Signer} ({v.Signoff.Role}) rejected it on {v.Signoff.SignedAt.UtcDateTime:yyyy-MM-dd}: {v.Signoff.Note}"
                    ),
                ],
                verdicts
            );
        }

        var approvals = latest.Where(v => v.IsApproval && v.State == SignoffState.Valid).ToList();
        var missing = Missing(approvals, request).ToList();
        bool isOpen = latest.Exists(v => v.State == SignoffState.Unclear && (missing.Count > 0 || !v.IsApproval));
        if (missing.Count == 0 && !isOpen)
        {
            return new VerificationOutcome(VerificationAnswer.Valid, [], verdicts);
        }

        if (files.Count == 0)
        {
            missing = [$"There is no sign-off in {SignoffFiles.SignoffFolder}."];
        }

        return new VerificationOutcome(isOpen ? VerificationAnswer.Incomplete : VerificationAnswer.NotValid, missing, verdicts);
    }

    /// <summary>
    /// The last word of each person that is about this: who says no and later yes has said yes, and the reverse. What has lapsed is no word
    /// any more.
    /// </summary>
    private static List<SignoffVerdict> Latest(List<SignoffVerdict> verdicts) =>
        [
            .. verdicts
                .Where(v => v.State is SignoffState.Valid or SignoffState.Unclear)
                .GroupBy(v => v.Person!.Name, StringComparer.Ordinal)
                .SelectMany(LastWords),
        ];

    /// <summary>Of two at the same time the rejection counts. What is unclear stays beside what is older and certain.</summary>
    private static IEnumerable<SignoffVerdict> LastWords(IEnumerable<SignoffVerdict> ofPerson)
    {
        foreach (var verdict in ofPerson.OrderByDescending(v => v.Signoff!.SignedAt).ThenBy(v => v.IsApproval))
        {
            yield return verdict;
            if (verdict.State == SignoffState.Valid)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<string> Missing(List<SignoffVerdict> approvals, VerificationRequest request)
    {
        var counted = approvals.Where(a => a.HasSshSignature || !request.NeedsSsh).ToList();
        int people = counted.Select(a => a.Person!.Name).Distinct(StringComparer.Ordinal).Count();
        if (people < request.Approvers)
        {
            string with = request.NeedsSsh ? " with a second signature by an SSH key" : "";
            yield return people == 0
                ? $"Nobody's valid approval{with} covers it."
                : $"It needs {request.Approvers} approvals{with} and has {people}.";
        }

        foreach (
            string role in request.Roles.Where(r =>
                !counted.Exists(a => string.Equals(a.Signoff!.Role, r, StringComparison.OrdinalIgnoreCase))
            )
        )
        {
            yield return $"Nobody approved it as '{role}'.";
        }
    }
}
