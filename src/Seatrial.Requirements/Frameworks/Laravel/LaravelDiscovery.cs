using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>
/// From what files and providers registered to endpoints: groups are joined, names of middleware become steps, handlers are found.
/// </summary>
internal static class LaravelDiscovery
{
    private const int MaxDepth = 24;
    private const int MaxRoutes = 20_000;

    /// <summary>Groups and files that are opened: a few files that take each other in can stand for any number.</summary>
    private const int MaxOpened = 50_000;

    public static void Find(EndpointDiscovery discovery)
    {
        var state = LaravelState.Of(discovery.Evaluator);
        LaravelKernel.Read(discovery);
        LaravelGuards.Read(discovery);
        RunProviders(discovery);
        foreach (var root in state.Roots)
        {
            Expand(discovery, root, new RouteContext(), 0);
        }

        // First what nothing loads; then what is loaded by files alone that nothing reaches: two that take each other in.
        foreach (bool isLoaded in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var (file, group) in state.Files.OrderBy(f => f.Key.Path, StringComparer.Ordinal))
            {
                if (state.Loaded.Contains(file) == isLoaded && state.Reached.Add(file))
                {
                    Expand(discovery, group, ByConvention(file), 0);
                }
            }
        }
    }

    /// <summary>Where nothing in sight loads a file of routes: <c>routes/api.php</c> stands below <c>api</c>.</summary>
    private static RouteContext ByConvention(CodeFile file)
    {
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        bool isApi = name == "api.php" && file.Path.Contains("routes", StringComparison.OrdinalIgnoreCase);
        return new RouteContext
        {
            Prefix = isApi ? "api" : "",
            Middleware = [(Value.Constant(isApi ? "api" : "web"), file, new Place(1, 1))],
        };
    }

    /// <summary>Providers say which files of routes there are, which gates, and what parts of routes are bound to.</summary>
    private static void RunProviders(EndpointDiscovery discovery)
    {
        var evaluator = discovery.Evaluator;
        foreach (var type in discovery.Code.Classes)
        {
            if (
                type.File.Language != CodeLanguage.Php
                || !discovery.Code.Inherits(type, b => b.ShortName.EndsWith("ServiceProvider", StringComparison.Ordinal))
            )
            {
                continue;
            }

            ReadPolicies(evaluator, type);
            var self = new Value
            {
                Type = new KnownType { Class = type, IsInstance = true },
                Object = new AbstractObject(type.File, type.Class.Place),
            };
            foreach (string name in (string[])["register", "boot", "map"])
            {
                if (
                    type.Class.Methods.FirstOrDefault(m => m.Name == name && m.Body is not null) is { } method
                    && !(name == "map" && evaluator.Followed.Contains(method))
                )
                {
                    evaluator.Start();
                    evaluator.InModule(type.File, () => evaluator.Invoke(Closure.Of(method, type.File, type, self), [], method.Place));
                }
            }
        }
    }

    private static void ReadPolicies(Evaluator evaluator, ClassSymbol provider)
    {
        foreach (var field in provider.Class.Fields)
        {
            if (field.Name == "policies" && field.Initializer is ObjectExpression map)
            {
                foreach (var entry in map.Entries)
                {
                    if (
                        entry.KeyExpression is { } key
                        && evaluator.ValueOf(provider.File, key).Type?.Class is { } model
                        && evaluator.ValueOf(provider.File, entry.Value).Type?.Class is { } policy
                    )
                    {
                        LaravelState.Of(evaluator).Policies[model.Class.Name] = policy;
                    }
                }
            }
        }
    }

    private static void Expand(EndpointDiscovery discovery, RouteGroup group, RouteContext outer, int depth)
    {
        if (depth > MaxDepth || ++LaravelState.Of(discovery.Evaluator).Opened > MaxOpened)
        {
            return;
        }

        var context = outer.Into(group);
        foreach (var item in group.Items.ToList())
        {
            if (discovery.Found.Count > MaxRoutes)
            {
                return;
            }

            if (item.Group is { } inner)
            {
                Expand(discovery, inner, context, depth + 1);
            }
            else if (item.File is { } file && LaravelState.Of(discovery.Evaluator).Files.TryGetValue(file, out var loaded))
            {
                LaravelState.Of(discovery.Evaluator).Reached.Add(file);
                Expand(discovery, loaded, context, depth + 1);
            }
            else if (item.Route is { } route)
            {
                foreach (var single in ResourceRoutes.Of(route))
                {
                    Add(discovery, route, single, context.Into(route.Own));
                }
            }
        }
    }

    private static void Add(EndpointDiscovery discovery, LaravelRoute route, SingleRoute single, RouteContext context)
    {
        var closure = HandlerOf(discovery, route, single, context);
        string path = "/" + LaravelPaths.Join(context.Prefix, single.Uri);
        var steps = new List<EndpointStep>();
        var state = LaravelState.Of(discovery.Evaluator);
        var left = context.Without.SelectMany(LaravelMiddleware.Names).ToHashSet(StringComparer.Ordinal);
        foreach (var middleware in state.Groups.GetValueOrDefault("") ?? [])
        {
            steps.AddRange(LaravelMiddleware.Steps(discovery, middleware, route.File, route.Place).Where(s => s.IsFollowed));
        }

        foreach (var (middleware, file, place) in context.Middleware)
        {
            if (!LaravelMiddleware.Names(middleware).Any(n => left.Contains(n) || left.Contains(n.Split(':')[0])))
            {
                steps.AddRange(LaravelMiddleware.Steps(discovery, middleware, file, place));
            }
        }

        string handler = "";
        if (closure is { Function: { } target })
        {
            if (closure.Owner is { } owner && target.Name.Length > 0)
            {
                var controller = closure.Self?.Type?.Class ?? owner;
                handler = $"{controller.Class.Name}.{target.Name}";
                foreach (
                    var asked in ControllerGuards
                        .Of(discovery, controller, target)
                        .Where(m => m.Covers(target.Name) && !LaravelMiddleware.Names(m.Middleware).Any(left.Contains))
                )
                {
                    steps.AddRange(LaravelMiddleware.Steps(discovery, asked.Middleware, asked.File, asked.Place));
                }
            }

            steps.Add(LaravelHandlers.Handler(handler, closure));
            steps[0] = LaravelHandlers.Knowing(steps[0], target, closure.File!, context.IsScoped);
        }
        else if (!route.IsPage)
        {
            // A class of a library, or a method that is not there: what it does is not in sight.
            return;
        }

        bool isInline = closure?.Function is null || closure.Function.Name.Length == 0;
        foreach (string verb in single.Methods)
        {
            discovery.Add(
                new Endpoint
                {
                    Framework = LaravelPack.Name,
                    Method = verb,
                    Route = path,
                    File = isInline ? route.File : closure!.File!,
                    StartLine = isInline ? route.Place.Line : closure!.Function!.StartLine,
                    Line = isInline ? route.Place.Line : closure!.Function!.Place.Line,
                    EndLine = isInline ? route.EndLine : closure!.Function!.EndLine,
                    Registration = (route.File, route.Place.Line),
                    Handler = handler,
                    Steps = steps,
                    Traits = route.IsPage ? EndpointTraits.Page : EndpointTraits.None,
                }
            );
        }
    }

    /// <summary>The function behind an action: a closure, a controller with a method, an invokable class, or their names.</summary>
    private static Closure? HandlerOf(EndpointDiscovery discovery, LaravelRoute route, SingleRoute single, RouteContext context)
    {
        var action = route.Action;
        if (action.Functions is [{ Function: not null } closure, ..])
        {
            return closure;
        }

        if (action.Object is { Tag: null } pair && action.Text is null)
        {
            action = pair.Members.TryGetValue("uses", out var uses) ? uses.Value ?? Value.Unknown : action;
            if (action.Functions is [{ Function: not null } used, ..])
            {
                return used;
            }
        }

        var (type, method) = (action.Type?.Class, single.Method);
        if (action.Object is { Tag: null } list && action.Type is null && list.Members.TryGetValue("0", out var owner))
        {
            (type, method) = (
                owner.Value?.Type?.Class ?? ClassNamed(discovery, route.File, owner.Value?.Text ?? "", context),
                list.Members.TryGetValue("1", out var named) ? named.Value?.Text : null
            );
        }
        else if (action.Text is { } text)
        {
            int at = text.IndexOf('@', StringComparison.Ordinal);
            (type, method) =
                at >= 0 ? (ClassNamed(discovery, route.File, text[..at], context), text[(at + 1)..])
                : context.Controller?.Type?.Class is { } shared && single.Method is null ? (shared, text)
                : (ClassNamed(discovery, route.File, text, context), single.Method);
        }
        else if (type is null && context.Controller?.Type?.Class is { } shared)
        {
            type = shared;
        }

        return type is not null && discovery.Code.Method(type, method ?? "__invoke") is { Function.Body: not null } found
            ? Closure.Of(
                found.Function,
                found.File,
                found.Owner,
                new Value
                {
                    Type = new KnownType { Class = type, IsInstance = true },
                }
            )
            : null;
    }

    private static ClassSymbol? ClassNamed(EndpointDiscovery discovery, CodeFile file, string name, RouteContext context)
    {
        if (name.Length == 0)
        {
            return null;
        }

        string full = LaravelPaths.Space(context.Namespace, name);
        if (discovery.Code.Resolve(file, "\\" + full) is ClassSymbol exact)
        {
            return exact;
        }

        // The namespace of controllers is a setting of the application: the end of the name is what is certain.
        string own = full[(full.LastIndexOf('\\') + 1)..];
        var all = discovery.Code.ClassesNamed(own).Where(c => c.File.Language == CodeLanguage.Php).ToList();
        return all.Find(c => $"{c.Class.Namespace}\\{c.Class.Name}".EndsWith("\\" + full, StringComparison.Ordinal))
            ?? all.Find(c => c.Class.Namespace.Contains("Controllers", StringComparison.Ordinal))
            ?? all.FirstOrDefault();
    }
}
