using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Koa;

/// <summary>What is read from contexts, how they refuse, and guards of libraries.</summary>
internal static class KoaContext
{
    public const string State = "npm:koa.State()";
    private const string Cookies = "npm:koa.Context().cookies";

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule(KoaSteps.ContextType, "get", Effects.Input(Origins.Header, 0)),
        Rule("npm:koa.Request()", "get", Effects.Input(Origins.Header, 0)),
        Rule(Cookies, "get", Effects.Input(Origins.Cookie, 0)),
        Rule(KoaSteps.ContextType, "throw", site => site.Evaluator.Leave(site[0].Text is null ? 500 : Effects.StatusOf(site[0]), site)),
        Rule(
            KoaSteps.ContextType,
            "assert",
            site =>
            {
                site.Evaluator.Assume(site[0].Truth ?? new Test(TestKind.Truth, site[0], null, true, site.File, site.Place));
                return Value.Unknown;
            }
        ),
        Rule(
            KoaSteps.ContextType,
            "redirect",
            site =>
            {
                site.Evaluator.Respond(
                    (site[0].Text ?? "").Contains("login", StringComparison.OrdinalIgnoreCase) ? 302 : 200,
                    Value.Unknown,
                    site.File,
                    site.Place
                );
                return Value.Unknown;
            }
        ),
        Rule(
            KoaSteps.ContextType,
            "isAuthenticated",
            site => new Value { Truth = Effects.Authenticated("ctx.isAuthenticated()", site.File, site.Place) }
        ),
        Rule(
            KoaSteps.ContextType,
            "isUnauthenticated",
            site => new Value { Truth = Effects.Authenticated("ctx.isAuthenticated()", site.File, site.Place).Negated() }
        ),
        Rule("npm:koa-jwt", "", site => ScriptValues.Text(site[0], "passthrough") == "true" ? Passing() : Demanding("koa-jwt")),
        Rule("npm:koa-passport", "authenticate", site => Demanding($"passport.authenticate({site[0].Text})")),
        Rule("npm:koa-basic-auth", "", _ => Demanding("basic auth")),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [new(State, "", ScriptValues.SessionMember), new(KoaSteps.ContextType, "user", _ => Value.Of(Origins.Principal, "user"))];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Demanding(string name) =>
        Value.Function(
            Closure.From(site =>
            {
                site.Evaluator.Assume(Effects.Authenticated(name, site.File, site.Place));
                return Pass(site);
            })
        );

    private static Value Passing() => Value.Function(Closure.From(Pass));

    private static Value Pass(CallSite site) =>
        site[1].Functions.Count > 0 ? site.Evaluator.InvokeAny(site[1].Functions, [], site) : Value.Unknown;
}
