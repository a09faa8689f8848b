using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Fastify;

/// <summary>What calls on a server register. A plugin has a server of its own within that of who registers it.</summary>
internal static class FastifyRouting
{
    public const string Server = "npm:fastify()";

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "options", "head", "all"];
    private static readonly string[] RequestHooks = ["onRequest", "preParsing", "preValidation", "preHandler"];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule("npm:fastify", "", Make),
        Rule("npm:fastify", "fastify", Make),
        .. Methods.Select(m => Rule(Server, m, site => Route(site, m.ToUpperInvariant()))),
        Rule(Server, "route", Whole),
        Rule(Server, "register", Register),
        Rule(Server, "addHook", Hook),
        Rule(Server, "decorate", Decorate),
        Rule(Server, "auth", Any),
        .. (
            (string[])
                [
                    "withTypeProvider",
                    "setErrorHandler",
                    "setNotFoundHandler",
                    "decorateRequest",
                    "decorateReply",
                    "addSchema",
                    "setValidatorCompiler",
                    "setSerializerCompiler",
                    "addContentTypeParser",
                    "after",
                    "ready",
                ]
        ).Select(n => Rule(Server, n, Effects.Fluent)),
        Rule("npm:fastify-plugin", "", Shared),
        Rule("npm:fastify-plugin", "fastifyPlugin", Shared),
    ];

    /// <summary>A plugin that nobody in sight registers: one that is loaded by its folder.</summary>
    public static IReadOnlyList<ArgumentValue>? Entry(Evaluator evaluator, FunctionSymbol symbol)
    {
        if (symbol.Function.Parameters is not [var first, ..] || symbol.Function.Parameters.Count > 3)
        {
            return null;
        }

        bool isServer =
            first.Type?.ShortName is "FastifyInstance" or "FastifyTypebox"
            || (
                first.Type is null
                && first.Name is "fastify" or "app" or "server"
                && symbol.File.Path.Contains("route", StringComparison.OrdinalIgnoreCase)
            );
        if (
            !isServer
            || !(
                evaluator.Code.Imports("fastify") || evaluator.Code.Imports("@fastify/autoload") || evaluator.Code.Imports("fastify-plugin")
            )
        )
        {
            return null;
        }

        var made = RouterRegistry.Make(
            FastifyPack.Name,
            isOrdered: false,
            Server,
            new NameSite(evaluator, symbol.File, symbol.Function.Place, first.Name)
        );
        RouterRegistry.RouterOf(made)!.Prefix = PrefixOf(symbol.File.Path);
        return
        [
            new ArgumentValue(made),
            new ArgumentValue(Value.Unknown),
            new ArgumentValue(Value.Function(Closure.From(static _ => Value.Unknown))),
        ];
    }

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Make(CallSite site) => RouterRegistry.Make(FastifyPack.Name, isOrdered: false, Server, site);

    /// <summary>The folder below <c>routes</c>, which is the prefix that the loader gives.</summary>
    private static string PrefixOf(string path)
    {
        int at = path.LastIndexOf("routes/", StringComparison.Ordinal);
        int slash = path.LastIndexOf('/');
        return at < 0 || slash < at + 7 ? "" : "/" + path[(at + 7)..slash].Replace("_", ":", StringComparison.Ordinal);
    }

    private static Value? Route(CallSite site, string method)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router || site.Count < 2)
        {
            return null;
        }

        int last = site.Count - 1;
        var handler =
            site[last].Functions.Count > 0 ? new ScriptHandler(site[last], site.Written(last))
            : ScriptValues.Member(site[last], "handler") is { } named ? new ScriptHandler(named, null)
            : null;
        Add(site, router, method == "ALL" ? "ANY" : method, site[0], (site[1], site.Written(1)), handler);
        return site.Receiver;
    }

    private static Value? Whole(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is { } router && ScriptValues.Member(site[0], "handler") is { } handler)
        {
            var path = ScriptValues.Member(site[0], "url") ?? ScriptValues.Member(site[0], "path") ?? Value.Unknown;
            foreach (string method in ScriptValues.Paths(ScriptValues.Member(site[0], "method") ?? Value.Constant("ANY")))
            {
                Add(
                    site,
                    router,
                    method.ToUpperInvariant(),
                    path,
                    (site[0], site.Written(0)),
                    new ScriptHandler(handler, Entry(site.Written(0), "handler"))
                );
            }
        }

        return site.Receiver;
    }

    /// <summary>How an entry of an object is written.</summary>
    private static Expression? Entry(Expression? written, string key) =>
        (written as ObjectExpression)?.Entries.FirstOrDefault(e => e.Key == key)?.Value;

    private static void Add(
        CallSite site,
        Router router,
        string method,
        Value path,
        (Value Value, Expression? Written) options,
        ScriptHandler? handler
    )
    {
        if (handler is null)
        {
            return;
        }

        EndpointStep[] guards =
        [
            .. RequestHooks
                .SelectMany(h => ScriptValues.Member(options.Value, h) is { } hook ? ScriptHandler.Of(hook, Entry(options.Written, h)) : [])
                .Select(h => FastifySteps.Of(h, site.File, site.Place, isHandler: false)),
        ];
        foreach (string one in ScriptValues.Paths(path) is { Count: > 0 } known ? known : ["*"])
        {
            router.Add(
                new RouteEntry(
                    site.File,
                    site.Place,
                    method,
                    one,
                    [.. guards, FastifySteps.Of(handler, site.File, site.Place, isHandler: true)]
                )
                {
                    Handler = handler.Inner(site.Evaluator),
                    HandlerName = ScriptHandler.HandlerName(handler.Written),
                    EndLine = site.Call?.EndLine ?? site.Place.Line,
                }
            );
        }
    }

    private static Value? Register(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        var plugin =
            site[0].Type?.Module is { } module && site.Evaluator.Code.Member(module, "default") is { } exported
                ? site.Evaluator.SymbolValue(exported) ?? site[0]
                : site[0];
        if (plugin.Functions.Count == 0)
        {
            return site.Receiver;
        }

        var server = site.Receiver!;
        if (plugin.Object?.Tag is not SharedTag)
        {
            server = Make(site);
            foreach (var (name, cell) in site.Receiver!.Object!.Members)
            {
                site.Evaluator.Assign(server.Object!.Member(name), cell.Value ?? Value.Unknown);
            }

            router.Add(
                new MountEntry(site.File, site.Place, ScriptValues.Text(site[1], "prefix") ?? "/", RouterRegistry.RouterOf(server)!, [])
            );
        }

        site.Evaluator.InvokeAny(
            plugin.Functions,
            [
                new ArgumentValue(server),
                new ArgumentValue(site[1]),
                new ArgumentValue(Value.Function(Closure.From(static _ => Value.Unknown))),
            ],
            site
        );
        return site.Receiver;
    }

    private static Value? Hook(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is { } router && site[0].Text is { } name && RequestHooks.Contains(name))
        {
            router.Add(
                new GuardEntry(
                    site.File,
                    site.Place,
                    "/",
                    [.. ScriptHandler.From(site, 1).Select(h => FastifySteps.Of(h, site.File, site.Place, isHandler: false))]
                )
            );
        }

        return site.Receiver;
    }

    private static Value? Decorate(CallSite site)
    {
        if (site[0].Text is { } name && site.Receiver?.Object is { } server)
        {
            site.Evaluator.Assign(server.Member(name), site[1]);
        }

        return site.Receiver;
    }

    /// <summary><c>fastify.auth([a, b])</c>: one of them suffices.</summary>
    private static Value Any(CallSite site) => new() { Functions = [.. ScriptHandler.Of(site[0]).SelectMany(h => h.Value.Functions)] };

    /// <summary>A plugin that works on the server of who registers it.</summary>
    private static Value Shared(CallSite site) =>
        site[0] with
        {
            Object = new AbstractObject(site.File, site.Place) { Tag = new SharedTag() },
        };

    private sealed record SharedTag;
}
