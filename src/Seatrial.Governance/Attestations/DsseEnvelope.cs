namespace Seatrial.Governance.Attestations;

/// <summary>
/// A payload with one signature (https://github.com/secure-systems-lab/dsse/blob/master/envelope.md). Envelopes with several signatures are
/// not read: what a second signature is worth is said by a second envelope.
/// </summary>
/// <param name="PayloadType">Media type of the payload.</param>
/// <param name="Payload">What is signed, in its own bytes.</param>
/// <param name="Signature">As the key's algorithm makes it; for ECDSA in DER.</param>
/// <param name="KeyId">A hint at the key, which is no part of what is signed; empty where there is none.</param>
public sealed record DsseEnvelope(string PayloadType, ReadOnlyMemory<byte> Payload, ReadOnlyMemory<byte> Signature, string KeyId = "")
{
    /// <summary>The bytes under the signature.</summary>
    public byte[] SignedBytes() => PreAuthenticationEncoding.Encode(PayloadType, Payload.Span);
}
