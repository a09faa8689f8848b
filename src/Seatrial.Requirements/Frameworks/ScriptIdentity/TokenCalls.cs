using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.ScriptIdentity;

/// <summary>Tokens: what verifies them proves the caller, what only decodes them proves nothing.</summary>
internal static class TokenCalls
{
    private const string JwtService = "npm:@nestjs/jwt.JwtService()";

    public static IReadOnlyList<TypeRule> Types { get; } =
    [new("JwtService", _ => Value.External(JwtService)) { Languages = ScriptLanguages.All }];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule("npm:jsonwebtoken", "verify", Verify("jwt.verify")),
        Rule("npm:jsonwebtoken", "decode", Decode),
        Rule("npm:jwt-decode", "", Decode),
        Rule("npm:jwt-decode", "jwtDecode", Decode),
        Rule("npm:jwt-simple", "decode", site => IsUnverified(site) ? Decode(site) : Verify("jwt.decode")(site)),
        Rule("npm:jose", "jwtVerify", Verify("jwtVerify")),
        Rule("npm:jose", "jwtDecrypt", Verify("jwtDecrypt")),
        Rule("npm:jose", "compactVerify", Verify("compactVerify")),
        Rule("npm:jose", "decodeJwt", Decode),
        Rule("npm:aws-jwt-verify*", "verify", Verify("verifier.verify")),
        Rule("npm:google-auth-library*", "verifyIdToken", Verify("verifyIdToken")),
        Rule(JwtService, "verify", Verify("jwtService.verify")),
        Rule(JwtService, "verifyAsync", Verify("jwtService.verifyAsync")),
        Rule(JwtService, "decode", Decode),
        Rule("npm:fast-jwt", "createVerifier", _ => Value.Function(Closure.From(site => Verify("verifier")(site)!))),
        Rule("npm:fast-jwt", "createDecoder", _ => Value.Function(Closure.From(Decode))),
        Rule("npm:stripe*", "constructEvent", Signed("the signature of the webhook")),
        Rule("npm:stripe*", "constructEventAsync", Signed("the signature of the webhook")),
        Rule("npm:svix*", "verify", Signed("the signature of the webhook")),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    /// <summary>
    /// Proves the caller or throws; where a function is given instead, it is called with the error or with what the token says, and its
    /// test of either is the proof.
    /// </summary>
    private static Effect Verify(string name) =>
        site =>
        {
            var proof = Effects.Authenticated(name, site.File, site.Place);
            if (site.Count > 0 && site[site.Count - 1] is { Functions.Count: > 0 } callback)
            {
                var error = ScriptErrors.Unknown(site.File) with { Truth = proof.Negated() };
                site.Evaluator.InvokeAny(
                    callback.Functions,
                    [new ArgumentValue(error), new ArgumentValue(new Value { Origins = Origins.Principal, Truth = proof })],
                    site
                );
                return Value.Unknown;
            }

            site.Evaluator.Assume(proof);
            return Value.Of(Origins.Principal);
        };

    /// <summary>What an unverified token says is whatever the sender wrote.</summary>
    private static Value Decode(CallSite site) => Value.Of(Claims.Token, "token");

    /// <summary>The sender is proved by a signature over the body.</summary>
    private static Effect Signed(string name) =>
        site =>
        {
            site.Evaluator.Assume(Effects.Authenticated(name, site.File, site.Place));
            return Value.Unknown;
        };

    /// <summary><c>decode(token, secret, true)</c> does not verify.</summary>
    private static bool IsUnverified(CallSite site) => site.Count > 2 && site[2].Text == "true";
}
