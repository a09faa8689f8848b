using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>Endpoints that calls register: <c>MapGet</c> and its like, groups, what is chained behind them, and middleware.</summary>
internal static class MinimalApi
{
    private const string App = "cs:WebApplication.CreateBuilder().Build()";
    private const string RouteType = "cs:RouteHandlerBuilder";

    private static readonly CodeLanguage[] CSharp = [CodeLanguage.CSharp];

    private static readonly (string Name, string Method)[] Maps =
    [
        ("MapGet", "GET"),
        ("MapPost", "POST"),
        ("MapPut", "PUT"),
        ("MapDelete", "DELETE"),
        ("MapPatch", "PATCH"),
        ("Map", "ANY"),
    ];

    private static readonly string[] RouterTypes = ["WebApplication", "IEndpointRouteBuilder", "RouteGroupBuilder", "IApplicationBuilder"];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("cs:WebApplication.CreateBuilder()", "Build", static s => RouterRegistry.Make(AspNetCorePack.Name, false, App, s)),
        new("cs:WebApplication.CreateSlimBuilder()", "Build", static s => RouterRegistry.Make(AspNetCorePack.Name, false, App, s)),
        new("cs:WebApplication", "Create", static s => RouterRegistry.Make(AspNetCorePack.Name, false, App, s)),
        .. Maps.Select(m => new CallRule("*", m.Name, s => Map(s, [m.Method], 1)) { Languages = CSharp, Overrides = true }),
        new("*", "MapMethods", static s => Map(s, Listed(s[1]), 2)) { Languages = CSharp },
        new("*", "MapGroup", Group) { Languages = CSharp, Overrides = true },
        new("*", "GetType", TypeOf) { Languages = CSharp },
        new("*", "RequireAuthorization", static s => Chain(s, Demand(s))) { Languages = CSharp },
        new(
            "*",
            "AllowAnonymous",
            static s =>
                Chain(s, new EndpointStep(Anonymous, s.File, s.Place.Line, static _ => true) { Traits = EndpointTraits.DeclaredPublic })
        )
        {
            Languages = CSharp,
        },
        new("*", "AddEndpointFilter", static s => EndpointFilter(s) is { } step ? Chain(s, step) : Known(s)) { Languages = CSharp },
        new(RouteType + "*", "*", static s => s.Receiver),
        new(App + "*", "*", static s => RouterRegistry.RouterOf(s.Receiver) is null ? null : s.Receiver),
        new(
            "*",
            "UseMiddleware",
            static s =>
                Use(
                    s,
                    s.Call?.TypeArguments is [var type] && s.Evaluator.Code.ResolveType(s.File, type) is { } found
                        ? FilterSteps.Middleware(s.Evaluator.Code, found, s.File, s.Place)
                        : null
                )
        )
        {
            Languages = CSharp,
        },
        new(
            "*",
            "Use",
            static s =>
                Use(
                    s,
                    s[0].Functions is [var function, ..]
                        ? FilterSteps.Inline("middleware", function, s.File, s.Place, RequestContext.Of)
                        : null
                )
        )
        {
            Languages = CSharp,
        },
        new("*", "UseEndpoints", static s => WithRouter(s)) { Languages = CSharp },
    ];

    private const string Anonymous = "AllowAnonymous";

    public static IReadOnlyList<TypeRule> Types { get; } =
    [
        .. RouterTypes.Select(t => new TypeRule(t, static s => RouterRegistry.Make(AspNetCorePack.Name, false, App, s))
        {
            Languages = CSharp,
        }),
    ];

    /// <summary>
    /// Functions that take a router and that nobody calls: <c>Configure</c> of a startup class, modules that a loader finds by their
    /// interface.
    /// </summary>
    public static IReadOnlyList<ArgumentValue>? Entry(Evaluator evaluator, FunctionSymbol symbol) =>
        symbol.Function.Parameters.Any(p => p.Type is { } t && RouterTypes.Contains(t.ShortName, StringComparer.Ordinal)) ? [] : null;

    /// <summary>Middleware of the project's program, in order.</summary>
    public static IEnumerable<EndpointStep> MiddlewareOf(Evaluator evaluator, AspNetSettings settings, string path)
    {
        string project = settings.ProjectOf(path);
        return RouterRegistry
            .Of(evaluator)
            .Routers.Where(r => r.Framework == AspNetCorePack.Name)
            .SelectMany(r => r.Entries.OfType<GuardEntry>())
            .Where(g => g.IsMiddleware() && settings.ProjectOf(g.File.Path) == project)
            .SelectMany(g => g.Steps);
    }

    private static bool IsMiddleware(this GuardEntry entry) => entry.Path == Pipeline;

    /// <summary>The path of guards that stand in front of everything.</summary>
    private const string Pipeline = "/";

    private static Value? Map(CallSite site, IReadOnlyList<string> methods, int handlerAt)
    {
        if (
            RouterRegistry.RouterOf(site.Receiver) is not { } router
            || site[0].Text is not { } path
            || site[handlerAt].Functions is not [var handler, ..]
        )
        {
            return null;
        }

        var builder = new RouteBuilder(router);
        string route = path;
        var settings = AspNetSettings.Of(site.Evaluator);
        foreach (string method in methods)
        {
            var steps = new List<EndpointStep>();
            steps.AddRange(settings.Defaults(site.File.Path, isController: false).Select(Unless));
            steps.Add(Handler(handler, site));
            builder.Steps.Add(steps);
            router.Add(
                new RouteEntry(site.File, site.Place, method, route, steps)
                {
                    Handler = handler,
                    EndLine = site.Call?.EndLine ?? site.Place.Line,
                }
            );
        }

        return new Value
        {
            Type = new KnownType { External = RouteType, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = builder },
        };
    }

    /// <summary>A group below a path. One that is given an object is an extension of the program, which is followed.</summary>
    private static Value? Group(CallSite site)
    {
        if (
            RouterRegistry.RouterOf(site.Receiver) is not { } parent
            || (site[0] is { Text: null, Type.Class: not null } && site.Evaluator.Code.HasExtension("MapGroup"))
        )
        {
            return null;
        }

        var made = RouterRegistry.Make(AspNetCorePack.Name, false, App, site);
        parent.Add(new MountEntry(site.File, site.Place, site[0].Text ?? "", RouterRegistry.RouterOf(made)!, []));
        return made;
    }

    /// <summary><c>group.GetType().Name</c>, after which programs name their groups.</summary>
    private static Value? TypeOf(CallSite site)
    {
        if (site.Receiver?.Type?.Class is not { } type)
        {
            return null;
        }

        var made = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(made.Member("Name"), Value.Constant(type.Class.Name));
        return new Value { Object = made };
    }

    /// <summary>Puts a guard in front of a route or of everything in a group.</summary>
    private static Value? Chain(CallSite site, EndpointStep step)
    {
        if (site.Receiver?.Object?.Tag is RouteBuilder route)
        {
            foreach (var steps in route.Steps)
            {
                steps.Insert(steps.Count - 1, step);
            }

            return site.Receiver;
        }

        if (RouterRegistry.RouterOf(site.Receiver) is { } router)
        {
            router.Add(new GuardEntry(site.File, site.Place, "", [step]));
            return site.Receiver;
        }

        return null;
    }

    private static Value? Known(CallSite site) => site.Receiver?.Object?.Tag is RouteBuilder or Router ? site.Receiver : null;

    private static EndpointStep Demand(CallSite site)
    {
        string[] policies = [.. site.Arguments.Select(a => a.Value.Text).OfType<string>()];
        bool isRole =
            site.Arguments.Any(a => a.Value.Functions.Count > 0)
            && site.Call is { } call
            && call.Arguments.SelectMany(a => a.Value is FunctionExpression f ? CodeWalk.Calls(f.Function) : [])
                .Any(c => c.Name is "RequireRole" or "RequireClaim");
        string name = policies.Length == 0 ? "RequireAuthorization()" : $"RequireAuthorization({string.Join(", ", policies)})";
        List<Condition> holds = [Effects.Authenticated(name, site.File, site.Place)];
        var settings = AspNetSettings.Of(site.Evaluator);
        foreach (string policy in policies.Where(settings.IsRole))
        {
            holds.Add(Effects.Role($"policy {policy}", site.File, site.Place));
        }

        if (isRole)
        {
            holds.Add(Effects.Role("a role", site.File, site.Place));
        }

        return Unless(Effects.Guard(name, site.File, site.Place.Line, holds));
    }

    /// <summary>What is declared open is open, whatever else is demanded.</summary>
    private static EndpointStep Unless(EndpointStep step) =>
        step with
        {
            Run = run => run.Endpoint.Steps.Any(s => s.Name == Anonymous) || step.Run(run),
        };

    private static EndpointStep? EndpointFilter(CallSite site)
    {
        if (site[0].Functions is [var inline, ..])
        {
            return FilterSteps.Inline("endpoint filter", inline, site.File, site.Place, run => FilterSteps.FilterContext(run, site.File));
        }

        return
            site.Call?.TypeArguments is [var type]
            && site.Evaluator.Code.ResolveType(site.File, type) is { } found
            && site.Evaluator.Code.Method(found, "InvokeAsync") is { Function.Body: not null } method
            ? FilterSteps.Inline(
                found.Class.Name,
                Closure.Of(
                    method.Function,
                    method.File,
                    found,
                    new Value
                    {
                        Type = new KnownType { Class = found, IsInstance = true },
                        Object = new AbstractObject(found.File, found.Class.Place),
                    }
                ),
                site.File,
                site.Place,
                run => FilterSteps.FilterContext(run, site.File)
            )
            : null;
    }

    private static Value? Use(CallSite site, EndpointStep? step)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        if (step is not null)
        {
            router.Add(new GuardEntry(site.File, site.Place, Pipeline, [step]));
        }

        return site.Receiver;
    }

    private static Value? WithRouter(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is null || site[0].Functions is not [var function, ..])
        {
            return null;
        }

        site.Evaluator.Invoke(function, [new ArgumentValue(site.Receiver!)], site.Place, site);
        return site.Receiver;
    }

    private static EndpointStep Handler(Closure handler, CallSite site)
    {
        var written = handler.Function;
        return new EndpointStep(
            "handler",
            site.File,
            site.Place.Line,
            run =>
            {
                if (written is null || handler.File is null)
                {
                    return true;
                }

                var arguments = ParameterBinding.Of(run, written, handler.File, run.Endpoint.Route);
                run.Evaluator.InModule(
                    handler.File,
                    () => run.Evaluator.Invoke(handler.Doing(HandlerRewriting.Responding(written)), arguments, site.Place)
                );
                return true;
            }
        )
        {
            IsHandler = true,
        };
    }

    private static string[] Listed(Value methods) =>
        [.. methods.Object?.Members.Values.Select(c => c.Value?.Text?.ToUpperInvariant()).OfType<string>() ?? []];

    /// <summary>A registered route while more is chained behind it: one list of steps for each method.</summary>
    private sealed record RouteBuilder(Router Router)
    {
        public List<List<EndpointStep>> Steps { get; } = [];
    }
}
