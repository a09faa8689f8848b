using System.Runtime.CompilerServices;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using CallSite = Seatrial.Code.Flow.CallSite;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>The words of config/routes.rb: blocks are followed on an object that knows its path, module and resource.</summary>
internal static class RailsRoutes
{
    private const int MaxRoutes = 20_000;

    private static readonly ConditionalWeakTable<Evaluator, List<RailsRouteTable>> Tables = [];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("*", "draw", Draw) { Languages = [CodeLanguage.Ruby] },
        .. ((string[])["get", "post", "put", "patch", "delete", "options", "match"]).Select(n => new CallRule(
            RouteScope.Type,
            n,
            SingleRoutes.Route
        )),
        new(RouteScope.Type, "root", SingleRoutes.Root),
        new(RouteScope.Type, "namespace", Namespace),
        new(RouteScope.Type, "scope", Scope),
        new(RouteScope.Type, "controller", site => Within(site, RouteScope.Of(site)! with { Controller = site[0].Text ?? "" })),
        new(RouteScope.Type, "defaults", site => Within(site, RouteScope.Of(site)!)),
        new(RouteScope.Type, "with_options", Scope),
        new(RouteScope.Type, "constraints", RouteConstraints.Constraints),
        new(RouteScope.Type, "shallow", site => Within(site, RouteScope.Of(site)! with { IsShallow = true })),
        new(RouteScope.Type, "concern", Concern),
        new(
            RouteScope.Type,
            "concerns",
            site => RailsResources.Concerns(site, RouteScope.Of(site)!, site.Arguments.Where(a => a.Name is null).Select(a => a.Value))
        ),
        new(RouteScope.Type, "authenticate", RouteConstraints.Authenticate),
        new(RouteScope.Type, "authenticated", RouteConstraints.Authenticate),
        .. ((string[])["unauthenticated", "devise_scope", "as", "localized", "localize", "nested"]).Select(n => new CallRule(
            RouteScope.Type,
            n,
            site => Within(site, RouteScope.Of(site)!)
        )),
        new(RouteScope.Type, "mount", Mount),
        .. ((string[])["direct", "resolve", "use_doorkeeper", "use_doorkeeper_openid_connect", "health_check_routes"]).Select(
            n => new CallRule(RouteScope.Type, n, _ => Value.Unknown)
        ),
        new(RouteScope.Type, "devise_for", DeviseRoutes.For),
        .. RailsResources.Calls,
    ];

    public static IReadOnlyList<RailsRouteTable> Of(Evaluator evaluator) => Tables.TryGetValue(evaluator, out var tables) ? tables : [];

    /// <summary>Runs the block of a call in another place.</summary>
    public static Value? Within(CallSite site, RouteScope scope)
    {
        if (site.Named("&") is { Functions.Count: > 0 } block)
        {
            var self = scope.AsValue(site.File, site.Place);
            site.Evaluator.Invoke(block.Functions[0].On(self), [new ArgumentValue(self)], site.Place);
        }

        return Value.Unknown;
    }

    public static void Add(CallSite site, RouteScope scope, string method, string path, string controller, string action, bool isNamed)
    {
        if (scope.Table.Routes.Count < MaxRoutes && controller.Length > 0 && action.Length > 0)
        {
            scope.Table.Routes.Add(
                new RailsRoute(method, Plain(path), controller, action, site.File, site.Place, scope.Guards) { IsNamed = isNamed }
            );
        }
    }

    public static string Qualified(RouteScope scope, string controller) =>
        controller.StartsWith('/') ? controller.Trim('/')
        : scope.Module.Length == 0 ? controller
        : $"{scope.Module}/{controller}";

    /// <summary>The texts of a value: one, or a list of them.</summary>
    public static IEnumerable<string> Texts(Value? value) =>
        value is null ? [] : (Evaluator.KnownElements(value) is { Count: > 0 } many ? many : [value]).Select(v => v.Text).OfType<string>();

    /// <summary>A route without its optional parts, which are formats and languages.</summary>
    private static string Plain(string path)
    {
        while (path.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open && path.IndexOf(')', open) is > 0 and var close)
        {
            path = path[..open] + path[(close + 1)..];
        }

        return RouterExpansion.Join("", path.Replace("//", "/", StringComparison.Ordinal));
    }

    private static Value? Draw(CallSite site)
    {
        if (RouteScope.Of(site) is { } inside)
        {
            return site[0].Text is { } part ? DrawFile(site, inside, part) : null;
        }

        if (site.Named("&") is null || !site.File.Path.Contains("routes", StringComparison.Ordinal))
        {
            return null;
        }

        string engine =
            site.Call?.Receiver is MemberExpression { Name: "routes", Target: NameExpression { Name: { } owner } }
            && owner.EndsWith("Engine", StringComparison.Ordinal)
                ? owner.TrimStart(':')
                : "";
        var table = new RailsRouteTable(engine);
        Tables.GetOrCreateValue(site.Evaluator).Add(table);
        return Within(
            site,
            new RouteScope(table) { Module = engine.Length > 0 && IsIsolated(site, engine) ? Path(engine[..^"::Engine".Length]) : "" }
        );
    }

    /// <summary>An engine that is isolated has its controllers in its own module.</summary>
    private static bool IsIsolated(CallSite site, string engine) =>
        engine.EndsWith("::Engine", StringComparison.Ordinal)
        && site.Evaluator.Code.ClassesNamed("Engine")
            .Any(c =>
                c.Class.Namespace + "::Engine" == engine
                && c.Class.Body.Any(s => s is ExpressionStatement { Expression: CallExpression { Name: "isolate_namespace" } })
            );

    private static string Path(string module) => string.Join('/', module.Split("::").Select(ActiveRecord.Inflections.Underscored));

    /// <summary><c>draw(:admin)</c> runs config/routes/admin.rb here.</summary>
    private static Value DrawFile(CallSite site, RouteScope scope, string part)
    {
        string wanted = $"routes/{part}.rb";
        if (
            site.Evaluator.Code.Files.FirstOrDefault(f => f.Path.EndsWith(wanted, StringComparison.Ordinal)) is { } file
            && file != site.File
        )
        {
            site.Evaluator.RunIn(file, scope.AsValue(site.File, site.Place));
        }

        return Value.Unknown;
    }

    private static Value? Namespace(CallSite site)
    {
        var scope = RouteScope.Of(site)!;
        if (site[0].Text is not { } name)
        {
            return Within(site, scope);
        }

        string path = site.Named("path") is { Text: { } written } ? written : name;
        string module = site.Named("module") is { } given ? given.Text ?? "" : name;
        string prefix = RouterExpansion.Join(Base(scope), path);
        return Within(
            site,
            scope with
            {
                Path = prefix,
                ShallowPath = prefix,
                Module = module.Length == 0 ? scope.Module : Qualified(scope, module),
                Controller = "",
                Resource = null,
            }
        );
    }

    private static Value? Scope(CallSite site)
    {
        var scope = RouteScope.Of(site)!;
        string[] parts = [.. site.Arguments.Where(a => a.Name is null).Select(a => a.Value.Text).OfType<string>()];
        string path = site.Named("path")?.Text ?? string.Join('/', parts);
        string prefix = path.Length == 0 ? scope.Path : RouterExpansion.Join(Base(scope), path);
        return Within(
            site,
            scope with
            {
                Path = prefix,
                ShallowPath = site.Named("shallow_path")?.Text is { } shallow ? shallow : prefix,
                Module = site.Named("module")?.Text is { } module ? Qualified(scope, module) : scope.Module,
                Controller = site.Named("controller")?.Text ?? scope.Controller,
                IsShallow = scope.IsShallow || site.Named("shallow")?.Truth is { IsAlways: true },
                Limits = (site.Named("only") ?? scope.Limits.Only, site.Named("except") ?? scope.Limits.Except),
            }
        );
    }

    /// <summary>Path in front of what is declared in a block: within a resource that of one of them.</summary>
    public static string Base(RouteScope scope) => scope.Path;

    private static Value? Concern(CallSite site)
    {
        if (site[0].Text is { } name && site.Named("&") is { Functions: [{ } block, ..] })
        {
            RouteScope.Of(site)!.Concerns[name] = block;
        }

        return Value.Unknown;
    }

    /// <summary>An engine of the repository; others serve what is not in it.</summary>
    private static Value? Mount(CallSite site)
    {
        var scope = RouteScope.Of(site)!;
        string? engine = (site.Written(0) as NameExpression)?.Name;
        string? path = site.Named("at")?.Text;
        if (site.Call is { } call)
        {
            foreach (var entry in call.Arguments.Select(a => a.Value).OfType<ObjectExpression>().SelectMany(o => o.Entries))
            {
                if (entry.KeyExpression is NameExpression named && entry.Value is LiteralExpression at)
                {
                    (engine, path) = (named.Name, at.Text);
                }
            }
        }

        if (engine is not null && path is not null)
        {
            scope.Table.Mounts.Add((engine.TrimStart(':'), RouterExpansion.Join(scope.Path, path), scope.Guards));
        }

        return Value.Unknown;
    }
}
