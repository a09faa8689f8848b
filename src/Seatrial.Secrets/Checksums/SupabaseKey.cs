using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Supabase's API keys in JWT form: the claim <c>role</c> tells the service key, which bypasses row-level security, from the public one.
/// </summary>
internal static class SupabaseKey
{
    private const string Role = "role";

    public static CandidateVerdict JudgeService(in SecretCandidate candidate) => Judge(candidate, "service_role");

    public static CandidateVerdict JudgeAnonymous(in SecretCandidate candidate) => Judge(candidate, "anon");

    private static CandidateVerdict Judge(in SecretCandidate candidate, string role)
    {
        if (JsonClaims.OfJwt(candidate.Value) is not { } claims)
        {
            return CandidateVerdict.Dismiss("its payload is not JSON");
        }

        if (!claims.TryGetValue(Role, out string? found) || !string.Equals(found, role, StringComparison.Ordinal))
        {
            return CandidateVerdict.Dismiss("it is a key for another role");
        }

        return claims.TryGetValue("iss", out string? issuer) && string.Equals(issuer, "supabase-demo", StringComparison.Ordinal)
            ? CandidateVerdict.Dismiss("it is the key that every local Supabase installation has")
            : CandidateVerdict.Report(Confidence.Proven, $"its claim role is {role}");
    }
}
