using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Next;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.ScriptSessions;

/// <summary>Clerk. Source: Clerk documentation, "auth()", "clerkMiddleware()", "createRouteMatcher()".</summary>
internal static class ClerkCalls
{
    private const string AuthFunction = "npm:@clerk/nextjs/server.auth";

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. ((string[])["npm:@clerk/nextjs", "npm:@clerk/nextjs/server", "npm:@clerk/nextjs/app-beta", "npm:@clerk/nextjs/api"]).SelectMany(
            m =>
                (IEnumerable<CallRule>)
                    [
                        SessionCalls.Rule(m, "auth", _ => Auth()),
                        SessionCalls.Rule(m, "getAuth", _ => Auth()),
                        SessionCalls.Rule(m, "currentUser", _ => SessionCalls.Caller()),
                        SessionCalls.Rule(m, "clerkMiddleware", Middleware),
                        SessionCalls.Rule(m, "authMiddleware", OldMiddleware),
                        SessionCalls.Rule(m, "createRouteMatcher", Matcher),
                        SessionCalls.Rule($"{m}.auth", "protect", Protect),
                        SessionCalls.Rule($"{m}.auth()", "protect", Protect),
                        SessionCalls.Rule(
                            $"{m}.auth()",
                            "has",
                            site => new Value
                            {
                                Truth = Effects.Role(
                                    ScriptValues.Text(site[0], "role") ?? ScriptValues.Text(site[0], "permission") ?? "a permission",
                                    site.File,
                                    site.Place
                                ),
                            }
                        ),
                    ]
        ),
    ];

    private static Value Auth() =>
        Value.Of(Origins.Principal) with
        {
            Truth = Condition.Always,
            Type = new KnownType { External = $"{AuthFunction}()", IsInstance = true },
        };

    private static Value Protect(CallSite site)
    {
        site.Evaluator.Assume(Effects.Authenticated("auth.protect()", site.File, site.Place));
        if ((ScriptValues.Text(site[0], "role") ?? ScriptValues.Text(site[0], "permission")) is { } role)
        {
            site.Evaluator.Assume(Effects.Role(role, site.File, site.Place));
        }

        return Auth();
    }

    /// <summary>The function of a middleware is called with <c>auth</c> in front of the request.</summary>
    private static Value Middleware(CallSite site) =>
        site[0].Functions.Count == 0
            ? Value.Function(Closure.From(static _ => Value.Unknown))
            : site[0] with
            {
                Functions = [.. site[0].Functions.Select(f => f.With([Value.External(AuthFunction)]))],
            };

    /// <summary>Every path but the public ones demands a caller.</summary>
    private static Value OldMiddleware(CallSite site)
    {
        string[] open =
        [
            .. ScriptValues.Member(site[0], "publicRoutes") is { } routes ? ScriptValues.Paths(routes) : [],
            .. ScriptValues.Member(site[0], "ignoredRoutes") is { } ignored ? ScriptValues.Paths(ignored) : [],
        ];
        return Value.Function(
            Closure.From(call =>
            {
                if (ScriptValues.Text(call[0], "pathname") is { } path && !Array.Exists(open, o => NextMatcher.Fits(o, path)))
                {
                    call.Evaluator.Assume(Effects.Authenticated("authMiddleware", call.File, call.Place));
                }

                return Value.Unknown;
            })
        );
    }

    private static Value Matcher(CallSite site)
    {
        IReadOnlyList<string> patterns = ScriptValues.Paths(site[0]);
        return Value.Function(
            Closure.From(call =>
            {
                if (ScriptValues.Text(call[0], "pathname") is not { } path)
                {
                    return Value.Unknown;
                }

                bool fits = patterns.Any(p => NextMatcher.Fits(p, path));
                return new Value { Text = fits ? "true" : "false", Truth = fits ? Condition.Always : Condition.Never };
            })
        );
    }
}
