using System.Text.Json;

namespace Seatrial.Governance.Attestations;

/// <summary>
/// Reads a Sigstore bundle. Strict, as its signature covers the payload alone: an unknown member, a second signature or a member that
/// stands twice is refused, and nothing is thrown whatever the bytes are.
/// </summary>
public static class BundleReader
{
    private static readonly string[] Kinds = ["messageSignature", "dsseEnvelope"];

    public static BundleResult Read(ReadOnlySpan<byte> utf8)
    {
        if (!StrictJson.TryParse(utf8, out var root, out string? problem))
        {
            return BundleResult.Failed(problem);
        }

        if (StrictJson.UnknownMember(root, ["mediaType", "verificationMaterial", .. Kinds]) is { } unknown)
        {
            return BundleResult.Failed($"it has a member '{unknown}', which a Sigstore bundle of version 0.3 does not have");
        }

        if (StrictJson.Text(root, "mediaType") is not AttestationTypes.SigstoreBundle)
        {
            return BundleResult.Failed($"it is no Sigstore bundle of version 0.3: 'mediaType' is not {AttestationTypes.SigstoreBundle}");
        }

        if (StrictJson.Has(root, Kinds[0]))
        {
            return BundleResult.Failed("it signs a file and no statement ('messageSignature'): there is nothing in it that a person said");
        }

        var (hint, hasLogEntries, materialProblem) = Material(root);
        if (materialProblem is not null)
        {
            return BundleResult.Failed(materialProblem);
        }

        var (envelope, envelopeProblem) = StrictJson.Member(root, Kinds[1], JsonValueKind.Object) is { } found
            ? EnvelopeReader.Read(found)
            : (null, "'dsseEnvelope' is missing");
        return envelope is null
            ? BundleResult.Failed(envelopeProblem!)
            : new BundleResult(new SigstoreBundle(envelope, hint, hasLogEntries), null);
    }

    private static (string? Hint, bool HasLogEntries, string? Problem) Material(JsonElement root)
    {
        if (StrictJson.Member(root, "verificationMaterial", JsonValueKind.Object) is not { } material)
        {
            return (null, false, "'verificationMaterial' is missing");
        }

        if (StrictJson.Has(material, "certificate") || StrictJson.Has(material, "x509CertificateChain"))
        {
            return (
                null,
                false,
                "it was signed with a certificate, which only a transparency log and its roots can vouch for: sign with a key, or verify it with cosign"
            );
        }

        if (StrictJson.UnknownMember(material, "publicKey", "tlogEntries", "timestampVerificationData") is { } unknown)
        {
            return (null, false, $"'verificationMaterial' has an unknown member '{unknown}'");
        }

        if (StrictJson.Member(material, "publicKey", JsonValueKind.Object) is not { } key)
        {
            return (null, false, "'publicKey' is missing");
        }

        bool isHintText = !StrictJson.Has(key, "hint") || StrictJson.Text(key, "hint") is not null;
        if (!isHintText || StrictJson.UnknownMember(key, "hint") is not null)
        {
            return (null, false, "'publicKey' holds something else than a hint");
        }

        bool hasEntries = StrictJson.Member(material, "tlogEntries", JsonValueKind.Array) is { } entries && entries.GetArrayLength() > 0;
        bool hasStamps =
            StrictJson.Member(material, "timestampVerificationData", JsonValueKind.Object) is { } data
            && StrictJson.Member(data, "rfc3161Timestamps", JsonValueKind.Array) is { } stamps
            && stamps.GetArrayLength() > 0;
        return (StrictJson.Text(key, "hint"), hasEntries || hasStamps, null);
    }
}
