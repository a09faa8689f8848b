using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Azure's common annotated security keys: 52 random characters, <c>JQQJ9</c>, date, reserved fields, and the issuing service's signature of four
/// characters at 76. Source: microsoft/security-utilities, "Common annotated security keys". The keyed checksum at the end is not computed here.
/// </summary>
internal static class AzureAnnotatedKey
{
    private const int Length = 84;
    private const int SignatureStart = 76;
    private const int SignatureLength = 4;

    public static CandidateVerdict Judge(in SecretCandidate candidate)
        => candidate.Length < Length
            ? CandidateVerdict.Dismiss("it is too short")
            : Verdicts.Shaped($"an Azure key issued by the service with the signature {Encoding.ASCII.GetString(candidate.Value.Slice(SignatureStart, SignatureLength))}");
}
