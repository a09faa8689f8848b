using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Clerk's publishable keys: after the prefix stands the instance's host name, ended by '$', in base64 (Clerk documentation, API keys).
/// </summary>
internal static class ClerkKey
{
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Value;
        byte[]? host = Base64Text.Decode(value[(value.LastIndexOf((byte)'_') + 1)..]);
        return host is [.., (byte)'$'] && host.AsSpan().Contains((byte)'.')
            ? Verdicts.Proven("it decodes to the host name of a Clerk instance")
            : CandidateVerdict.Dismiss("it does not decode to a host name");
    }
}
