using System.Text.Encodings.Web;
using System.Text.Json;

namespace Seatrial.Governance.Attestations;

/// <summary>
/// Writes a bundle as every verifier reads it (docs/adr names what each refuses): DER signature, no key id in the envelope, the key's
/// fingerprint as a hint beside it, no empty members, one line.
/// </summary>
public static class BundleWriter
{
    internal static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8, ending in a line feed.</summary>
    public static byte[] Write(SigstoreBundle bundle)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString("mediaType", AttestationTypes.SigstoreBundle);
            json.WriteStartObject("verificationMaterial");
            json.WriteStartObject("publicKey");
            if (bundle.Hint is { } hint)
            {
                json.WriteString("hint", hint);
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("dsseEnvelope");
            json.WriteString("payload", Convert.ToBase64String(bundle.Envelope.Payload.Span));
            json.WriteString("payloadType", bundle.Envelope.PayloadType);
            json.WriteStartArray("signatures");
            json.WriteStartObject();
            json.WriteString("sig", Convert.ToBase64String(bundle.Envelope.Signature.Span));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
