using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.Nuxt;

/// <summary>Functions of h3 and Nitro: what they read of the request and how they answer.</summary>
internal static class NuxtCalls
{
    public const string HandlerType = "npm:h3.Handler()";
    private const string SessionType = "npm:h3.Session()";

    private static readonly string[] Modules = ["npm:h3", "npm:#imports", "npm:nitropack*", "npm:nitro*"];
    private static readonly string[] Makers =
    [
        "defineEventHandler",
        "eventHandler",
        "defineCachedEventHandler",
        "cachedEventHandler",
        "defineHandler",
        "defineCachedHandler",
    ];

    private static readonly (string Name, Effect Effect)[] Functions =
    [
        .. Makers.Select(n => (n, (Effect)Handler)),
        ("fromNodeMiddleware", Effects.Pass()),
        ("defineCachedFunction", Effects.Pass()),
        ("cachedFunction", Effects.Pass()),
        ("defineRequestMiddleware", Effects.Pass()),
        ("defineResponseMiddleware", Effects.Pass()),
        ("getRouterParam", Effects.Input(Origins.Path, 1)),
        ("getRouterParams", site => ScriptValues.Bag(site.Evaluator, site.File, Origins.Path)),
        ("getQuery", site => ScriptValues.Bag(site.Evaluator, site.File, Origins.Query)),
        ("readBody", site => ScriptValues.Bag(site.Evaluator, site.File, Origins.Body)),
        ("readRawBody", Effects.Input(Origins.Body)),
        ("readFormData", _ => FetchRequest.Form()),
        ("readMultipartFormData", Effects.Input(Origins.Body)),
        ("getValidatedRouterParams", site => Validated(site, Origins.Path)),
        ("getValidatedQuery", site => Validated(site, Origins.Query)),
        ("readValidatedBody", site => Validated(site, Origins.Body)),
        ("getHeader", Effects.Input(Origins.Header, 1)),
        ("getRequestHeader", Effects.Input(Origins.Header, 1)),
        ("getHeaders", site => ScriptValues.Bag(site.Evaluator, site.File, Origins.Header)),
        ("getRequestHeaders", site => ScriptValues.Bag(site.Evaluator, site.File, Origins.Header)),
        ("getCookie", Effects.Input(Origins.Cookie, 1)),
        ("parseCookies", site => ScriptValues.Bag(site.Evaluator, site.File, Origins.Cookie)),
        ("getRequestURL", site => ScriptValues.Member(site[0], "url") ?? Value.Unknown),
        ("getMethod", site => ScriptValues.Member(site[0], "method") ?? Value.Unknown),
        ("getRequestPath", site => ScriptValues.Member(site[0], "path") ?? Value.Unknown),
        (
            "toWebRequest",
            site => new Value
            {
                Type = new KnownType { External = FetchRequest.RequestType, IsInstance = true },
                Object = new AbstractObject(site.File, site.Place),
            }
        ),
        ("useSession", Session),
        ("getSession", Session),
        ("updateSession", Session),
        ("createError", site => new Value { Denial = StatusOf(site[0]) }),
        ("sendError", site => Refuse(site, site[1].Denial == 0 ? 500 : site[1].Denial)),
        ("sendRedirect", site => Sent(site, Redirects.StatusOf(site, site[1]))),
        ("setResponseStatus", SetStatus),
        ("sendNoContent", site => Sent(site, 204)),
        ("sendStream", site => Sent(site, 200, site[1])),
        ("send", site => Sent(site, 200, site[1])),
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. Modules.SelectMany(m => Functions.Select(f => new CallRule(m, f.Name, f.Effect) { Languages = ScriptLanguages.All })),
        // Of OAuth: what it is given runs with an account that the provider proved.
        .. Providers.Select(n => new CallRule("npm:h3", n, SignIn) { Languages = ScriptLanguages.All }),
        new("npm:#imports", "*", site => site.Name.StartsWith("defineOAuth", StringComparison.Ordinal) ? SignIn(site) : null)
        {
            Languages = ScriptLanguages.All,
        },
    ];

    /// <summary>What needs no import below <c>server</c>.</summary>
    public static IEnumerable<NameRule> Names =>
        [
            .. ((string[])["npm:hub:db.schema", "schema"]).Select(n => new NameRule(
                n,
                site => NuxtRoutes.IsOfServer(site.File.Path) ? Schema(site) : null
            )
            {
                Languages = ScriptLanguages.All,
            }),
            .. Functions
                .Select(f => f.Name)
                .Concat(NuxtIdentity.Globals)
                .Concat(Providers)
                .Distinct()
                .Select(n => new NameRule(n, site => NuxtRoutes.IsOfServer(site.File.Path) ? Value.External($"npm:h3.{n}") : null)
                {
                    Languages = ScriptLanguages.All,
                }),
        ];

