using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Filter;

/// <summary>Rules made of nothing but a pattern.</summary>
internal static class TestRules
{
    public static SecretRule Rule(string id, string pattern, bool generic = false, CandidateJudge? judge = null) =>
        new()
        {
            Id = id,
            Title = id,
            Pattern = pattern,
            IsGeneric = generic,
            Judge = judge,
            Impact = "none",
            Revoke = "nothing",
            PositiveExamples = [],
        };
}
