using System.Buffers;
using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Stripe's keys have no checksum, and Clerk, Paystack and WorkOS took over their prefixes. Told apart by the body (Paystack: 40
/// hexadecimal digits; WorkOS and Clerk's public keys: base64 of a known start) and by the name on the line. Keys since 2018 start with the
/// version and a part of the account's id.
/// </summary>
internal static class StripeKey
{
    private const int PaystackLength = 40;

    /// <summary>"51" and the account's id; shorter bodies, and those of 24 characters, are from before keys named it.</summary>
    private const int AccountLength = 16;

    private const int ShortestOfAccount = 24;

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdef"u8);

    private static readonly string[] OtherProviders = ["clerk", "paystack", "workos"];

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> key = candidate.Value;
        ReadOnlySpan<byte> body = key[(key.LastIndexOf((byte)'_') + 1)..];
        if (body.StartsWith("a2V5XzAx"u8) || (body.Length == PaystackLength && IsHex(body)) || Base64Text.Decode(body) is [.., (byte)'$'])
        {
            return CandidateVerdict.Dismiss("it is the key of another provider with the same prefix");
        }

        if (body.StartsWith("51"u8) && body.Length is >= AccountLength and < ShortestOfAccount)
        {
            return CandidateVerdict.Dismiss("the key is cut off behind the part that names the account");
        }

        string line = Encoding.Latin1.GetString(candidate.Line).ToLowerInvariant();
        if (OtherProviders.Any(p => line.Contains(p, StringComparison.Ordinal)))
        {
            return CandidateVerdict.Dismiss("its line names another provider with the same prefix");
        }

        return Verdicts.Shaped(
            body.StartsWith("51"u8) ? "it has the form of a Stripe key and names an account" : "it has the form of a Stripe key"
        );
    }

    private static bool IsHex(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(HexDigits);
}
