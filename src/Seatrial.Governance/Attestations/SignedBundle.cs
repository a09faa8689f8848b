using Seatrial.Governance.Keys;

namespace Seatrial.Governance.Attestations;

/// <summary>A statement, signed.</summary>
public static class SignedBundle
{
    /// <summary>The bundle's bytes, with the key's fingerprint as a hint.</summary>
    public static byte[] Of(byte[] statement, SigningKey key)
    {
        byte[] signature = key.Sign(PreAuthenticationEncoding.Encode(AttestationTypes.InTotoPayload, statement));
        return BundleWriter.Write(
            new SigstoreBundle(new DsseEnvelope(AttestationTypes.InTotoPayload, statement, signature), key.PublicKey.Fingerprint)
        );
    }
}
