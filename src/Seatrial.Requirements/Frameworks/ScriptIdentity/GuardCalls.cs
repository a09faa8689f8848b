using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.ScriptIdentity;

/// <summary>Middleware of libraries for Express that demands a known caller.</summary>
internal static class GuardCalls
{
    private static readonly string[] Callers = ["user", "auth"];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule("npm:passport", "authenticate", Passport),
        Rule("npm:passport", "authorize", Passport),
        Rule("npm:passport", "session", _ => Passing()),
        Rule("npm:passport", "initialize", _ => Passing()),
        Rule("npm:express-jwt", "", ExpressJwt),
        Rule("npm:express-jwt", "expressjwt", ExpressJwt),
        Rule("npm:express-oauth2-jwt-bearer", "auth", _ => Demanding("auth()")),
        Rule("npm:express-oauth2-jwt-bearer", "requiredScopes", site => Demanding("requiredScopes", $"scope {site[0].Text}")),
        Rule("npm:express-oauth2-jwt-bearer", "claimEquals", site => Demanding("claimEquals", $"claim {site[0].Text}")),
        Rule("npm:express-openid-connect", "requiresAuth", _ => Demanding("requiresAuth()")),
        Rule(
            "npm:express-openid-connect",
            "auth",
            site => ScriptValues.Text(site[0], "authRequired") == "false" ? Passing() : Demanding("auth()")
        ),
        Rule("npm:connect-ensure-login", "ensureLoggedIn", _ => Demanding("ensureLoggedIn()")),
        Rule("npm:express-basic-auth", "", _ => Demanding("basicAuth")),
        Rule(
            "npm:keycloak-connect*",
            "protect",
            site => site.Count > 0 ? Demanding("keycloak.protect", $"role {site[0].Text}") : Demanding("keycloak.protect")
        ),
        Rule(
            "npm:supertokens-node*",
            "verifySession",
            site => ScriptValues.Text(site[0], "sessionRequired") == "false" ? Passing() : Demanding("verifySession()")
        ),
        Rule("npm:@okta/jwt-verifier*", "verifyAccessToken", Effects.Verify("verifyAccessToken")),
        Rule("*", "unless", Unless),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    /// <summary>With a function of its own, the program decides what a missing caller means.</summary>
    private static Value Passport(CallSite site)
    {
        var callback = site.Arguments.Select(a => a.Value).LastOrDefault(v => v.Functions.Count > 0);
        string name = $"passport.authenticate({site[0].Text})";
        return callback is null
            ? site[0].Text is "anonymous"
                ? Passing()
                : Demanding(name)
            : Value.Function(
                Closure.From(call =>
                    call.Evaluator.InvokeAny(
                        callback.Functions,
                        [
                            new ArgumentValue(Value.Null),
                            new ArgumentValue(
                                Value.Of(Origins.Principal) with
                                {
                                    Truth = Effects.Authenticated(name, call.File, call.Place),
                                }
                            ),
                            new ArgumentValue(Value.Unknown),
                        ],
                        call
                    )
                )
            );
    }

    private static Value ExpressJwt(CallSite site) =>
        ScriptValues.Text(site[0], "credentialsRequired") == "false" ? Passing() : Demanding("expressjwt");

    /// <summary><c>guard.unless({ path: ['/login'] })</c>: no guard for what the paths name.</summary>
    private static Value? Unless(CallSite site)
    {
        if (site.Receiver is not { Functions.Count: > 0 } guard || ScriptValues.Member(site[0], "path") is not { } path)
        {
            return null;
        }

        string[] open = [.. PathsOf(path)];
        return Value.Function(
            Closure.From(call =>
            {
                string route = ScriptValues.Text(call[0], "originalUrl") ?? "";
                return Array.Exists(open, o => o == route) ? Pass(call) : call.Evaluator.InvokeAny(guard.Functions, call.Arguments, call);
            })
        );
    }

    private static IEnumerable<string> PathsOf(Value path) =>
        path.Text is { } text ? [text]
        : path.Object is { } list
            ? list.Members.Values.Select(c => c.Value).OfType<Value>().Select(v => v.Text ?? ScriptValues.Text(v, "url") ?? "")
        : [];

    /// <summary>A guard that lets known callers pass only, and says who they are.</summary>
    private static Value Demanding(string name, string? role = null) =>
        Value.Function(
            Closure.From(site =>
            {
                site.Evaluator.Assume(Effects.Authenticated(name, site.File, site.Place));
                if (role is not null)
                {
                    site.Evaluator.Assume(Effects.Role(role, site.File, site.Place));
                }

                if (site[0].Object is { } request)
                {
                    foreach (string caller in Callers)
                    {
                        site.Evaluator.Assign(request.Member(caller), Value.Of(Origins.Principal, caller));
                    }
                }

                return Pass(site);
            })
        );

    private static Value Passing() => Value.Function(Closure.From(Pass));

    private static Value Pass(CallSite site) =>
        site[2].Functions.Count > 0 ? site.Evaluator.InvokeAny(site[2].Functions, [], site) : Value.Unknown;
}
