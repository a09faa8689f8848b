using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Hono;

/// <summary>What is read from contexts, and how they answer.</summary>
internal static class HonoContext
{
    public const string Request = "npm:hono.HonoRequest()";
    public const string Variables = "npm:hono.Variables()";
    public const string Bindings = "npm:hono.Bindings()";

    private static readonly Dictionary<string, Origins> Targets = new(StringComparer.Ordinal)
    {
        ["json"] = Origins.Body,
        ["form"] = Origins.Body,
        ["param"] = Origins.Path,
        ["query"] = Origins.Query,
        ["header"] = Origins.Header,
        ["cookie"] = Origins.Cookie,
    };

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule(Request, "param", site => Named(site, Origins.Path)),
        Rule(Request, "query", site => Named(site, Origins.Query)),
        Rule(Request, "queries", site => Named(site, Origins.Query)),
        Rule(Request, "header", site => Named(site, Origins.Header)),
        .. ((string[])["json", "parseBody", "formData", "text", "arrayBuffer", "blob"]).Select(n =>
            Rule(Request, n, site => ScriptValues.Bag(site.Evaluator, site.File, Origins.Body))
        ),
        Rule(
            Request,
            "valid",
            site => site[0].Text is { } target && Targets.TryGetValue(target, out var origin) ? Validated(site, origin) : null
        ),
        Rule("npm:hono/cookie", "getCookie", site => Value.Of(Origins.Cookie, site[1].Text)),
        Rule("npm:hono/cookie", "getSignedCookie", site => Value.Of(Origins.Cookie, site[2].Text)),
        Rule(HonoSteps.ContextType, "set", Set),
        Rule(
            HonoSteps.ContextType,
            "get",
            site =>
                site[0].Text is { } name
                    ? site.Evaluator.MemberOf(ScriptValues.Member(site.Receiver!, "var") ?? Value.Unknown, name, site.Place, false)
                    : null
        ),
        .. ((string[])["json", "text", "html", "body", "render", "newResponse"]).Select(n => Rule(HonoSteps.ContextType, n, Answer)),
        Rule(HonoSteps.ContextType, "notFound", Effects.Respond(404)),
        Rule(
            HonoSteps.ContextType,
            "redirect",
            site =>
                Effects.Respond((site[0].Text ?? "").Contains("login", StringComparison.OrdinalIgnoreCase) ? 302 : 200, contentAt: 9)(site)
        ),
        Rule(
            HonoSteps.ContextType,
            "status",
            site =>
            {
                site.Evaluator.Assign(site.Receiver!.Object!.Member("statusCode"), site[0]);
                return Value.Unknown;
            }
        ),
        Rule("npm:hono/http-exception", "HTTPException", site => new Value { Denial = Effects.StatusOf(site[0]) }),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new(Variables, "", ScriptValues.SessionMember),
        new(Request, "path", site => Value.Unknown),
        // What runs the application gives the environment, nobody who calls: who is said there to have been recognised, was, before the
        // application asked itself.
        new(Bindings, "", site => IsRecognised(site.Name) ? Value.Of(Origins.Principal, site.Name) with { MayBeAbsent = true } : null),
    ];

    private static bool IsRecognised(string name)
    {
        string plain = name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain.EndsWith("userid", StringComparison.Ordinal)
            && (
                plain.StartsWith("auth", StringComparison.Ordinal)
                || plain.StartsWith("internal", StringComparison.Ordinal)
                || plain.StartsWith("current", StringComparison.Ordinal)
                || plain.StartsWith("verified", StringComparison.Ordinal)
            );
    }

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Named(CallSite site, Origins origin) =>
        site[0].Text is { } name ? Value.Of(origin, name) : ScriptValues.Bag(site.Evaluator, site.File, origin);

    /// <summary>What a schema let through: the fields that it names.</summary>
    private static Value Validated(CallSite site, Origins origin) =>
        Value.Of(origin) with
        {
            Type = new KnownType { External = "npm:hono.Validated()", IsInstance = true },
        };

    private static Value Set(CallSite site)
    {
        if (site[0].Text is { } name && ScriptValues.Member(site.Receiver!, "var")?.Object is { } variables)
        {
            site.Evaluator.Assign(variables.Member(name), site[1]);
        }

        return Value.Unknown;
    }

    private static Value Answer(CallSite site)
    {
        int status =
            site.Count > 1 && site[1].Text is not null ? Effects.StatusOf(site[1])
            : ScriptValues.Member(site.Receiver!, "statusCode") is { } set ? Effects.StatusOf(set)
            : 200;
        site.Evaluator.Respond(status, site[0], site.File, site.Place);
        return status is >= 300 and < 500 ? new Value { Denial = status } : Value.Unknown;
    }
}
