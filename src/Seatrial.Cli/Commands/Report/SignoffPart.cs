using Seatrial.Cli.Signing;
using Seatrial.Governance.Signoffs;
using Seatrial.Reporting.Parts;

namespace Seatrial.Cli.Commands.Report;

/// <summary>Who signed what until when, and whether it still holds and why not.</summary>
internal static class SignoffPart
{
    private const int CommitDigits = 12;

    public static ReportPart Of(SignoffStatus status) =>
        new(
            "signoffs",
            "Sign-offs",
            [
                Head(status),
                .. status.Outcome is { Signoffs.Count: > 0 } outcome ? [Table(outcome)] : Array.Empty<PartBlock>(),
                .. Records(status),
            ]
        );

    private static PartBlock Head(SignoffStatus status)
    {
        string commit = status.Commit is { } id ? $"The commit {id[..CommitDigits]}" : "The last commit";
        return PartBlock.Of(
            status.Files.Count == 0 ? "Nobody signed anything yet: 'seatrial sign' is how a person accepts shipping a commit."
            : status.Outcome is null
                ? $"{(status.Files.Count == 1 ? "1 sign-off lies" : $"{status.Files.Count} sign-offs lie")} here and could not be verified: {Sentence(status.Problem)}"
            : status.Outcome.Answer switch
            {
                VerificationAnswer.Valid when status.RecordProblems.Count == 0 => $"{commit} is signed off.",
                VerificationAnswer.Valid => $"{commit} is not signed off, because the records do not fit.",
                VerificationAnswer.NotValid => $"{commit} is not signed off. {string.Join(' ', status.Outcome.Reasons)}",
                _ =>
                    $"Whether {commit[..1].ToLowerInvariant()}{commit[1..]} is signed off cannot be told. {string.Join(' ', status.Outcome.Reasons)}",
            }
        );
    }

    private static PartBlock Table(VerificationOutcome outcome) =>
        new([]) { Columns = ["By", "Says", "Commit", "Signed", "Until", "Now"], Rows = [.. outcome.Signoffs.Select(Row)] };

    private static IReadOnlyList<PartCell> Row(SignoffVerdict verdict)
    {
        var (word, tone) = verdict.State switch
        {
            SignoffState.Valid => ("valid", PartTone.Good),
            SignoffState.Lapsed => ("lapsed", PartTone.Bad),
            SignoffState.Unclear => ("cannot be told", PartTone.Warning),
            _ => ("worth nothing", PartTone.Bad),
        };
        var now = new PartCell([(word, tone), .. verdict.Reasons.Select(r => (r, PartTone.Plain))]);
        return verdict.Signoff is not { } signoff
            ? [PartCell.Of(verdict.File, PartTone.Code), PartCell.Of(""), PartCell.Of(""), PartCell.Of(""), PartCell.Of(""), now]
            :
            [
                new PartCell([(signoff.Signer, PartTone.Plain), (signoff.Role, PartTone.Quiet)]),
                verdict.IsApproval
                    ? PartCell.Of("may ship")
                    : new PartCell([("may not ship", PartTone.Bad), (signoff.Note ?? "", PartTone.Plain)]),
                PartCell.Of(signoff.Commit[..CommitDigits], PartTone.Code),
                PartCell.Of($"{signoff.SignedAt.UtcDateTime:yyyy-MM-dd}"),
                PartCell.Of($"{signoff.ExpiresAt.UtcDateTime:yyyy-MM-dd}"),
                now,
            ];
    }

    private static IEnumerable<PartBlock> Records(SignoffStatus status) =>
        status.RecordProblems.Count == 0
            ? []
            :
            [
                PartBlock.Of([
                    .. status.RecordProblems.Take(20).Select(p => $"Records: {p}"),
                    .. status.RecordProblems.Count > 20
                        ? [$"And {status.RecordProblems.Count - 20} more: 'seatrial log --verify' names them."]
                        : Array.Empty<string>(),
                ]),
            ];

    private static string Sentence(string? text) =>
        text is null ? ""
        : text.EndsWith('.') ? text
        : text + ".";
}
