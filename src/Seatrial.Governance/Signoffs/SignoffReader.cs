using Seatrial.Governance.Attestations;

namespace Seatrial.Governance.Signoffs;

/// <summary>Reads a sign-off from a statement. Strict: a member that is not known could limit what was said.</summary>
public static class SignoffReader
{
    private static readonly string[] Members =
    [
        "decision",
        "application",
        "signer",
        "signedAt",
        "expiresAt",
        "note",
        "content",
        "files",
        "assessment",
        "requirements",
        "acceptedRisks",
        "recordHeads",
        "tool",
    ];

    /// <summary>The sign-off, or a sentence without its full stop.</summary>
    public static (Signoff? Signoff, string? Problem) Read(Statement statement)
    {
        if (statement.PredicateType != Signoff.PredicateType)
        {
            return (null, $"it is no sign-off of this version: its predicate is '{Cut(statement.PredicateType)}'");
        }

        var commits = statement.Subjects.Where(s => s.Algorithm == Subject.GitCommit).ToList();
        if (
            commits.Count != 1
            || statement.Subjects.Any(s => s.Algorithm is not (Subject.GitCommit or Subject.Sha256))
            || commits[0].Digest.Length is not (40 or 64)
        )
        {
            return (null, "it must name one commit ('gitCommit'), and files of the release by 'sha256'");
        }

        var read = new MemberReader();
        var value = statement.Predicate;
        read.RejectUnknown(value, Members);
        var application = read.Object(value, "application", "name", "path");
        var signer = read.Object(value, "signer", "name", "email", "role");
        var assessment = read.Object(value, "assessment", "digest", "asOf", "complete");
        var tool = read.Object(value, "tool", "name", "version");
        string decision = read.Text(value, "decision");
        if (decision is not ("approve" or "reject"))
        {
            _ = read.Reject("decision", "'approve' or 'reject'");
        }

        var signoff = new Signoff
        {
            Decision = decision == "approve" ? SignoffDecision.Approve : SignoffDecision.Reject,
            Application = read.Text(application, "name"),
            Path = read.Text(application, "path", mayBeEmpty: true),
            Commit = commits[0].Digest,
            Content = read.Digest(value, "content"),
            Releases = [.. statement.Subjects.Where(s => s.Algorithm == Subject.Sha256).Select(s => new SignedFile(s.Name, s.Digest))],
            Signer = read.Text(signer, "name"),
            Email = read.OptionalText(signer, "email"),
            Role = read.Text(signer, "role"),
            SignedAt = read.Time(value, "signedAt"),
            ExpiresAt = read.Time(value, "expiresAt"),
            Note = read.OptionalText(value, "note"),
            Files = read.Objects(value, "files", ["name", "digest"], f => new SignedFile(read.Text(f, "name"), read.Digest(f, "digest"))),
            Assessment = read.Digest(assessment, "digest"),
            AssessedOn = read.Day(assessment, "asOf"),
            IsComplete = read.Flag(assessment, "complete"),
            Levels = read.Objects(
                value,
                "requirements",
                ["application", "requirement", "level"],
                l => new SignedLevel(read.Text(l, "application"), read.Text(l, "requirement"), read.Text(l, "level"))
            ),
            Accepted = read.Objects(
                value,
                "acceptedRisks",
                ["application", "control", "reason", "approver", "expires"],
                r => new AcceptedRisk(
                    read.Text(r, "application"),
                    read.Text(r, "control"),
                    read.Text(r, "reason"),
                    read.Text(r, "approver"),
                    read.Day(r, "expires")
                )
            ),
            RecordHeads = read.List(
                value,
                "recordHeads",
                h =>
                    StrictJson.TextOf(h) is { } head && MemberReader.IsSha256(head)
                        ? head
                        : read.Reject("recordHeads", "a list of SHA-256 digests")
            ),
            ToolVersion = read.Text(tool, "version"),
        };
        return read.Problem is { } problem ? (null, $"the sign-off in it cannot be read: {problem}") : (signoff, null);
    }

    private static string Cut(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
