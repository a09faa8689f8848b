using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;
using static Seatrial.Governance.Tests.Drift.Locks;

namespace Seatrial.Governance.Tests.Drift;

public sealed class TokenDiffTests
{
    public static TheoryData<string, string, string, string, ChangeWeight, bool> Tokens =>
        new()
        {
            { "algorithm", "HS256", "none", "the algorithm of 'sign' is 'none' instead of 'HS256'", ChangeWeight.Weaker, true },
            { "algorithm", "HS256", "RS256", "the algorithm of 'sign' is 'RS256' instead of 'HS256'", ChangeWeight.New, true },
            { "expires", "15m", "30d", "the lifetime of 'sign' is '30d' instead of '15m'", ChangeWeight.Weaker, true },
            { "expires", "30d", "15m", "the lifetime of 'sign' is '15m' instead of '30d'", ChangeWeight.Stronger, false },
            { "expires", "3600", "not set", "the lifetime of 'sign' is 'not set' instead of '3600'", ChangeWeight.Weaker, true },
            { "expires", "TOKEN_TTL", "computed", "the lifetime of 'sign' is 'computed' instead of 'TOKEN_TTL'", ChangeWeight.New, true },
            {
                "key",
                "JWT_SECRET",
                "JWT_SECRET or a literal",
                "the source of the key of 'sign' is 'JWT_SECRET or a literal' instead of 'JWT_SECRET'",
                ChangeWeight.Weaker,
                true
            },
            {
                "key",
                "a literal",
                "JWT_SECRET",
                "the source of the key of 'sign' is 'JWT_SECRET' instead of 'a literal'",
                ChangeWeight.Stronger,
                false
            },
            {
                "key",
                "JWT_SECRET",
                "TOKEN_KEY",
                "the source of the key of 'sign' is 'TOKEN_KEY' instead of 'JWT_SECRET'",
                ChangeWeight.Other,
                false
            },
            { "httpOnly", "true", "not set", "httpOnly of 'sign' is 'not set' instead of 'true'", ChangeWeight.Weaker, true },
            { "secure", "false", "true", "secure of 'sign' is 'true' instead of 'false'", ChangeWeight.Stronger, false },
            { "sameSite", "strict", "none", "sameSite of 'sign' is 'none' instead of 'strict'", ChangeWeight.Weaker, true },
            { "verified", "yes", "no", "verified of 'sign' is 'no' instead of 'yes'", ChangeWeight.Weaker, true },
            { "ValidateLifetime", "true", "false", "ValidateLifetime of 'sign' is 'false' instead of 'true'", ChangeWeight.Weaker, true },
        };

    [Theory]
    [MemberData(nameof(Tokens))]
    public void A_setting_of_tokens_that_changes_is_weighed(
        string key,
        string before,
        string after,
        string sentence,
        ChangeWeight weight,
        bool isMaterial
    )
    {
        var change = Assert.Single(
            Diff([Entry(LockKinds.Token, "sign", $"{key}={before}")], [Entry(LockKinds.Token, "sign", $"{key}={after}")])
        );
        Assert.Equal((sentence, weight, isMaterial), (change.Sentence, change.Weight, change.IsMaterial));
    }
}
