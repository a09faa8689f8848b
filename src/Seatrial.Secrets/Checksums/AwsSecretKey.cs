using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// AWS secret access keys: forty characters of base64 without a mark; hexadecimal digests and paths of the same length are told apart by
/// their letters.
/// </summary>
internal static class AwsSecretKey
{
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> key = candidate.Value;
        if (key.EndsWith("EXAMPLEKEY"u8))
        {
            return CandidateVerdict.Dismiss("it is an example of AWS's documentation");
        }

        bool mixed =
            key.ContainsAnyInRange((byte)'A', (byte)'Z')
            && key.ContainsAnyInRange((byte)'a', (byte)'z')
            && key.ContainsAnyInRange((byte)'0', (byte)'9');
        return mixed
            ? Verdicts.Shaped("forty characters of base64 under the name of a secret key")
            : CandidateVerdict.Dismiss("it lacks the mix of a random key");
    }
}
