using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Supabase;

namespace Seatrial.Requirements.Frameworks.Nuxt;

/// <summary>
/// Who calls, by the modules that are customary: nuxt-auth-utils, nuxt-authorization, @sidebase/nuxt-auth, @nuxtjs/supabase.
/// </summary>
internal static class NuxtIdentity
{
    private static readonly (string Module, string Name, Effect Effect)[] Functions =
    [
        ("npm:nuxt-auth-utils*", "getUserSession", LookedUp),
        ("npm:nuxt-auth-utils*", "requireUserSession", Demanded),
        ("npm:nuxt-auth-utils*", "setUserSession", Effects.Pass(1)),
        ("npm:nuxt-auth-utils*", "replaceUserSession", Effects.Pass(1)),
        ("npm:nuxt-auth-utils*", "clearUserSession", static _ => Value.Unknown),
        (
            "npm:nuxt-auth-utils*",
            "verifyPassword",
            static site => new Value { Truth = new Test(TestKind.Equality, site[0], site[1], true, site.File, site.Place) }
        ),
        ("npm:nuxt-authorization*", "authorize", static site => Effects.DemandPolicy("authorize()", 2)(site)),
        ("npm:nuxt-authorization*", "allows", Effects.AskPolicy("allows()", 2)),
        (
            "npm:nuxt-authorization*",
            "denies",
            static site => new Value { Truth = Effects.AskPolicy("denies()", 2)(site)!.Truth!.Negated() }
        ),
        (
            "npm:#supabase/server",
            "serverSupabaseUser",
            static site =>
                Value.Of(Origins.Principal, "user") with
                {
                    Truth = Effects.Authenticated("serverSupabaseUser()", site.File, site.Place),
                }
        ),
        (
            "npm:#supabase/server",
            "serverSupabaseClient",
            static site => SupabaseClients.Client(new AbstractObject(site.File, site.Place), isService: false)
        ),
        (
            "npm:#supabase/server",
            "serverSupabaseServiceRole",
            static site => SupabaseClients.Client(new AbstractObject(site.File, site.Place), isService: true)
        ),
        ("npm:#auth", "getServerSession", Effects.Caller()),
        ("npm:#auth", "getToken", Effects.Caller()),
    ];

    /// <summary>Those that need no import.</summary>
    public static IEnumerable<string> Globals =>
        Functions.Where(f => f.Module.StartsWith("npm:nuxt-", StringComparison.Ordinal)).Select(f => f.Name);

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. Functions.Select(f => new CallRule(f.Module, f.Name, f.Effect) { Languages = ScriptLanguages.All }),
        .. Functions.SelectMany(f =>
            ((string[])["npm:h3", "npm:#imports"]).Select(m => new CallRule(m, f.Name, f.Effect) { Languages = ScriptLanguages.All })
        ),
    ];

    private static Value LookedUp(CallSite site) => Session(site, Value.Of(Origins.Principal, "user"));

    private static Value Demanded(CallSite site)
    {
        site.Evaluator.Assume(Effects.Authenticated("requireUserSession()", site.File, site.Place));
        return Session(site, Value.Of(Origins.Principal, "user"));
    }

    /// <summary>What the sealed session holds: the account, and whatever the program put beside it.</summary>
    private static Value Session(CallSite site, Value user)
    {
        var made = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(made.Member("user"), user);
        site.Evaluator.Assign(made.Member("secure"), Value.Of(Origins.Principal, "secure"));
        site.Evaluator.Assign(made.Rest, Value.Of(Origins.Principal));
        return new Value { Object = made, Truth = Condition.Always };
    }
}
