using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>
/// Registration of routes. Source: Laravel documentation, "Routing" and "Controllers", versions 5 to 12; Lumen's router has the same
/// methods.
/// </summary>
internal static class LaravelRouting
{
    public const string Facade = @"php:Illuminate\Support\Facades\Route";
    public const string Registrar = "php:laravel.registrar()";
    public const string Route = "php:laravel.route()";

    private static readonly (string Name, string Method)[] Verbs =
    [
        ("get", "GET"),
        ("post", "POST"),
        ("put", "PUT"),
        ("patch", "PATCH"),
        ("delete", "DELETE"),
        ("options", "OPTIONS"),
        ("any", "ANY"),
    ];
    private static readonly string[] Resource = ["index", "create", "store", "show", "edit", "update", "destroy"];
    private static readonly string[] Api = ["index", "store", "show", "update", "destroy"];
    private static readonly string[] Attributes =
    [
        "prefix",
        "middleware",
        "namespace",
        "controller",
        "name",
        "as",
        "domain",
        "withoutMiddleware",
        "scopeBindings",
        "withoutScopedBindings",
        "where",
        "can",
        "missing",
        "block",
        "whereNumber",
        "whereAlpha",
        "whereAlphaNumeric",
        "whereUuid",
        "whereUlid",
        "whereIn",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. ((string[])[Facade, Registrar]).SelectMany(target =>
            (CallRule[])
                [
                    .. Verbs.Select(v => new CallRule(target, v.Name, site => Add(site, [v.Method], 0))),
                    new(target, "match", site => Add(site, [.. Texts(site[0]).Select(m => m.ToUpperInvariant())], 1)),
                    new(target, "fallback", site => Add(site, ["ANY"], -1)),
                    new(target, "view", site => AddPlain(site)),
                    new(target, "inertia", site => AddPlain(site)),
                    new(target, "redirect", Effects.Fluent),
                    new(target, "resource", site => AddResource(site, Resource)),
                    new(target, "apiResource", site => AddResource(site, Api)),
                    new(target, "singleton", site => AddResource(site, ["show", "edit", "update"], isSingleton: true)),
                    new(target, "apiSingleton", site => AddResource(site, ["show", "update"], isSingleton: true)),
                    new(target, "resources", site => AddResources(site, Resource)),
                    new(target, "apiResources", site => AddResources(site, Api)),
                    new(target, "group", Group),
                    new(target, "model", site => Bind(site)),
                    new(target, "bind", site => Bind(site)),
                    new(target, "aliasMiddleware", site => Note(site, LaravelState.Of(site.Evaluator).Aliases)),
                    new(target, "middlewareGroup", MiddlewareGroup),
                    new(target, "pushMiddlewareToGroup", PushToGroup),
                    .. Attributes.Select(a => new CallRule(target, a, site => Attribute(site, a))),
                ]
        ),
        .. ((string[])["middleware", "withoutMiddleware", "can", "scopeBindings", "prefix", "uses"]).Select(a => new CallRule(
            Route,
            a,
            site => OnRoute(site, a)
        )),
        new(Route, "only", site => Limit(site, (r, names) => r.Only = names)),
        new(Route, "except", site => Limit(site, (r, names) => r.Except = names)),
        new(Route, "shallow", site => Limit(site, (r, _) => r.IsShallow = true)),
        new(Route, "scoped", site => Limit(site, (r, _) => r.Own.IsScoped = true)),
        new(Route, "parameters", Parameters),
        new(Route, "parameter", Parameters),
        new(Route, "*", Effects.Fluent),
        new("*", "loadRoutesFrom", site => Load(site, site[0], new RouteGroup())),
        .. ((string[])["require", "require_once", "include", "include_once"]).Select(n => new CallRule("php:" + n, n, Require)),
        new(
            "*",
            "routes",
            static site =>
                site.Count == 1 && site[0].Functions.Count > 0 && site.Receiver?.Type?.Class is not null
                    ? site.Evaluator.InvokeAny(site[0].Functions, [], site)
                    : null
        )
        {
            Languages = LaravelPack.Php,
        },
    ];

    /// <summary>A value as texts: one, or a list of them.</summary>
    public static IReadOnlyList<string> Texts(Value value) =>
        value.Object is { Tag: null } list ? [.. list.Members.Values.Select(c => c.Value?.Text).OfType<string>()]
        : value.Text is { } one ? [one]
        : [];

