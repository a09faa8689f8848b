using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using CallSite = Seatrial.Code.Flow.CallSite;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>Routes that are written one by one: <c>get</c>, <c>post</c>, <c>match</c> and their like, and <c>root</c>.</summary>
internal static class SingleRoutes
{
    private static readonly HashSet<string> Options = new(StringComparer.Ordinal)
    {
        "to",
        "as",
        "via",
        "on",
        "controller",
        "action",
        "constraints",
        "defaults",
        "format",
        "path",
        "module",
        "only",
        "except",
        "anchor",
        "param",
        "shallow",
        "path_names",
        "shallow_path",
        "shallow_prefix",
        "concerns",
        "id",
        "host",
        "subdomain",
        "trailing_slash",
        "internal",
        "at",
        "&",
        "protocol",
        "domain",
        "port",
    };

    public static Value? Root(CallSite site)
    {
        var scope = RouteScope.Of(site)!;
        string? target = site.Named("to")?.Text ?? site[0].Text;
        if (target is not null && target.Contains('#', StringComparison.Ordinal))
        {
            Handle(site, scope, "GET", scope.Path, target, null);
        }
        else if (site.Named("controller")?.Text is { } controller)
        {
            RailsRoutes.Add(
                site,
                scope,
                "GET",
                scope.Path,
                RailsRoutes.Qualified(scope, controller),
                site.Named("action")?.Text ?? "index",
                isNamed: true
            );
        }

        return Value.Unknown;
    }

    public static Value? Route(CallSite site)
    {
        var scope = RouteScope.Of(site)!;
        scope = site.Named("on")?.Text switch
        {
            "member" when scope.Resource is { } one => scope with { Path = one.Member, Controller = one.Controller },
            "collection" when scope.Resource is { } all => scope with { Path = all.Collection, Controller = all.Controller },
            "new" when scope.Resource is { } made => scope with
            {
                Path = RouterExpansion.Join(made.Collection, "new"),
                Controller = made.Controller,
            },
            _ => scope,
        };
        string[] methods =
            site.Name != "match"
                ? [site.Name.ToUpperInvariant()]
                : [.. RailsRoutes.Texts(site.Named("via")).Select(v => v == "all" ? "ANY" : v.ToUpperInvariant())];
        foreach (string method in methods.Length == 0 ? ["ANY"] : methods)
        {
            foreach (var argument in site.Arguments)
            {
                if (argument.Name is null && argument.Value.Text is { } path)
                {
                    Handle(
                        site,
                        scope,
                        method,
                        RouterExpansion.Join(scope.Path, site.Named("path")?.Text ?? path),
                        site.Named("to")?.Text,
                        path
                    );
                }
                else if (argument.Name is { } named && !Options.Contains(named) && argument.Value.Text is { } target)
                {
                    Handle(site, scope, method, RouterExpansion.Join(scope.Path, named), target, null);
                }
            }
        }

        return Value.Unknown;
    }

    /// <summary>What handles a route: <c>to: 'orders#show'</c>, <c>to: :show</c>, an action, or the path itself.</summary>
    private static void Handle(CallSite site, RouteScope scope, string method, string path, string? to, string? written)
    {
        string controller =
            site.Named("controller")?.Text is { } named ? RailsRoutes.Qualified(scope, named)
            : scope.Controller.Contains('/', StringComparison.Ordinal) || scope.Resource is not null ? scope.Controller
            : scope.Controller.Length > 0 ? RailsRoutes.Qualified(scope, scope.Controller)
            : "";
        if (site.Named("module")?.Text is { } module)
        {
            scope = scope with { Module = RailsRoutes.Qualified(scope, module) };
        }

        if (to is not null && to.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash)
        {
            RailsRoutes.Add(
                site,
                scope,
                method,
                path,
                hash == 0 ? controller : RailsRoutes.Qualified(scope, to[..hash]),
                to[(hash + 1)..],
                isNamed: true
            );
        }
        else if (site.Named("to") is { Text: null })
        {
            // A redirect, or an application of Rack.
        }
        else if ((to ?? site.Named("action")?.Text) is { } action)
        {
            RailsRoutes.Add(site, scope, method, path, controller, action, isNamed: true);
        }
        else if (written is not null && controller.Length > 0)
        {
            RailsRoutes.Add(site, scope, method, path, controller, written.Trim('/').Split('/')[^1].Replace('-', '_'), isNamed: true);
        }
        else if (
            written is not null
            && written.Trim('/').Split('/') is { Length: >= 2 } parts
            && !written.Contains(':', StringComparison.Ordinal)
        )
        {
            RailsRoutes.Add(
                site,
                scope,
                method,
                path,
                RailsRoutes.Qualified(scope, string.Join('/', parts[..^1])),
                parts[^1].Replace('-', '_'),
                isNamed: true
            );
        }
    }
}
