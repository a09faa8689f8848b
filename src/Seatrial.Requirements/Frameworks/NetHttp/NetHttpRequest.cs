using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.NetHttp;

/// <summary>What is read from requests.</summary>
internal static class NetHttpRequest
{
    private const string CookieType = "go:net/http.Cookie()";
    private const string BodyType = "go:io.ReadCloser()";

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. GoValues.Rules(GoExchange.RequestType, ["FormValue"], Effects.Input(Origins.Query | Origins.Body, 0)),
        .. GoValues.Rules(GoExchange.RequestType, ["PostFormValue"], Effects.Input(Origins.Body, 0)),
        .. GoValues.Rules(GoExchange.RequestType, ["PathValue"], Effects.Input(Origins.Path, 0)),
        .. GoValues.Rules(
            GoExchange.RequestType,
            ["UserAgent", "Referer"],
            site => Value.Of(Origins.Header, site.Name == "Referer" ? "referer" : "useragent")
        ),
        GoValues.Rule(
            GoExchange.RequestType,
            "Cookie",
            site =>
                GoValues.Pair(
                    site,
                    new Value
                    {
                        Origins = Origins.Cookie,
                        Key = site[0].Text,
                        Type = new KnownType { External = CookieType, IsInstance = true },
                    }
                )
        ),
        GoValues.Rule(
            GoExchange.RequestType,
            "BasicAuth",
            site =>
                GoValues.Several(site, Value.Of(Origins.Header, "username"), Value.Of(Origins.Header, "password"), Value.Of(Origins.Header))
        ),
        .. GoValues.Rules(GoExchange.RequestType, ["ParseForm", "ParseMultipartForm"], _ => Value.Unknown),
        GoValues.Rule(
            GoExchange.RequestType,
            "FormFile",
            site => GoValues.Several(site, Value.Of(Origins.Body, site[0].Text), Value.Of(Origins.Body, site[0].Text), Value.Unknown)
        ),
        GoValues.Rule(GoExchange.RequestType, "Context", site => GoRequest.Of(site.Receiver).Context.ToValue(site.File)),
        .. GoValues.Rules(GoExchange.RequestType, ["WithContext", "Clone"], WithContext),
        GoValues.Rule(
            GoExchange.UrlType,
            "Query",
            _ => new Value
            {
                Origins = Origins.Query,
                Type = new KnownType { External = GoExchange.QueryType, IsInstance = true },
            }
        ),
        GoValues.Rule(GoExchange.QueryType, "Get", One),
        GoValues.Rule(GoExchange.HeaderType, "Get", One),
        GoValues.Rule(GoExchange.HeaderType, "Values", One),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        GoValues.Member(
            GoExchange.RequestType,
            "Method",
            site => GoRequest.Of(site.Target).Method is { Length: > 0 } method ? Value.Constant(method) : Value.Unknown
        ),
        GoValues.Member(GoExchange.RequestType, "URL", _ => GoValues.Typed(GoExchange.UrlType)),
        GoValues.Member(GoExchange.RequestType, "RequestURI", _ => Value.Of(Origins.Path, "uri")),
        GoValues.Member(GoExchange.UrlType, "Path", _ => Value.Of(Origins.Path, "path")),
        GoValues.Member(GoExchange.UrlType, "RawQuery", _ => Value.Of(Origins.Query)),
        GoValues.Member(
            GoExchange.RequestType,
            "Form",
            _ => new Value
            {
                Origins = Origins.Query | Origins.Body,
                Type = new KnownType { External = GoExchange.QueryType, IsInstance = true },
            }
        ),
        GoValues.Member(
            GoExchange.RequestType,
            "PostForm",
            _ => new Value
            {
                Origins = Origins.Body,
                Type = new KnownType { External = GoExchange.QueryType, IsInstance = true },
            }
        ),
        GoValues.Member(GoExchange.RequestType, "MultipartForm", _ => Value.Of(Origins.Body)),
        GoValues.Member(
            GoExchange.RequestType,
            "Header",
            _ => new Value
            {
                Origins = Origins.Header,
                Type = new KnownType { External = GoExchange.HeaderType, IsInstance = true },
            }
        ),
        GoValues.Member(
            GoExchange.RequestType,
            "Body",
            _ => new Value
            {
                Origins = Origins.Body,
                Type = new KnownType { External = BodyType, IsInstance = true },
            }
        ),
        GoValues.Member(GoExchange.RequestType, "Host", _ => Value.Of(Origins.Header, "host")),
        GoValues.Member(GoExchange.RequestType, "RemoteAddr", _ => Value.Unknown),
        GoValues.Member(CookieType, "Value", site => Value.Of(site.Target.Origins, site.Target.Key)),
        GoValues.Member(CookieType, "Name", _ => Value.Unknown),
    ];

    /// <summary>One of several by its name.</summary>
    private static Value One(CallSite site) => Value.Of(site.Receiver!.Origins, site[0].Text);

    private static Value WithContext(CallSite site)
    {
        var request = GoRequest.Of(site.Receiver);
        return GoExchange.Request(site.File, request with { Context = GoContext.Of(site[0]) });
    }
}
