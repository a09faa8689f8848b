using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Tokens that carry a JSON object in base64 from <c>eyJ</c> on: Sentry organisation tokens, 1Password service accounts, Infisical, Docker
/// logins.
/// </summary>
internal static class EmbeddedJson
{
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Value;
        int start = value.IndexOf("eyJ"u8);
        if (start < 0)
        {
            return Verdicts.Altered("it starts like the token, but holds no JSON object");
        }

        ReadOnlySpan<byte> body = value[start..];
        int end = body.IndexOfAny((byte)'_', (byte)'.');
        byte[]? whole = Base64Text.Decode(body);
        byte[]? part = end > 0 ? Base64Text.Decode(body[..end]) : null;
        bool holdsObject =
            (whole is not null && JsonClaims.Read(whole) is not null) || (part is not null && JsonClaims.Read(part) is not null);
        return holdsObject
            ? Verdicts.Proven("it decodes to the token's own JSON object")
            : Verdicts.Altered("it starts like the token, but does not decode: shortened or invented");
    }
}
