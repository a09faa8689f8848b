using Seatrial.Governance.Attestations;
using Seatrial.Governance.Keys;
using Seatrial.Governance.Trust;

namespace Seatrial.Governance.Signoffs;

/// <summary>
/// One sign-off: signature, signer, time, then what it covers. The first step that fails decides; later ones would speak about text that
/// nobody signed.
/// </summary>
internal static class SignoffJudge
{
    /// <summary>Clocks of two machines differ; a day is more than any that is looked after.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    public static SignoffVerdict Judge(SignoffFile file, VerificationRequest request)
    {
        var read = BundleReader.Read(file.Bundle.Span);
        if (!read.IsRead)
        {
            return Invalid(file, $"{Upper(read.Problem)}.");
        }

        if (SignatureCheck.Find(read.Bundle, request.Trust, out string unknown) is not var (person, key))
        {
            return Invalid(file, unknown);
        }

        var (statement, statementProblem) = StatementReader.Read(read.Bundle.Envelope.Payload.Span);
        var (signoff, problem) = statement is null ? (null, statementProblem) : SignoffReader.Read(statement);
        if (signoff is null)
        {
            return Invalid(file, $"{Upper(problem!)}.") with { Person = person, Key = key };
        }

        var verdict = new SignoffVerdict(file.Name, SignoffState.Valid, signoff, person, key, []);
        if ((SignerProblem(signoff, person, key) ?? TimeProblem(signoff, request)) is { } claim)
        {
            return verdict with { State = SignoffState.Invalid, Reasons = [claim] };
        }

        bool? ssh = file.SshSignature is { } text
            ? IsBySshKey(text, file, request.Trust.People.Where(p => p.Name == person.Name), signoff)
            : null;
        if (ssh == false)
        {
            return verdict with
            {
                State = SignoffState.Invalid,
                Reasons =
                [
                    $"The second signature ({file.Name}.sig) is not by an SSH key of {person.Name} that counts, or the bundle was changed after it.",
                ],
            };
        }

        var covered = CoverageCheck.Judge(signoff, request);
        string[] notes = read.Bundle.HasLogEntries ? ["It holds entries of a transparency log or time stamps, which are not checked."] : [];
        return verdict with { State = covered.State, Reasons = [.. covered.Reasons, .. notes], HasSshSignature = ssh == true };
    }

    private static string? SignerProblem(Signoff signoff, TrustedPerson person, TrustedKey key)
    {
        if (!person.IsNamedByFile && person.Name != signoff.Signer)
        {
            return $"It says that {signoff.Signer} signed it, but the key is {person.Name}'s.";
        }

        if (person.Email is { } email && signoff.Email is { } claimed && !string.Equals(email, claimed, StringComparison.OrdinalIgnoreCase))
        {
            return $"It says that the signer is {claimed}, but {person.Name} is trusted as {email}.";
        }

        return person.Roles.Count > 0 && !person.Roles.Contains(signoff.Role, StringComparer.OrdinalIgnoreCase)
                ? $"{person.Name} signed as '{signoff.Role}', but may sign as {string.Join(" or ", person.Roles.Select(r => $"'{r}'"))} only."
            : key.ObjectionTo(signoff.SignedAt) is { } objection ? $"The key {key.Fingerprint} {objection}."
            : null;
    }

    private static string? TimeProblem(Signoff signoff, VerificationRequest request) =>
        signoff.SignedAt > request.Now + Tolerance ? $"It says that it was signed on {signoff.SignedAt:yyyy-MM-dd}, which is yet to come."
        : signoff.ExpiresAt <= signoff.SignedAt ? "It ended before it was signed."
        : request.Reader.CommittedAt(signoff.Commit) is { } committed && signoff.SignedAt < committed - Tolerance
            ? $"It says that it was signed on {signoff.SignedAt:yyyy-MM-dd}, before its commit was made on {committed.UtcDateTime:yyyy-MM-dd}."
        : null;

    private static bool IsBySshKey(string text, SignoffFile file, IEnumerable<TrustedPerson> entries, Signoff signoff) =>
        SshSignature.Read(text).Signature is { } signature
        && entries
            .SelectMany(e => e.Keys)
            .Any(k => k.ObjectionTo(signoff.SignedAt) is null && signature.IsBy(k.Signer, file.Bundle.Span, SignoffFiles.SshScope));

    private static SignoffVerdict Invalid(SignoffFile file, string reason) =>
        new(file.Name, SignoffState.Invalid, null, null, null, [reason]);

    private static string Upper(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
