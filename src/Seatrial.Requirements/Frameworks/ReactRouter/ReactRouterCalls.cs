using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.ReactRouter;

/// <summary>Functions that answer, that keep sessions, and that refuse.</summary>
internal static class ReactRouterCalls
{
    private static readonly string[] Modules =
    [
        "npm:react-router",
        "npm:@remix-run/node",
        "npm:@remix-run/server-runtime",
        "npm:@remix-run/cloudflare",
        "npm:@remix-run/deno",
        "npm:@shopify/remix-oxygen",
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. Modules.SelectMany(m => ((string[])["redirect", "redirectDocument", "replace"]).Select(n => Rule(m, n, Redirect))),
        .. ((string[])["npm:remix-typedjson", "npm:remix-utils*"]).SelectMany(m =>
            ((string[])["redirect", "typedredirect", "redirectBack"]).Select(n => Rule(m, n, Redirect))
        ),
        Rule("npm:remix-typedjson", "typedjson", Answer),
        Rule("npm:remix-utils*", "unauthorized", _ => new Value { Denial = 401 }),
        Rule("npm:remix-utils*", "forbidden", _ => new Value { Denial = 403 }),
        Rule("npm:remix-utils*", "notFound", _ => new Value { Denial = 404 }),
        Rule("npm:remix-utils*", "badRequest", _ => new Value { Denial = 400 }),
        .. ((string[])["npm:tiny-invariant", "npm:invariant", "npm:@epic-web/invariant"]).SelectMany(m =>
            ((string[])["", "default", "invariant", "invariantResponse"]).Select(n => Rule(m, n, Demand))
        ),
        Rule(
            "npm:@epic-web/remember",
            "remember",
            site => site[1].Functions.Count > 0 ? site.Evaluator.InvokeAny(site[1].Functions, [], site) : null
        ),
        .. Modules.SelectMany(m => ReactRouterSessions.Makers.Select(n => Rule(m, n, ReactRouterSessions.Storage))),
        .. Modules.Select(m => Rule(m, "createCookie", ReactRouterSessions.Cookie)),
        .. Modules.Select(m =>
            Rule(
                m,
                "createContext",
                site => new Value
                {
                    Type = new KnownType { External = "npm:react-router.ContextKey()", IsInstance = true },
                    Object = new AbstractObject(site.File, site.Place) { Tag = new ContextKey($"{site.File.Path}:{site.Place.Line}") },
                }
            )
        ),
        Rule(ReactRouterSessions.StorageType, "getSession", _ => ReactRouterSessions.Session()),
        Rule(ReactRouterSessions.SessionType, "get", ReactRouterSessions.Kept),
        Rule(ReactRouterSessions.SessionType, "has", ReactRouterSessions.Kept),
        Rule(ReactRouterSessions.CookieType, "parse", site => Value.Of(Origins.Cookie, (site.Receiver?.Object?.Tag as CookieTag)?.Name)),
        Rule("npm:remix-auth*", "isAuthenticated", Authenticated),
        Rule("npm:remix-auth*", "authenticate", _ => Value.Of(Origins.Principal, "user")),
        Rule(ReactRouterSteps.ContextType, "get", site => Kept(site)?.Value),
        Rule(
            ReactRouterSteps.ContextType,
            "set",
            site =>
            {
                if (Kept(site) is { } cell)
                {
                    site.Evaluator.Assign(cell, site[1]);
                }

                return Value.Unknown;
            }
        ),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Cell? Kept(CallSite site) =>
        site.Receiver?.Object is { } context && site[0].Object?.Tag is ContextKey key ? context.Member(key.Id) : null;

    private static Value Redirect(CallSite site)
    {
        int status = Redirects.StatusOf(site, site[0]);
        site.Evaluator.Respond(status, Value.Unknown, site.File, site.Place);
        return new Value
        {
            Denial = status == 200 ? 0 : status,
            Object = new AbstractObject(site.File, site.Place) { Tag = new WebAnswer(false) },
        };
    }

    private static Value Answer(CallSite site)
    {
        int status = ScriptValues.Member(site[1], "status") is { } given ? Effects.StatusOf(given) : 200;
        site.Evaluator.Respond(status, site[0], site.File, site.Place);
        return new Value
        {
            Denial = status >= 300 ? status : 0,
            Object = new AbstractObject(site.File, site.Place) { Tag = new WebAnswer(false) },
        };
    }

    /// <summary>Throws where the condition does not hold.</summary>
    private static Value Demand(CallSite site)
    {
        site.Evaluator.Assume(Evaluator.TruthOf(site[0], site.File, site.Place));
        return Value.Unknown;
    }

    /// <summary>With a place to go to on failure, it lets known callers through alone.</summary>
    private static Value Authenticated(CallSite site)
    {
        if (ScriptValues.Member(site[1], "failureRedirect") is not null)
        {
            site.Evaluator.Assume(Effects.Authenticated("isAuthenticated()", site.File, site.Place));
        }

        return Value.Of(Origins.Principal, "user");
    }
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a key of the context.</summary>
internal sealed record ContextKey(string Id);

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a cookie that the program declares.</summary>
internal sealed record CookieTag(string? Name);
