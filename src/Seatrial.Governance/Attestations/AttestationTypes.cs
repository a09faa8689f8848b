namespace Seatrial.Governance.Attestations;

/// <summary>Names that formats have.</summary>
public static class AttestationTypes
{
    /// <summary>Payload of a DSSE envelope that holds an in-toto statement (in-toto attestation framework, envelope layer).</summary>
    public const string InTotoPayload = "application/vnd.in-toto+json";

    /// <summary>https://github.com/sigstore/protobuf-specs, <c>sigstore_bundle.proto</c>, version 0.3 as it is written today.</summary>
    public const string SigstoreBundle = "application/vnd.dev.sigstore.bundle.v0.3+json";

    /// <summary>https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md.</summary>
    public const string Statement = "https://in-toto.io/Statement/v1";

    /// <summary>https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md.</summary>
    public const string TestResult = "https://in-toto.io/attestation/test-result/v0.1";

    /// <summary>
    /// https://github.com/in-toto/attestation/blob/main/spec/predicates/svr.md, version 0.2, in which <c>verifier.policies</c> is required.
    /// </summary>
    public const string VerificationResult = "https://in-toto.io/attestation/svr/v0.2";

    /// <summary>https://github.com/in-toto/attestation/blob/main/spec/predicates/cyclonedx.md: the predicate is the document.</summary>
    public const string CycloneDx = "https://cyclonedx.org/bom";
}