    /// <summary>Loads a file of routes into a group.</summary>
    public static Value? Load(CallSite site, Value path, RouteGroup group)
    {
        var state = LaravelState.Of(site.Evaluator);
        if (path.Text is not { } text || LaravelPaths.Find(site.Evaluator.Code, site.File, text) is not { } file)
        {
            return null;
        }

        state.Loaded.Add(file);
        group.Items.Add(new RouteItem(null, null, file));
        (state.Open.TryPeek(out var open) ? open.Items : null)?.Add(new RouteItem(null, group, null));
        if (open is null)
        {
            state.Roots.Add(group);
        }

        return Value.Unknown;
    }

    /// <summary>A file that another takes in: its routes are in the group in which that happens.</summary>
    private static Value? Require(CallSite site)
    {
        if (site[0].Text is { } text && LaravelPaths.Find(site.Evaluator.Code, site.File, text) is { } file && file != site.File)
        {
            var state = LaravelState.Of(site.Evaluator);
            state.Loaded.Add(file);
            var items = state.Current(site.File).Items;
            if (!items.Exists(i => i.File == file))
            {
                items.Add(new RouteItem(null, null, file));
            }
        }

        return null;
    }

    private static RouteGroup? Gathered(CallSite site) => site.Receiver?.Object?.Tag as RouteGroup;

    private static Value Add(CallSite site, IReadOnlyList<string> methods, int uriAt)
    {
        var route = new LaravelRoute(site.File, site.Call?.Place ?? site.Place, site.Call?.EndLine ?? site.Place.Line)
        {
            Methods = methods,
            Uri = uriAt < 0 ? "{fallback}" : site[uriAt].Text ?? "*",
            Action = site[uriAt + 1],
            Own = Gathered(site)?.Copy() ?? new RouteGroup(),
        };
        return Registered(site, route);
    }

    private static Value AddPlain(CallSite site) =>
        Registered(
            site,
            new LaravelRoute(site.File, site.Place, site.Place.Line)
            {
                Methods = ["GET"],
                Uri = site[0].Text ?? "*",
                IsPage = true,
                Own = Gathered(site)?.Copy() ?? new RouteGroup(),
            }
        );

    private static Value AddResource(CallSite site, IReadOnlyList<string> methods, bool isSingleton = false) =>
        AddResource(site, site[0], site[1], site[2], methods, isSingleton);

    private static Value AddResource(
        CallSite site,
        Value name,
        Value controller,
        Value options,
        IReadOnlyList<string> methods,
        bool isSingleton
    )
    {
        var route = new LaravelRoute(site.File, site.Call?.Place ?? site.Place, site.Call?.EndLine ?? site.Place.Line)
        {
            Uri = name.Text ?? "*",
            Action = controller,
            Own = Gathered(site)?.Copy() ?? new RouteGroup(),
            ResourceMethods = methods,
            IsSingleton = isSingleton,
            Only = Texts(Member(options, "only")) is { Count: > 0 } only ? only : null,
            Except = Texts(Member(options, "except")) is { Count: > 0 } except ? except : null,
        };
        return Registered(site, route);
    }

    private static Value AddResources(CallSite site, IReadOnlyList<string> methods)
    {
        foreach (var (name, cell) in site[0].Object?.Members ?? CellDictionary.Empty)
        {
            AddResource(site, Value.Constant(name), cell.Value ?? Value.Unknown, site[1], methods, isSingleton: false);
        }

        return Value.Unknown;
    }

    private static Value Registered(CallSite site, LaravelRoute route)
    {
        LaravelState.Of(site.Evaluator).Current(site.File).Items.Add(new RouteItem(route, null, null));
        return new Value
        {
            Type = new KnownType { External = Route, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = route },
        };
    }

    private static Value Attribute(CallSite site, string name)
    {
        var group = Gathered(site)?.Copy() ?? new RouteGroup();
        Apply(group, site, name);
        return new Value
        {
            Type = new KnownType { External = Registrar, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = group },
        };
    }

    private static Value? OnRoute(CallSite site, string name)
    {
        if (site.Receiver?.Object?.Tag is LaravelRoute route)
        {
            Apply(route.Own, site, name);
        }

        return site.Receiver;
    }

