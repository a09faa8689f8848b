using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.Gin;

/// <summary>What is read from a context, kept in it, and answered by it.</summary>
internal static class GinContext
{
    public const string Next = "$next";

    /// <summary>Member that names the member in which the step that runs keeps whether it aborted.</summary>
    public const string Aborted = "$aborted";

    private const string Type = "go:github.com/gin-gonic/gin.Context()";

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        GoValues.Rule(Type, "Param", Effects.Input(Origins.Path, 0)),
        .. GoValues.Rules(Type, ["Query", "DefaultQuery", "QueryArray", "QueryMap"], Effects.Input(Origins.Query, 0)),
        .. GoValues.Rules(Type, ["PostForm", "DefaultPostForm", "PostFormArray", "PostFormMap"], Effects.Input(Origins.Body, 0)),
        .. GoValues.Rules(Type, ["GetQuery", "GetQueryArray"], site => GoValues.Pair(site, Value.Of(Origins.Query, site[0].Text))),
        .. GoValues.Rules(Type, ["GetPostForm"], site => GoValues.Pair(site, Value.Of(Origins.Body, site[0].Text))),
        .. GoValues.Rules(
            Type,
            ["FormFile", "MultipartForm", "GetRawData"],
            site => GoValues.Pair(site, Value.Of(Origins.Body, site[0].Text))
        ),
        GoValues.Rule(Type, "GetHeader", Effects.Input(Origins.Header, 0)),
        GoValues.Rule(Type, "Cookie", site => GoValues.Pair(site, Value.Of(Origins.Cookie, site[0].Text))),
        .. GoValues.Rules(
            Type,
            [
                "ShouldBindJSON",
                "BindJSON",
                "ShouldBindBodyWith",
                "ShouldBindXML",
                "BindXML",
                "ShouldBindYAML",
                "BindYAML",
                "ShouldBind",
                "Bind",
                "ShouldBindWith",
                "MustBindWith",
                "BindWith",
            ],
            site => GoKept.Bound(site, Origins.Body)
        ),
        .. GoValues.Rules(Type, ["ShouldBindQuery", "BindQuery"], site => GoKept.Bound(site, Origins.Query)),
        .. GoValues.Rules(Type, ["ShouldBindUri", "BindUri"], site => GoKept.Bound(site, Origins.Path)),
        .. GoValues.Rules(Type, ["ShouldBindHeader", "BindHeader"], site => GoKept.Bound(site, Origins.Header)),
        GoValues.Rule(Type, "Set", GoKept.Set),
        GoValues.Rule(Type, "Get", site => GoKept.Get(site) is var value ? GoValues.Several(site, value, value) : null),
        .. GoValues.Rules(
            Type,
            [
                "MustGet",
                "GetString",
                "GetInt",
                "GetInt64",
                "GetUint",
                "GetUint64",
                "GetBool",
                "GetFloat64",
                "GetTime",
                "GetStringSlice",
                "GetStringMap",
                "Value",
            ],
            GoKept.Get
        ),
        GoValues.Rule(Type, "Next", site => GoKept.GoOn(site, Next)),
        .. GoValues.Rules(Type, ["Abort"], site => Abort(site)),
        .. GoValues.Rules(
            Type,
            ["AbortWithStatus", "AbortWithStatusJSON", "AbortWithError"],
            site =>
            {
                GoKept.Answer(
                    site,
                    Effects.StatusOf(site[0]) is var status && status == 200 ? 400 : status,
                    site.Name == "AbortWithStatusJSON" ? site[1] : Value.Unknown
                );
                return Abort(site);
            }
        ),
        GoValues.Rule(Type, "IsAborted", _ => Value.Unknown),
        .. GoValues.Rules(
            Type,
            ["JSON", "IndentedJSON", "PureJSON", "SecureJSON", "AsciiJSON", "XML", "YAML", "JSONP", "ProtoBuf"],
            site => GoKept.Answer(site, Effects.StatusOf(site[0]), site[1])
        ),
        .. GoValues.Rules(
            Type,
            ["HTML", "String", "Data", "Render"],
            site =>
                GoKept.Answer(
                    site,
                    Effects.StatusOf(site[0]),
                    Value.Derived(site.Arguments.Skip(1).Select(a => a.Value)) is var made && site.Name == "HTML" ? site[2] : made
                )
        ),
        .. GoValues.Rules(
            Type,
            ["File", "FileAttachment", "Stream", "SSEvent", "FileFromFS", "DataFromReader"],
            site => GoKept.Answer(site, 200, site[0])
        ),
        GoValues.Rule(Type, "Status", site => GoKept.Answer(site, Effects.StatusOf(site[0]), Value.Unknown)),
        GoValues.Rule(Type, "Redirect", site => GoKept.Redirected(site, site[1])),
        .. GoValues.Rules(Type, ["Header", "SetCookie", "SetSameSite", "Error"], _ => Value.Unknown),
        .. GoValues.Rules(Type, ["Copy"], Effects.Fluent),
        GoValues.Rule(Type, "ClientIP", _ => Value.Unknown),
        GoValues.Rule(Type, "FullPath", _ => Value.Unknown),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } = [GoValues.Member(Type, "Params", _ => Value.Of(Origins.Path))];

    public static Value Make(EndpointRun run)
    {
        var made = new AbstractObject(run.Endpoint.File, default);
        run.Evaluator.Assign(made.Member("Request"), GoExchange.Request(run));
        run.Evaluator.Assign(made.Member("Writer"), GoExchange.Writer(run.Endpoint.File));
        return new Value
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Object = made,
        };
    }

    private static Value Abort(CallSite site)
    {
        if (site.Receiver?.Object is { } context && context.Members.GetValueOrDefault(Aborted)?.Value?.Text is { } step)
        {
            site.Evaluator.Assign(context.Member(step), new Value { Text = "true", Truth = Condition.Always });
        }

        return Value.Unknown;
    }
}
