using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.ActiveRecord;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary><c>resources</c> and <c>resource</c>, what is nested in them, and their members and collections.</summary>
internal static class RailsResources
{
    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new(RouteScope.Type, "resources", site => Declare(site, isSingular: false)),
        new(RouteScope.Type, "resource", site => Declare(site, isSingular: true)),
        new(RouteScope.Type, "member", site => Level(site, static r => r.Member)),
        new(RouteScope.Type, "collection", site => Level(site, static r => r.Collection)),
        new(RouteScope.Type, "new", site => Level(site, static r => RouterExpansion.Join(r.Collection, "new"))),
    ];

    /// <summary>Runs concerns in a place.</summary>
    public static Value? Concerns(CallSite site, RouteScope scope, IEnumerable<Value> names)
    {
        var self = scope.AsValue(site.File, site.Place);
        foreach (string name in names.SelectMany(RailsRoutes.Texts))
        {
            if (scope.Concerns.TryGetValue(name, out var block))
            {
                site.Evaluator.Invoke(block.On(self), [new ArgumentValue(self)], site.Place);
            }
        }

        return Value.Unknown;
    }

    private static Value? Level(CallSite site, Func<RouteResource, string> path)
    {
        var scope = RouteScope.Of(site)!;
        return RailsRoutes.Within(
            site,
            scope.Resource is { } resource ? scope with { Path = path(resource), Controller = resource.Controller } : scope
        );
    }

    private static Value? Declare(CallSite site, bool isSingular)
    {
        var scope = RouteScope.Of(site)!;
        foreach (string name in site.Arguments.Where(a => a.Name is null).SelectMany(a => RailsRoutes.Texts(a.Value)))
        {
            One(site, scope, name, isSingular);
        }

        return Value.Unknown;
    }

    private static void One(CallSite site, RouteScope outer, string name, bool isSingular)
    {
        var scope = site.Named("module")?.Text is { } module ? outer with { Module = RailsRoutes.Qualified(outer, module) } : outer;
        string last = name[(name.LastIndexOf('/') + 1)..];
        string controller = RailsRoutes.Qualified(
            scope,
            site.Named("controller")?.Text ?? (isSingular ? Inflections.Plural(Inflections.Singular(name)) : name)
        );
        string path = site.Named("path")?.Text ?? name;
        string param = site.Named("param")?.Text ?? "id";
        bool isShallow = scope.IsShallow || site.Named("shallow")?.Truth is { IsAlways: true };
        string collection = RouterExpansion.Join(scope.Path, path);
        string own = isShallow && scope.Resource is not null ? RouterExpansion.Join(scope.ShallowPath, path) : collection;
        string member = isSingular ? own : RouterExpansion.Join(own, ":" + param);
        string nested = isSingular ? own : RouterExpansion.Join(own, $":{Inflections.Singular(last)}_{param}");
        var resource = new RouteResource(controller, collection, member, nested);

        void Add(string action, string method, string at)
        {
            if (IsWanted(site, scope, action, isSingular))
            {
                RailsRoutes.Add(site, scope, method, at, controller, action, isNamed: false);
            }
        }

        if (!isSingular)
        {
            Add("index", "GET", collection);
        }

        Add("create", "POST", collection);
        Add("new", "GET", RouterExpansion.Join(collection, "new"));
        Add("edit", "GET", RouterExpansion.Join(member, "edit"));
        Add("show", "GET", member);
        Add("update", "PATCH", member);
        Add("update", "PUT", member);
        Add("destroy", "DELETE", member);

        var inside = scope with { Path = nested, Resource = resource, Controller = controller, IsShallow = isShallow, Limits = default };
        if (site.Named("concerns") is { } concerns)
        {
            Concerns(site, inside, [concerns]);
        }

        RailsRoutes.Within(site, inside);
    }

    private static bool IsWanted(CallSite site, RouteScope scope, string action, bool isSingular)
    {
        var (only, except) = (site.Named("only"), site.Named("except"));
        if (only is null && except is null)
        {
            (only, except) = scope.Limits;
        }

        // Limits that could not be read limit nothing.
        string[] wanted = [.. RailsRoutes.Texts(only)];
        bool isNone = only is { Object: { Tag: null } list } && list.Members.Count == 0 && list.Rest.Value is null;
        return !isNone && (wanted.Length == 0 || wanted.Contains(action)) && !RailsRoutes.Texts(except).Contains(action);
    }
}
