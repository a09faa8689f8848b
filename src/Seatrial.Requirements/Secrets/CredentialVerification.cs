using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Credentials;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Verification;

namespace Seatrial.Requirements.Secrets;

/// <summary>Puts what issuers say into the facts about credentials, between reading and judging.</summary>
internal static class CredentialVerification
{
    /// <summary>The facts as they are where nobody asked for verification.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FactSet Of(FactSet facts, SecretCapture? capture, Verifier? verifier, CancellationToken cancellation)
    {
        if (capture is null || verifier is null)
        {
            return facts;
        }

        var answers = verifier.AskAsync(capture, cancellation).GetAwaiter().GetResult();
        var weighed = facts.All.Select(f => f is CredentialFact credential ? Weigh(credential, answers) : f).ToList();
        return new FactSet([.. weighed, .. VerificationFact.Of(weighed.OfType<CredentialFact>())]);
    }

    /// <summary>What is live counts one step more, wherever it stands.</summary>
    private static CredentialFact Weigh(CredentialFact fact, IReadOnlyDictionary<SecretIdentity, Liveness> answers)
    {
        var liveness =
            answers.GetValueOrDefault(fact.Identity)
            ?? new Liveness(LivenessState.Unknown, "not asked: no documented question that changes nothing is known for this kind");
        return liveness.State == LivenessState.Active
            ? fact with
            {
                Liveness = liveness,
                Confidence = Confidence.Proven,
                Severity = fact.Severity < Severity.Critical ? fact.Severity + 1 : fact.Severity,
            }
            : fact with
            {
                Liveness = liveness,
            };
    }
}
