using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.Echo;

/// <summary>What is read from a context, kept in it, and answered by it.</summary>
internal static class EchoContext
{
    private const string Type = EchoRouting.Library + ".Context()";

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        GoValues.Rule(Type, "Param", Effects.Input(Origins.Path, 0)),
        .. GoValues.Rules(Type, ["QueryParam", "QueryParams"], Effects.Input(Origins.Query, 0)),
        .. GoValues.Rules(Type, ["FormValue"], Effects.Input(Origins.Query | Origins.Body, 0)),
        .. GoValues.Rules(
            Type,
            ["FormFile", "MultipartForm", "FormParams"],
            site => GoValues.Pair(site, Value.Of(Origins.Body, site[0].Text))
        ),
        GoValues.Rule(
            Type,
            "Cookie",
            site =>
                GoValues.Pair(
                    site,
                    new Value
                    {
                        Origins = Origins.Cookie,
                        Key = site[0].Text,
                        Type = new KnownType { External = "go:net/http.Cookie()", IsInstance = true },
                    }
                )
        ),
        GoValues.Rule(Type, "Request", site => site.Receiver?.Object?.Members.GetValueOrDefault("$request")?.Value),
        GoValues.Rule(Type, "Response", site => site.Receiver?.Object?.Members.GetValueOrDefault("$writer")?.Value),
        GoValues.Rule(
            Type,
            "SetRequest",
            site =>
            {
                if (site.Receiver?.Object is { } context)
                {
                    site.Evaluator.Assign(context.Member("$request"), site[0]);
                }

                return Value.Unknown;
            }
        ),
        GoValues.Rule(Type, "Bind", site => GoKept.Bound(site, Origins.Body)),
        GoValues.Rule(Type, "Validate", _ => Value.Unknown),
        GoValues.Rule(Type, "Set", GoKept.Set),
        GoValues.Rule(Type, "Get", GoKept.Get),
        .. GoValues.Rules(
            Type,
            ["JSON", "JSONPretty", "XML", "XMLPretty", "String", "HTML", "JSONP"],
            site => GoKept.Answer(site, Effects.StatusOf(site[0]), site[1])
        ),
        .. GoValues.Rules(
            Type,
            ["Blob", "JSONBlob", "Stream", "Render", "HTMLBlob", "XMLBlob"],
            site => GoKept.Answer(site, Effects.StatusOf(site[0]), site[site.Count - 1])
        ),
        GoValues.Rule(Type, "NoContent", site => GoKept.Answer(site, Effects.StatusOf(site[0]), Value.Unknown)),
        GoValues.Rule(Type, "Redirect", site => GoKept.Redirected(site, site[1])),
        .. GoValues.Rules(Type, ["File", "Attachment", "Inline"], site => GoKept.Answer(site, 200, site[0])),
        .. GoValues.Rules(Type, ["RealIP", "Path", "Logger", "SetCookie", "Error", "IsWebSocket"], _ => Value.Unknown),
        GoValues.Rule(
            EchoRouting.Library,
            "NewHTTPError",
            site => Refusal(Effects.StatusOf(site[0]) is var status && status == 200 ? 500 : status)
        ),
        .. GoValues.Rules("*", ["SetInternal", "WithInternal"], site => site.Receiver is { Denial: not 0 } error ? error : null),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        GoValues.Member(
            EchoRouting.Library,
            "",
            site =>
                site.Name.StartsWith("Err", StringComparison.Ordinal) && GoStatuses.Of("Status" + site.Name[3..]) is { } status
                    ? Refusal(Effects.StatusOf(status))
                    : null
        ),
    ];

    public static Value Make(EndpointRun run)
    {
        var made = new AbstractObject(run.Endpoint.File, default);
        run.Evaluator.Assign(made.Member("$request"), GoExchange.Request(run));
        run.Evaluator.Assign(made.Member("$writer"), GoExchange.Writer(run.Endpoint.File));
        return new Value
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Object = made,
        };
    }

    /// <summary>An error that answers with its status.</summary>
    private static Value Refusal(int status) => GoValues.Error with { Denial = status };
}
