using System.Text;
using Seatrial.Governance.Signoffs;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Signing;

/// <summary>The answer for people: the sentence that decides first, then each sign-off with what it is worth and why.</summary>
internal static class VerifyText
{
    private const int Column = 9;

    public static string Write(VerifyAnswer answer)
    {
        var text = new StringBuilder(Head(answer)).Append('\n');
        foreach (string reason in answer.Outcome.Reasons)
        {
            text.Append($"  {SafeText.Clean(reason)}\n");
        }

        foreach (var verdict in answer.Outcome.Signoffs)
        {
            text.Append('\n').Append(Word(verdict.State).PadRight(Column)).Append(Who(verdict)).Append('\n');
            Line(
                text,
                verdict.Signoff is { } signoff
                    ? $"{verdict.File}, signed {signoff.SignedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC, until {signoff.ExpiresAt.UtcDateTime:yyyy-MM-dd}"
                    : verdict.File
            );
            if (verdict.Key is { } key)
            {
                Line(text, $"{key.Fingerprint} ({key.Place}){(verdict.HasSshSignature ? ", and a second signature by an SSH key" : "")}");
            }

            foreach (string reason in verdict.Reasons)
            {
                Line(text, reason);
            }
        }

        return text.Append($"\nTrusted: {SafeText.Clean(answer.Trust)}.\n").ToString();
    }

    private static string Head(VerifyAnswer answer)
    {
        string what = answer.Commit is { } commit
            ? $"Commit {commit[..12]} of {answer.Repository.Name}"
            : $"The release sha256:{answer.Release![..12]}… of {answer.Repository.Name}";
        return SafeText.Clean(what)
            + answer.Outcome.Answer switch
            {
                VerificationAnswer.Valid => " is signed off.",
                VerificationAnswer.NotValid => " is NOT signed off.",
                _ => ": it cannot be told whether it is signed off.",
            };
    }

    private static string Who(SignoffVerdict verdict) =>
        verdict.Signoff is { } signoff
            ? SafeText.Clean($"{signoff.Signer} ({signoff.Role}) {(verdict.IsApproval ? "approves" : "rejects")} {signoff.Commit[..12]}")
            : "nothing can be taken from it";

    private static string Word(SignoffState state) =>
        state switch
        {
            SignoffState.Valid => "valid",
            SignoffState.Lapsed => "lapsed",
            SignoffState.Unclear => "unclear",
            _ => "invalid",
        };

    private static void Line(StringBuilder text, string sentence) => text.Append(' ', Column).Append(SafeText.Clean(sentence)).Append('\n');
}
