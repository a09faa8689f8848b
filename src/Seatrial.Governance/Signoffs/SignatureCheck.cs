using Seatrial.Governance.Attestations;
using Seatrial.Governance.Keys;
using Seatrial.Governance.Trust;

namespace Seatrial.Governance.Signoffs;

/// <summary>Bundle → who signed which statement. Nothing of the payload is looked at before its signature holds.</summary>
public static class SignatureCheck
{
    /// <summary>
    /// Whether the key signed the envelope, as the ecosystem's verifiers decide it: a key id, where there is one, must be the key's
    /// fingerprint.
    /// </summary>
    public static bool IsSignedBy(this DsseEnvelope envelope, VerificationKey key) =>
        envelope.PayloadType == AttestationTypes.InTotoPayload
        && (envelope.KeyId.Length == 0 || envelope.KeyId == key.Fingerprint)
        && key.Verify(envelope.SignedBytes(), envelope.Signature.Span);

    /// <summary>The person and the key, or a sentence.</summary>
    public static (TrustedPerson Person, TrustedKey Key)? Find(SigstoreBundle bundle, TrustStore trust, out string problem)
    {
        foreach (var (person, key) in trust.Keys)
        {
            if (key.Key is { } envelopeKey && bundle.Envelope.IsSignedBy(envelopeKey))
            {
                problem = "";
                return (person, key);
            }
        }

        string? named =
            bundle.Hint is { Length: > 0 } hint && trust.Keys.FirstOrDefault(k => k.Key.Fingerprint == hint) is { Key: not null } known
                ? known.Person.Name
                : null;
        problem =
            bundle.Envelope.PayloadType != AttestationTypes.InTotoPayload
                ? $"It signs '{bundle.Envelope.PayloadType}' and not '{AttestationTypes.InTotoPayload}'."
            : named is not null ? $"It names the key of {named}, but that key did not sign it: it was changed, or never signed."
            : $"No key in {trust.Origin} signed it{(bundle.Hint is { Length: > 0 and < 100 } other ? $"; it names the key {other}" : "")}: it was changed, or its signer is not trusted.";
        return null;
    }
}
