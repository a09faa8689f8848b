using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Surroundings;

namespace Seatrial.Secrets.Checksums;

/// <summary>User name and password joined by ':' in base64 (RFC 7617), as registries and clients keep logins.</summary>
internal static class BasicAuth
{
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        if (Base64Text.Decode(candidate.Value) is not { } login)
        {
            return CandidateVerdict.Dismiss("it is not base64");
        }

        int colon = login.AsSpan().IndexOf((byte)':');
        bool readable = !login.AsSpan().ContainsAnyExceptInRange((byte)' ', (byte)'~');
        if (readable && colon > 0 && ToBeSet.IsPublished(login.AsSpan(colon + 1)))
        {
            return CandidateVerdict.Dismiss("it decodes to the default of a registry, which everybody has");
        }

        return readable && colon > 0 && colon < login.Length - 1
            ? Verdicts.Shaped("it decodes to a user name and a password")
            : CandidateVerdict.Dismiss("it does not decode to a user name and a password");
    }
}
