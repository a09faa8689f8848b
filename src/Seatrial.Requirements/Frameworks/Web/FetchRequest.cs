using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Web;

/// <summary>
/// Requests as the Fetch standard has them, with what Next.js adds. Source: Fetch standard, "Request"; Next.js documentation,
/// "NextRequest".
/// </summary>
internal static class FetchRequest
{
    public const string RequestType = "web:Request()";
    public const string HeadersType = "web:Headers()";
    public const string CookiesType = "web:Cookies()";
    private const string CookieType = "web:Cookie()";
    public const string UrlType = "web:URL()";

    /// <summary>
    /// A URL that code makes from something else than the request: what is set in its query goes out, and what is read from it may have
    /// come in.
    /// </summary>
    private const string BuiltUrlType = "web:BuiltURL()";

    /// <summary>Headers that code puts together, for an answer or for a request of its own.</summary>
    private const string BuiltHeadersType = "web:BuiltHeaders()";
    private const string SearchType = "web:URLSearchParams()";
    private const string FormType = "web:FormData()";

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. ((string[])["json", "text", "blob", "arrayBuffer", "bytes"]).Select(n => new CallRule(
            RequestType,
            n,
            Effects.Input(Origins.Body)
        )),
        new(RequestType, "formData", _ => Form()),
        new(RequestType, "clone", Effects.Fluent),
        new(HeadersType, "get", Effects.Input(Origins.Header, 0)),
        new(HeadersType, "has", Effects.Input(Origins.Header, 0)),
        new("web:Headers", "", Built),
        .. ((string[])["set", "append"]).Select(n => new CallRule(BuiltHeadersType, n, Put)),
        new(CookiesType, "get", site => Value.Of(Origins.Cookie, site[0].Text) with { Type = Instance(CookieType), MayBeAbsent = true }),
        new(CookiesType, "has", site => Value.Of(Origins.Cookie, site[0].Text)),
        new("web:URL", "", site => Url(site[0])),
        new(
            "web:URLSearchParams",
            "",
            site => Typed((site[0].Origins & Origins.Argument) == Origins.None ? Origins.None : Origins.Query, SearchType)
        ),
        .. ((string[])["get", "getAll"]).SelectMany(n =>
            (IEnumerable<CallRule>)
                [
                    new(SearchType, n, site => Value.Of(Origins.Query, site[0].Text) with { MayBeAbsent = true }),
                    new(FormType, n, site => Value.Of(Origins.Body, site[0].Text)),
                ]
        ),
        new(
            "js:Object",
            "fromEntries",
            site =>
                site[0].Type?.External is FormType ? Value.Of(Origins.Body)
                : site[0].Type?.External is SearchType ? Value.Of(Origins.Query)
                : null
        ),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new(RequestType, "headers", _ => Typed(Origins.None, HeadersType)),
        new(RequestType, "cookies", _ => Typed(Origins.None, CookiesType)),
        new(RequestType, "nextUrl", site => Typed(Origins.None, UrlType) with { Object = site.Target.Object }),
        new(RequestType, "body", _ => Value.Of(Origins.Body)),
        new(RequestType, "auth", _ => Value.Of(Origins.Principal, "auth")),
        new(CookieType, "value", site => Value.Of(Origins.Cookie, site.Target.Key)),
        new(UrlType, "searchParams", _ => Typed(Origins.Query, SearchType)),
        new(BuiltUrlType, "searchParams", _ => Typed(Origins.None, SearchType)),
    ];

    public static IReadOnlyList<NameRule> Names { get; } =
    [
        .. ((string[])["Response", "Request", "URL", "URLSearchParams", "FormData", "Headers"]).Select(n => new NameRule(
            n,
            _ => Value.External($"web:{n}")
        )
        {
            Languages = ScriptLanguages.All,
        }),
    ];

    public static IReadOnlyList<TypeRule> Types { get; } = [new("FormData", _ => Form()) { Languages = ScriptLanguages.All }];

    /// <summary>The request of a run; its path is a constant where the route has no parameter.</summary>
    public static Value Of(EndpointRun run) =>
        run.Shared(
            "web.request",
            () =>
            {
                var request = ScriptValues.Object(run.Endpoint.File, RequestType);
                void Set(string name, Value value) => run.Evaluator.Assign(request.Object!.Member(name), value);
                if (run.Endpoint.Method is not ("ANY" or "ACTION" or "PAGE"))
                {
                    Set("method", Value.Constant(run.Endpoint.Method));
                }

                Set("pathname", Value.Constant(Concrete(run.Endpoint.Route)));
                Set("url", Value.Of(Origins.Path | Origins.Query, "url"));
                return request;
            }
        );

    /// <summary>A path that the route fits, for tests of prefixes: parameters have some value.</summary>
    public static string Concrete(string route) =>
        route.Contains('[', StringComparison.Ordinal) ? string.Join('/', route.Split('/').Select(s => s.StartsWith('[') ? "0" : s)) : route;

    public static Value Form() => Typed(Origins.Body, FormType);

    private static Value Url(Value text)
    {
        var origins = text.Origins & (Origins.Path | Origins.Query);
        return Typed(origins, origins == Origins.None ? BuiltUrlType : UrlType) with { Key = text.Key, Text = text.Text };
    }

    private static Value Built(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        if (site.Count > 0)
        {
            site.Evaluator.Assign(made.Rest, site[0]);
        }

        return new Value { Type = Instance(BuiltHeadersType), Object = made };
    }

    private static Value? Put(CallSite site)
    {
        if (site.Receiver?.Object is { } made)
        {
            site.Evaluator.Assign(made.Member(site[0].Text ?? "*"), site[1]);
        }

        return Value.Unknown;
    }

    private static Value Typed(Origins origins, string type) => new() { Origins = origins, Type = Instance(type) };

    private static KnownType Instance(string type) => new() { External = type, IsInstance = true };
}
