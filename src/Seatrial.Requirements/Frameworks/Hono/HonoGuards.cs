using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Hono;

/// <summary>Middleware of Hono that demands a known caller, and its tokens.</summary>
internal static class HonoGuards
{
    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule("npm:hono/jwt", "jwt", _ => Demanding("jwt()", "jwtPayload")),
        Rule("npm:hono/jwk", "jwk", _ => Demanding("jwk()", "jwtPayload")),
        Rule("npm:hono/bearer-auth", "bearerAuth", _ => Demanding("bearerAuth()", null)),
        Rule("npm:hono/basic-auth", "basicAuth", _ => Demanding("basicAuth()", null)),
        Rule("npm:hono/jwt", "verify", Effects.Verify("verify")),
        Rule("npm:hono/jwt", "decode", _ => Value.Of(Origins.Body, "token")),
        Rule("npm:@hono/oidc-auth", "oidcAuthMiddleware", _ => Demanding("oidcAuthMiddleware()", null)),
        Rule("npm:@hono/oidc-auth", "getAuth", Effects.Caller()),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Demanding(string name, string? variable) =>
        Value.Function(
            Closure.From(site =>
            {
                site.Evaluator.Assume(Effects.Authenticated(name, site.File, site.Place));
                if (variable is not null && ScriptValues.Member(site[0], "var")?.Object is { } variables)
                {
                    site.Evaluator.Assign(variables.Member(variable), Value.Of(Origins.Principal, variable));
                }

                return site[1].Functions.Count > 0 ? site.Evaluator.InvokeAny(site[1].Functions, [], site) : Value.Unknown;
            })
        );
}
