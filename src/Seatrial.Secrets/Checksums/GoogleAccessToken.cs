using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Access tokens of Google have no checksum and live for an hour (developers.google.com/identity/protocols/oauth2). Beside their lifetime
/// they are a part of an answer that somebody kept to remember its form.
/// </summary>
internal static class GoogleAccessToken
{
    /// <summary>Bytes behind a token in which its lifetime stands.</summary>
    private const int Behind = 120;

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        int end = candidate.Start + candidate.Length;
        return Bytes.Contains(candidate.Text[end..Math.Min(candidate.Text.Length, end + Behind)], "expires_in"u8)
            ? CandidateVerdict.Dismiss("an answer of the issuer, whose token was for an hour")
            : CandidateVerdict.Report(Confidence.Low, "it has the form of an access token, which is dead an hour later");
    }
}
