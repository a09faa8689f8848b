using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.ScriptSessions;

/// <summary>Sessions that are looked up, and tokens that are verified.</summary>
internal static class SessionCalls
{
    private const string IronSession = "npm:iron-session.Session()";

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        // Better Auth: auth.api.getSession({ headers }).
        Rule("npm:better-auth*", "getSession", _ => Caller()),
        Rule("npm:better-auth*", "getActiveMember", _ => Caller()),
        Rule("npm:better-auth*", "hasPermission", HasPermission),
        Rule("npm:better-auth*", "userHasPermission", HasPermission),
        // Lucia.
        Rule("npm:lucia*", "validateSession", site => Pair(site, "session", "user")),
        Rule("npm:lucia*", "validateRequest", site => Pair(site, "session", "user")),
        Rule("npm:lucia*", "validate", _ => Caller()),
        // iron-session keeps members that the program sets.
        Rule("npm:iron-session*", "getIronSession", Iron),
        Rule("npm:iron-session*", "getServerActionIronSession", Iron),
        // Firebase Admin throws where the token is not valid.
        Rule("*", "verifyIdToken", Effects.Verify("verifyIdToken")),
        Rule("*", "verifySessionCookie", Effects.Verify("verifySessionCookie")),
        // Others.
        Rule("npm:@auth0/nextjs-auth0*", "getSession", _ => Caller()),
        Rule("npm:@auth0/nextjs-auth0*", "withApiAuthRequired", Wrapped("withApiAuthRequired")),
        Rule("npm:@auth0/nextjs-auth0*", "withPageAuthRequired", Wrapped("withPageAuthRequired")),
        Rule("npm:@kinde-oss/kinde-auth-nextjs*", "getUser", _ => Caller()),
        Rule(
            "npm:@kinde-oss/kinde-auth-nextjs*",
            "isAuthenticated",
            site => new Value { Truth = Effects.Authenticated("isAuthenticated()", site.File, site.Place) }
        ),
        Rule("npm:@workos-inc/authkit-nextjs*", "withAuth", WithAuth),
        Rule("npm:@workos-inc/authkit-nextjs*", "getUser", WithAuth),
        Rule("npm:@stackframe/stack*", "getUser", WithAuth),
        Rule("npm:@propelauth/nextjs*", "getUser", _ => Caller()),
        Rule("npm:@propelauth/nextjs*", "getUserOrRedirect", Effects.Demand("getUserOrRedirect()")),
        Rule("npm:jose", "jwtVerify", Verified),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } = [new(IronSession, "", ScriptValues.SessionMember)];

    internal static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    internal static Value Caller() => Value.Of(Origins.Principal);

    /// <summary>A wrapper that lets known callers through alone.</summary>
    internal static Effect Wrapped(string name) =>
        site =>
            site.Arguments.Select(a => a.Value).FirstOrDefault(v => v.Functions.Count > 0) is not { } handler
                ? null
                : Value.Function(
                    Closure.From(call =>
                    {
                        call.Evaluator.Assume(Effects.Authenticated(name, call.File, call.Place));
                        return call.Evaluator.InvokeAny(handler.Functions, call.Arguments, call);
                    })
                );

    private static Value HasPermission(CallSite site) => new() { Truth = Effects.Role("a permission", site.File, site.Place) };

    /// <summary>An object of which each part is there with the caller alone.</summary>
    private static Value Pair(CallSite site, params IReadOnlyList<string> names)
    {
        var made = new AbstractObject(site.File, site.Place);
        foreach (string name in names)
        {
            site.Evaluator.Assign(made.Member(name), Value.Of(Origins.Principal, name));
        }

        return new Value { Object = made };
    }

    private static Value Iron(CallSite site) => ScriptValues.Object(site.File, IronSession);

    /// <summary>With <c>{ ensureSignedIn: true }</c> or <c>{ or: 'redirect' }</c> the caller is demanded.</summary>
    private static Value WithAuth(CallSite site)
    {
        bool isDemanded =
            ScriptValues.Text(site[0], "ensureSignedIn") == "true" || ScriptValues.Text(site[0], "or") is "redirect" or "throw";
        if (isDemanded)
        {
            site.Evaluator.Assume(Effects.Authenticated($"{site.Name}()", site.File, site.Place));
        }

        return site.Name == "withAuth" ? Pair(site, "user", "sessionId", "organizationId", "role") : Caller();
    }

    private static Value Verified(CallSite site)
    {
        site.Evaluator.Assume(Effects.Authenticated("jwtVerify", site.File, site.Place));
        return Pair(site, "payload");
    }
}
