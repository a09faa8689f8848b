using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.ScriptSessions;

/// <summary>
/// Auth.js and NextAuth. Source: Auth.js documentation, "Protecting resources"; NextAuth.js documentation, "Next.js: Middleware".
/// </summary>
internal static class AuthJsCalls
{
    private const string Instance = "npm:next-auth()";

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        SessionCalls.Rule(
            "npm:next-auth",
            "",
            site => new Value
            {
                Type = new KnownType { External = Instance, IsInstance = true },
                Object = new AbstractObject(site.File, site.Place) { Tag = new AuthJsConfiguration(site[0]) },
            }
        ),
        SessionCalls.Rule(Instance, "auth", Auth),
        .. ((string[])["npm:next-auth*", "npm:@auth/*"]).SelectMany(m =>
            (IEnumerable<CallRule>)
                [
                    SessionCalls.Rule(m, "getServerSession", _ => SessionCalls.Caller()),
                    SessionCalls.Rule(m, "unstable_getServerSession", _ => SessionCalls.Caller()),
                    SessionCalls.Rule(m, "getSession", _ => SessionCalls.Caller()),
                    SessionCalls.Rule(m, "getToken", _ => SessionCalls.Caller()),
                    SessionCalls.Rule(m, "withAuth", WithAuth),
                ]
        ),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new(
            Instance,
            "auth",
            site => new Value
            {
                Type = new KnownType { External = $"{Instance}.auth" },
                Object = site.Target.Object,
            }
        ),
    ];

    /// <summary><c>auth()</c> gives the session; <c>auth(handler)</c> is the handler, whose request holds it.</summary>
    private static Value Auth(CallSite site) =>
        site.Arguments.Select(a => a.Value).FirstOrDefault(v => v.Functions.Count > 0) ?? SessionCalls.Caller();

    /// <summary>Without a callback of its own it demands a session; with one, what that tests.</summary>
    private static Value WithAuth(CallSite site)
    {
        var options = site.Arguments.Select(a => a.Value).FirstOrDefault(v => v.Object is not null);
        var inner = site.Arguments.Select(a => a.Value).FirstOrDefault(v => v.Functions.Count > 0);
        return Value.Function(
            Closure.From(call =>
            {
                if (options is null || !Authorized(call.Evaluator, options, call[0], call))
                {
                    call.Evaluator.Assume(Effects.Authenticated("withAuth", call.File, call.Place));
                }

                return inner is null ? Value.Unknown : call.Evaluator.InvokeAny(inner.Functions, call.Arguments, call);
            })
        );
    }

    /// <summary>Follows <c>callbacks.authorized</c>, whose truth is demanded; false where there is none.</summary>
    public static bool Authorized(Evaluator evaluator, Value configuration, Value request, CallSite site)
    {
        if (
            ScriptValues.Member(configuration, "callbacks") is not { } callbacks
            || ScriptValues.Member(callbacks, "authorized") is not { Functions.Count: > 0 } callback
        )
        {
            return false;
        }

        var given = new AbstractObject(site.File, site.Place);
        evaluator.Assign(given.Member("auth"), SessionCalls.Caller());
        evaluator.Assign(given.Member("token"), SessionCalls.Caller());
        evaluator.Assign(given.Member("request"), request);
        evaluator.Assign(given.Member("req"), request);
        var answer = evaluator.InvokeAny(callback.Functions, [new ArgumentValue(new Value { Object = given })], site);
        evaluator.Assume(answer.Truth ?? new Test(TestKind.Truth, answer, null, true, site.File, site.Place));
        return true;
    }
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of what <c>NextAuth(…)</c> gives.</summary>
internal sealed record AuthJsConfiguration(Value Options);
