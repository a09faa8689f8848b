using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Express;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.NestJs;

/// <summary>The execution context that guards and decorators of parameters are given.</summary>
internal static class NestContext
{
    private const string Context = "npm:@nestjs/common.ExecutionContext()";
    private const string Http = "npm:@nestjs/common.HttpArgumentsHost()";

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        Rule(
            Context,
            "switchToHttp",
            site => new Value
            {
                Type = new KnownType { External = Http, IsInstance = true },
                Object = site.Receiver!.Object,
            }
        ),
        Rule(
            Context,
            "getArgByIndex",
            site =>
                Tag(site.Receiver) is not { } tag ? null
                : tag.Graph is { } graph
                    ? site[0].Text == "2" ? graph
                        : Value.Of(Origins.Body)
                : site[0].Text == "0" ? tag.Exchange.Request
                : tag.Exchange.Response
        ),
        Rule("npm:@nestjs/graphql.GqlExecutionContext", "create", site => site[0]),
        Rule(Context, "getContext", site => Tag(site.Receiver)?.Graph),
        Rule(
            Context,
            "getArgs",
            site => Tag(site.Receiver)?.Graph is null ? null : ScriptValues.Bag(site.Evaluator, site.File, Origins.Body)
        ),
        Rule(Context, "getHandler", Effects.Fluent),
        Rule(Context, "getClass", Effects.Fluent),
        Rule(Context, "getType", site => Value.Constant(Tag(site.Receiver)?.Graph is null ? "http" : "graphql")),
        Rule(Http, "getRequest", site => Tag(site.Receiver)?.Exchange.Request),
        Rule(Http, "getResponse", site => Tag(site.Receiver)?.Exchange.Response),
    ];

    /// <summary>The context of a run.</summary>
    public static Value Of(EndpointRun run, IReadOnlyList<MetadataTag> metadata) =>
        run.Shared(
            "nestjs.context",
            () =>
                new Value
                {
                    Type = new KnownType { External = Context, IsInstance = true },
                    Object = new AbstractObject(run.Endpoint.File, default)
                    {
                        Tag = new ContextTag(ExpressExchange.Of(run), metadata)
                        {
                            Graph = run.Endpoint.Method is "QUERY" or "MUTATION" ? NestResolvers.Context(run) : null,
                        },
                    },
                }
        );

    /// <summary>
    /// <c>reflector.getAllAndOverride(KEY, [context.getHandler(), context.getClass()])</c>: what the nearest decorator set, nothing where
    /// none did.
    /// </summary>
    public static Value? Metadata(CallSite site)
    {
        var context = Tag(site[1]) ?? site[1].Object?.Members.Values.Select(c => Tag(c.Value)).FirstOrDefault(t => t is not null);
        return context is null || site[0].Text is not { } key ? null
            : context.Metadata.FirstOrDefault(m => m.Key == key) is { } found ? found.Value
            : Value.Null;
    }

    public static ContextTag? Tag(Value? value) => value?.Object?.Tag as ContextTag;

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };
}
