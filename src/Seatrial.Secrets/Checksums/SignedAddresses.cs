using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Addresses that a key signed for somebody to fetch one object: the id of the key stands in them for everybody who is given one, its
/// secret does not (AWS Signature Versions 2 and 4, Alibaba Cloud OSS "Include signatures in URLs", Tencent Cloud COS "Request Signature").
/// </summary>
internal static class SignedAddresses
{
    public const string Reason = "it says who signed an address, as everybody sees who is given it";

    public const string TokenReason = "it belongs to a signed address: without the key that signed it opens that one object for minutes";

    private static ReadOnlySpan<byte> Header => "AWS4-HMAC-SHA256"u8;

    /// <summary>Whether the candidate is the id of the key that signed the address in which it stands.</summary>
    public static bool Name(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[..candidate.Start];
        return EndsWithParameter(before, "X-Amz-Credential="u8)
            || EndsWithParameter(before, "AWSAccessKeyId="u8)
            || EndsWithParameter(before, "OSSAccessKeyId="u8)
            || EndsWithParameter(before, "x-oss-credential="u8)
            || EndsWithParameter(before, "q-ak="u8)
            || before.EndsWith("X-Amz-Credential="u8)
            || (before.EndsWith("Credential="u8) && before[Math.Max(0, before.Length - 40)..].IndexOf(Header) >= 0);
    }

    /// <summary>
    /// Whether the candidate is the token of a temporary key in an address that the key signed: it is of no use without the key.
    /// </summary>
    public static bool HoldToken(in SecretCandidate candidate) =>
        EndsWithParameter(candidate.Text[..candidate.Start], "X-Amz-Security-Token="u8);

    /// <summary>Behind <c>?</c>, <c>&amp;</c> or what stands for that in pages and JSON.</summary>
    private static bool EndsWithParameter(ReadOnlySpan<byte> before, ReadOnlySpan<byte> parameter)
    {
        if (!before.EndsWith(parameter))
        {
            return false;
        }

        ReadOnlySpan<byte> ahead = before[..^parameter.Length];
        return ahead is [.., (byte)'?' or (byte)'&'] || ahead.EndsWith("&amp;"u8) || ahead.EndsWith("\\u0026"u8);
    }
}
