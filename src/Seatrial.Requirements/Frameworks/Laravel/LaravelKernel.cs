using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>Names and groups of middleware: the HTTP kernel up to Laravel 10, <c>bootstrap/app.php</c> since.</summary>
internal static class LaravelKernel
{
    private const string Configuration = "php:laravel.middleware()";

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("*", "withRouting", Routing) { Languages = LaravelPack.Php },
        new("*", "withMiddleware", static site => Configure(site)) { Languages = LaravelPack.Php },
        new(Configuration, "alias", Alias),
        new(Configuration, "group", site => Group(site, site[0].Text, site[1])),
        new(Configuration, "appendToGroup", site => Group(site, site[0].Text, site[1])),
        new(Configuration, "prependToGroup", site => Group(site, site[0].Text, site[1])),
        new(Configuration, "web", site => Extend(site, "web")),
        new(Configuration, "api", site => Extend(site, "api")),
        new(Configuration, "append", site => Group(site, "", site[0])),
        new(Configuration, "prepend", site => Group(site, "", site[0])),
        new(Configuration, "use", site => Group(site, "", site[0])),
        new(Configuration, "*", Effects.Fluent),
    ];

    /// <summary>The fields of a kernel class, and Lumen's calls in <c>bootstrap/app.php</c> are rules.</summary>
    public static void Read(EndpointDiscovery discovery)
    {
        var state = LaravelState.Of(discovery.Evaluator);
        foreach (var type in discovery.Code.Classes)
        {
            if (type.File.Language != CodeLanguage.Php || type.Class.Name != "Kernel")
            {
                continue;
            }

            foreach (var field in type.Class.Fields)
            {
                if (
                    field.Initializer is not { } written
                    || field.Name is not ("middleware" or "middlewareGroups" or "routeMiddleware" or "middlewareAliases")
                )
                {
                    continue;
                }

                var value = ValueIn(discovery.Evaluator, type, written);
                if (field.Name == "middleware")
                {
                    Add(state, "", value);
                    continue;
                }

                foreach (var (name, cell) in value.Object?.Members ?? CellDictionary.Empty)
                {
                    if (field.Name == "middlewareGroups")
                    {
                        Add(state, name, cell.Value ?? Value.Unknown);
                    }
                    else
                    {
                        state.Aliases[name] = cell.Value ?? Value.Unknown;
                    }
                }
            }
        }
    }

    private static Value ValueIn(Evaluator evaluator, ClassSymbol type, Expression written) => evaluator.ValueOf(type.File, written);

    private static Value Routing(CallSite site)
    {
        foreach (var argument in site.Arguments)
        {
            if (argument.Name is "web" or "api" or "pages")
            {
                var group = new RouteGroup { Prefix = argument.Name == "api" ? site.Named("apiPrefix")?.Text ?? "api" : "" };
                group.Middleware.Add((Value.Constant(argument.Name == "api" ? "api" : "web"), site.File, site.Place));
                foreach (
                    var path in argument.Value.Object is { Tag: null } several
                        ? several.Members.Values.Select(c => c.Value ?? Value.Unknown)
                        : [argument.Value]
                )
                {
                    LaravelRouting.Load(site, path, group.Copy());
                }
            }
            else if (argument.Name is "then" or "using" && argument.Value.Functions.Count > 0)
            {
                var open = new RouteGroup();
                var state = LaravelState.Of(site.Evaluator);
                state.Roots.Add(open);
                state.Open.Push(open);
                site.Evaluator.InvokeAny(argument.Value.Functions, [], site);
                state.Open.Pop();
            }
        }

        return site.Receiver ?? Value.Unknown;
    }

    private static Value Configure(CallSite site)
    {
        if (site[0].Functions.Count > 0)
        {
            site.Evaluator.InvokeAny(
                site[0].Functions,
                [
                    new ArgumentValue(
                        new Value
                        {
                            Type = new KnownType { External = Configuration, IsInstance = true },
                        }
                    ),
                ],
                site
            );
        }

        return site.Receiver ?? Value.Unknown;
    }

    private static Value? Alias(CallSite site)
    {
        var aliases = LaravelState.Of(site.Evaluator).Aliases;
        foreach (var (name, cell) in site[0].Object?.Members ?? CellDictionary.Empty)
        {
            aliases[name] = cell.Value ?? Value.Unknown;
        }

        return site.Receiver;
    }

    private static Value? Extend(CallSite site, string group)
    {
        foreach (var argument in site.Arguments)
        {
            if (argument.Name is null or "append" or "prepend")
            {
                Add(LaravelState.Of(site.Evaluator), group, argument.Value);
            }
        }

        return site.Receiver;
    }

    private static Value? Group(CallSite site, string? name, Value middleware)
    {
        if (name is not null)
        {
            Add(LaravelState.Of(site.Evaluator), name, middleware);
        }

        return site.Receiver;
    }

    private static void Add(LaravelState state, string group, Value middleware)
    {
        if (!state.Groups.TryGetValue(group, out var list))
        {
            state.Groups[group] = list = [];
        }

        list.Add(middleware);
    }
}
