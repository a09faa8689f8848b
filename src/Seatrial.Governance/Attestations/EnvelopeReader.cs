using System.Text.Json;

namespace Seatrial.Governance.Attestations;

/// <summary>Reads the envelope of a bundle: exactly one signature, bytes that mean one thing.</summary>
internal static class EnvelopeReader
{
    /// <summary>The envelope, or a sentence without its full stop.</summary>
    public static (DsseEnvelope? Envelope, string? Problem) Read(JsonElement value)
    {
        if (StrictJson.UnknownMember(value, "payload", "payloadType", "signatures") is { } unknown)
        {
            return (null, $"the envelope has an unknown member '{unknown}'");
        }

        if (StrictJson.Text(value, "payloadType") is not { Length: > 0 } type)
        {
            return (null, "'payloadType' is missing");
        }

        if (StrictJson.Text(value, "payload") is not { } payloadText || Base64Text.Decode(payloadText) is not { } payload)
        {
            return (null, "'payload' is missing or no base64");
        }

        if (
            StrictJson.Member(value, "signatures", JsonValueKind.Array) is not { } signatures
            || signatures.GetArrayLength() != 1
            || signatures[0] is not { ValueKind: JsonValueKind.Object } signature
        )
        {
            return (null, "exactly one signature is required; a second approver makes a second bundle");
        }

        if (StrictJson.UnknownMember(signature, "sig", "keyid") is { } odd)
        {
            return (null, $"the signature has an unknown member '{odd}'");
        }

        string? keyId = StrictJson.Has(signature, "keyid") ? StrictJson.Text(signature, "keyid") : "";
        return keyId is not null && StrictJson.Text(signature, "sig") is { } text && Base64Text.Decode(text) is { } bytes
            ? (new DsseEnvelope(type, payload, bytes, keyId), null)
            : (null, "'sig' is missing or no base64, or 'keyid' is no text");
    }
}