    private static void Apply(RouteGroup group, CallSite site, string name)
    {
        switch (name)
        {
            case "prefix":
                group.Prefix = LaravelPaths.Join(group.Prefix, site[0].Text ?? "");
                break;
            case "namespace":
                group.Namespace = LaravelPaths.Space(group.Namespace, site[0].Text ?? "");
                break;
            case "controller":
                group.Controller = site[0];
                break;
            case "middleware":
                group.Middleware.AddRange(site.Arguments.Select(a => (a.Value, site.File, site.Place)));
                break;
            case "can":
                string subjects = site.Count > 1 ? "," + string.Join(',', Texts(site[1])) : "";
                group.Middleware.Add((Value.Constant($"can:{site[0].Text}{subjects}"), site.File, site.Place));
                break;
            case "withoutMiddleware":
                group.Without.AddRange(site.Arguments.Select(a => a.Value));
                break;
            case "scopeBindings":
                group.IsScoped = true;
                break;
        }
    }

    /// <summary>A group in all its forms: attributes in an array, gathered before, a function or a file with the routes.</summary>
    private static Value? Group(CallSite site)
    {
        var group = Gathered(site)?.Copy() ?? new RouteGroup();
        var attributes = site.Count > 1 || (site[0].Object is { Tag: null } && site[0].Functions.Count == 0) ? site[0] : Value.Unknown;
        if (attributes.Object is { } written)
        {
            group.Prefix = LaravelPaths.Join(group.Prefix, Member(attributes, "prefix").Text ?? "");
            group.Namespace = LaravelPaths.Space(group.Namespace, Member(attributes, "namespace").Text ?? "");
            group.Controller = written.Members.TryGetValue("controller", out var controller) ? controller.Value : group.Controller;
            if (written.Members.TryGetValue("middleware", out var middleware) && middleware.Value is { } named)
            {
                group.Middleware.Add((named, site.File, site.Place));
            }
        }

        var routes = site[site.Count - 1];
        if (routes.Functions.Count == 0)
        {
            foreach (
                var path in routes.Object is { Tag: null } several ? several.Members.Values.Select(c => c.Value ?? Value.Unknown) : [routes]
            )
            {
                Load(site, path, group.Copy());
            }

            return Value.Unknown;
        }

        var state = LaravelState.Of(site.Evaluator);
        state.Current(site.File).Items.Add(new RouteItem(null, group, null));
        state.Open.Push(group);
        site.Evaluator.InvokeAny(routes.Functions, [new ArgumentValue(Value.External(Facade))], site);
        state.Open.Pop();
        return Value.Unknown;
    }

    private static Value? Limit(CallSite site, Action<LaravelRoute, IReadOnlyList<string>> change)
    {
        if (site.Receiver?.Object?.Tag is LaravelRoute route)
        {
            change(route, [.. site.Arguments.SelectMany(a => Texts(a.Value))]);
        }

        return site.Receiver;
    }

    private static Value? Parameters(CallSite site)
    {
        if (site.Receiver?.Object?.Tag is LaravelRoute route)
        {
            foreach (var (name, cell) in site[0].Object?.Members ?? CellDictionary.Empty)
            {
                route.Parameters[name] = cell.Value?.Text ?? name;
            }

            if (site[0].Text is { } one && site[1].Text is { } parameter)
            {
                route.Parameters[one] = parameter;
            }
        }

        return site.Receiver;
    }

    private static Value Bind(CallSite site)
    {
        if (site[0].Text is { } name)
        {
            LaravelState.Of(site.Evaluator).Bindings[name] = site[1];
        }

        return Value.Unknown;
    }

    private static Value Note(CallSite site, Dictionary<string, Value> into)
    {
        if (site[0].Text is { } name)
        {
            into[name] = site[1];
        }

        return Value.Unknown;
    }

    private static Value MiddlewareGroup(CallSite site)
    {
        if (site[0].Text is { } name)
        {
            LaravelState.Of(site.Evaluator).Groups[name] = [site[1]];
        }

        return Value.Unknown;
    }

    private static Value PushToGroup(CallSite site)
    {
        if (site[0].Text is { } name)
        {
            var groups = LaravelState.Of(site.Evaluator).Groups;
            groups[name] = [.. groups.GetValueOrDefault(name) ?? [], site[1]];
        }

        return Value.Unknown;
    }

    private static Value Member(Value value, string name) =>
        value.Object is { Tag: null } written && written.Members.TryGetValue(name, out var cell)
            ? cell.Value ?? Value.Unknown
            : Value.Unknown;
}
