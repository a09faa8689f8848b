using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.Fiber;

/// <summary>What is read from a context, kept in it, and answered by it.</summary>
internal static class FiberContext
{
    public const string Next = "$next";
    private const string Type = FiberRouting.Library + ".Ctx()";
    private const string BindType = FiberRouting.Library + ".Bind()";
    private const string Status = "$status";

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        GoValues.Rule(Type, "Params", Effects.Input(Origins.Path, 0)),
        GoValues.Rule(Type, "ParamsInt", site => GoValues.Pair(site, Value.Of(Origins.Path, site[0].Text))),
        GoValues.Rule(Type, "ParamsParser", site => GoKept.Bound(site, Origins.Path)),
        .. GoValues.Rules(Type, ["Query", "QueryInt", "QueryBool", "QueryFloat", "Queries"], Effects.Input(Origins.Query, 0)),
        GoValues.Rule(Type, "QueryParser", site => GoKept.Bound(site, Origins.Query)),
        GoValues.Rule(Type, "BodyParser", site => GoKept.Bound(site, Origins.Body)),
        GoValues.Rule(Type, "ReqHeaderParser", site => GoKept.Bound(site, Origins.Header)),
        .. GoValues.Rules(Type, ["Body", "BodyRaw"], Effects.Input(Origins.Body)),
        .. GoValues.Rules(Type, ["FormValue"], Effects.Input(Origins.Body, 0)),
        .. GoValues.Rules(Type, ["FormFile", "MultipartForm"], site => GoValues.Pair(site, Value.Of(Origins.Body, site[0].Text))),
        .. GoValues.Rules(Type, ["Get", "GetReqHeaders"], Effects.Input(Origins.Header, 0)),
        GoValues.Rule(Type, "Cookies", Effects.Input(Origins.Cookie, 0)),
        GoValues.Rule(Type, "Bind", _ => GoValues.Typed(BindType)),
        .. GoValues.Rules(BindType, ["Body", "JSON", "Form", "XML"], site => GoKept.Bound(site, Origins.Body)),
        GoValues.Rule(BindType, "Query", site => GoKept.Bound(site, Origins.Query)),
        GoValues.Rule(BindType, "URI", site => GoKept.Bound(site, Origins.Path)),
        GoValues.Rule(Type, "Locals", site => site.Count > 1 ? GoKept.Set(site) : GoKept.Get(site)),
        GoValues.Rule(Type, "Next", site => GoKept.GoOn(site, Next)),
        GoValues.Rule(Type, "Status", SetStatus),
        .. GoValues.Rules(
            Type,
            ["JSON", "Send", "SendString", "XML", "JSONP", "Write", "SendStream"],
            site => GoKept.Answer(site, StatusOf(site), site[0])
        ),
        GoValues.Rule(Type, "Render", site => GoKept.Answer(site, StatusOf(site), site[1])),
        .. GoValues.Rules(Type, ["SendFile", "Download"], site => GoKept.Answer(site, 200, site[0])),
        GoValues.Rule(Type, "SendStatus", site => GoKept.Answer(site, Effects.StatusOf(site[0]), Value.Unknown)),
        .. GoValues.Rules(
            Type,
            ["Redirect", "RedirectToRoute"],
            site => site.Count == 0 ? site.Receiver : GoKept.Redirected(site, site[0])
        ),
        .. GoValues.Rules(Type, ["Set", "Type", "Cookie", "ClearCookie", "Vary", "Append", "Format"], Effects.Fluent),
        .. GoValues.Rules(
            Type,
            ["IP", "Path", "OriginalURL", "Method", "Hostname"],
            site =>
                site.Name == "Method" ? site.Receiver?.Object?.Members.GetValueOrDefault("$method")?.Value ?? Value.Unknown : Value.Unknown
        ),
        .. GoValues.Rules(Type, ["UserContext", "Context"], Effects.Fluent),
        GoValues.Rule(Type, "SetUserContext", _ => Value.Unknown),
        .. GoValues.Rules(Type, ["Value", "UserValue"], GoKept.Get),
        .. GoValues.Rules(
            FiberRouting.Library,
            ["NewError"],
            site => GoValues.Error with { Denial = Effects.StatusOf(site[0]) is var status && status == 200 ? 500 : status }
        ),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        GoValues.Member(
            FiberRouting.Library,
            "",
            site =>
                GoStatuses.Of(site.Name)
                ?? (
                    site.Name.StartsWith("Err", StringComparison.Ordinal) && GoStatuses.Of("Status" + site.Name[3..]) is { } status
                        ? GoValues.Error with
                        {
                            Denial = Effects.StatusOf(status),
                        }
                        : null
                )
        ),
    ];

    public static Value Make(EndpointRun run)
    {
        var made = new AbstractObject(run.Endpoint.File, default);
        run.Evaluator.Assign(made.Member("$method"), run.Endpoint.Method == "ANY" ? Value.Unknown : Value.Constant(run.Endpoint.Method));
        return new Value
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Object = made,
        };
    }

    private static Value SetStatus(CallSite site)
    {
        if (site.Receiver?.Object is { } context)
        {
            site.Evaluator.Assign(context.Member(Status), site[0]);
        }

        return site.Receiver ?? Value.Unknown;
    }

    /// <summary>The status that the same chain of calls set; one that another branch set does not count.</summary>
    private static int StatusOf(CallSite site) =>
        site.Receiver?.Object?.Members.GetValueOrDefault(Status)?.Value is { MayBeAbsent: false } status ? Effects.StatusOf(status) : 200;
}