    /// <summary>NuxtHub gives what the application declares in <c>server/db/schema</c>.</summary>
    private static Value? Schema(NameSite site)
    {
        string application = NuxtRoutes.Application(site.File.Path);
        string prefix = application.Length == 0 ? "" : application + "/";
        return
            ((string[])["server/db/schema.ts", "server/db/schema/index.ts", "server/database/schema.ts"])
                .Select(p => site.Evaluator.Code.File(prefix + p))
                .FirstOrDefault(f => f is not null)
                is { } file
            ? new Value { Type = new KnownType { Module = new ModuleSymbol([file]) } }
            : null;
    }

    private static IEnumerable<string> Providers =>
        (
            (string[])
                [
                    "GitHub",
                    "Google",
                    "Discord",
                    "GitLab",
                    "Microsoft",
                    "Auth0",
                    "Keycloak",
                    "Facebook",
                    "Apple",
                    "LinkedIn",
                    "Twitch",
                    "Spotify",
                    "Slack",
                    "Steam",
                    "X",
                    "Zitadel",
                    "WorkOS",
                    "Cognito",
                    "Okta",
                    "Supabase",
                ]
        ).SelectMany(p => (string[])[$"defineOAuth{p}EventHandler", $"oauth{p}EventHandler"]);

    /// <summary>The function itself, or the one that options name with hooks in front of it.</summary>
    private static Value? Handler(CallSite site)
    {
        if (site[0].Functions.Count > 0)
        {
            return site[0];
        }

        if (ScriptValues.Member(site[0], "handler") is not { Functions.Count: > 0 } handler)
        {
            return null;
        }

        ScriptHandler[] before =
        [
            .. ((string[])["onRequest", "middleware"])
                .Select(n => ScriptValues.Member(site[0], n))
                .OfType<Value>()
                .SelectMany(v => ScriptHandler.Of(v)),
        ];
        return handler with { Object = new AbstractObject(site.File, site.Place) { Tag = new GuardedHandler(before, handler) } };
    }

    private static Value SignIn(CallSite site)
    {
        var success = ScriptValues.Member(site[0], "onSuccess");
        return Value.Function(
            Closure.From(call =>
            {
                if (success is { Functions.Count: > 0 })
                {
                    var account = new AbstractObject(call.File, call.Place);
                    call.Evaluator.Assign(account.Member("user"), Value.Of(Origins.Principal, "user"));
                    call.Evaluator.Assign(account.Member("tokens"), Value.Unknown);
                    return call.Evaluator.InvokeAny(
                        success.Functions,
                        [new ArgumentValue(call[0]), new ArgumentValue(new Value { Object = account })],
                        call
                    );
                }

                return Value.Unknown;
            })
        ) with
        {
            Object = new AbstractObject(site.File, site.Place) { Tag = new SignInHandler() },
        };
    }

    /// <summary>What a schema or function lets pass of a part of the request.</summary>
    private static Value Validated(CallSite site, Origins origin)
    {
        site.Evaluator.Trace.Check(origin, "a schema");
        var sent = ScriptValues.Bag(site.Evaluator, site.File, origin);
        if (site[1].Functions.Count == 0)
        {
            return sent;
        }

        var checkedValue = site.Evaluator.InvokeAny(site[1].Functions, [new ArgumentValue(sent)], site);
        return checkedValue.Object is not null && checkedValue.Has(origin) ? checkedValue : sent;
    }

    /// <summary>A sealed cookie: members that name the caller are the caller, the others at least nobody else wrote.</summary>
    private static Value Session(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(
            made.Member("data"),
            new Value
            {
                Type = new KnownType { External = SessionType, IsInstance = true },
                Object = new AbstractObject(site.File, site.Place),
            }
        );
        foreach (string name in (string[])["update", "clear"])
        {
            site.Evaluator.Assign(made.Member(name), Value.Function(Closure.From(static _ => Value.Unknown)));
        }

        return new Value { Object = made };
    }

    public static MemberRule SessionMember { get; } = new(SessionType, "", ScriptValues.SessionMember);

    private static int StatusOf(Value options)
    {
        foreach (string name in (string[])["statusCode", "status"])
        {
            if (ScriptValues.Text(options, name) is { } text && int.TryParse(text, out int status) && status is >= 300 and < 600)
            {
                return status;
            }
        }

        return 500;
    }

    private static Value Refuse(CallSite site, int status)
    {
        site.Evaluator.Respond(status, Value.Unknown, site.File, site.Place);
        return new Value { Denial = status };
    }

    private static Value Sent(CallSite site, int status, Value? content = null)
    {
        site.Evaluator.Respond(status, content ?? Value.Unknown, site.File, site.Place);
        return new Value
        {
            Denial = status >= 300 ? status : 0,
            Object = new AbstractObject(site.File, site.Place) { Tag = new WebAnswer(false) },
        };
    }

    /// <summary>The status of what is returned afterwards.</summary>
    private static Value SetStatus(CallSite site)
    {
        if (site[0].Object is { } made && site[1].Text is not null)
        {
            site.Evaluator.Assign(made.Member(NuxtEvent.Status), site[1]);
        }

        return Value.Unknown;
    }
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a handler with hooks in front of it.</summary>
internal sealed record GuardedHandler(IReadOnlyList<ScriptHandler> Before, Value Handler);

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a handler by which people sign in at a provider.</summary>
internal sealed record SignInHandler;
