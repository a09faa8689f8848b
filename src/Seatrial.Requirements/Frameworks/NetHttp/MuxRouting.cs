using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.NetHttp;

/// <summary>The mux of <c>net/http</c>, and servers that are given a handler.</summary>
internal static class MuxRouting
{
    public const string MuxType = "go:net/http.ServeMux()";

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Evaluator, Holder> Defaults = [];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        GoValues.Rule("go:net/http", "NewServeMux", site => RouterRegistry.Make(NetHttpPack.Name, isOrdered: false, MuxType, site)),
        GoValues.Rule("go:net/http", "ServeMux", site => RouterRegistry.Make(NetHttpPack.Name, isOrdered: false, MuxType, site)),
        .. GoValues.Rules("go:net/http", ["HandleFunc", "Handle"], site => Register(site, Default(site.Evaluator, site.File, site.Place))),
        .. GoValues.Rules(MuxType, ["HandleFunc", "Handle"], site => Register(site, site.Receiver)),
        .. GoValues.Rules(
            "go:net/http",
            ["HandlerFunc"],
            site =>
                site[0] is { Functions.Count: > 0 } function
                    ? function with
                    {
                        Type = new KnownType { External = GoSteps.HandlerType, IsInstance = true },
                    }
                    : null
        ),
        GoValues.Rule("go:net/http", "StripPrefix", Strip),
        .. GoValues.Rules("go:net/http", ["ListenAndServe"], site => Serve(site, 1)),
        .. GoValues.Rules("go:net/http", ["ListenAndServeTLS"], site => Serve(site, 3)),
        .. GoValues.Rules("go:net/http", ["Serve"], site => Serve(site, 1)),
        GoValues.Rule("go:net/http", "Server", Server),
        .. GoValues.Rules("go:net/http", ["TimeoutHandler", "MaxBytesHandler", "AllowQuerySemicolons"], site => site[0]),
        GoValues.Rule("*", "ServeHTTP", GoMounts.Serve),
        // Middleware of libraries around a router, which refuses nobody.
        GoValues.Rule("go:github.com/gorilla/handlers", "LoggingHandler", site => site[1]),
        GoValues.Rule("go:github.com/gorilla/handlers", "CombinedLoggingHandler", site => site[1]),
        .. GoValues.Rules("go:github.com/gorilla/handlers", ["CompressHandler", "ProxyHeaders"], site => site[0]),
        .. GoValues.Rules(
            "go:github.com/gorilla/handlers",
            ["CORS", "RecoveryHandler"],
            _ => Value.Function(Closure.From(static inner => inner[0]))
        ),
        .. GoValues.Rules("go:github.com/gorilla/csrf", ["Protect"], _ => Value.Function(Closure.From(static inner => inner[0]))),
        .. GoValues.Rules("go:github.com/rs/cors*", ["Handler"], site => site[0]),
        GoValues.Rule("go:github.com/justinas/alice", "New", site => Chain(site, null)),
        GoValues.Rule("go:alice.Chain()", "Append", site => Chain(site, site.Receiver)),
        .. GoValues.Rules("go:alice.Chain()", ["Then", "ThenFunc"], Chained),
    ];

    public static IReadOnlyList<NameRule> Names { get; } =
    [new("go:net/http.DefaultServeMux", site => Default(site.Evaluator, site.File, site.Place)) { Languages = GoValues.Languages }];

    /// <summary><c>GET /orders/{id}</c>, <c>/orders/</c>, <c>example.org/orders</c>.</summary>
    public static (string Method, string Path) Pattern(string pattern)
    {
        int space = pattern.IndexOfAny([' ', '\t']);
        string method = space > 0 ? pattern[..space] : "ANY";
        string path = space > 0 ? pattern[(space + 1)..].Trim() : pattern;
        int slash = path.IndexOf('/', StringComparison.Ordinal);
        return (method, (slash > 0 ? path[slash..] : path).Replace("{$}", "", StringComparison.Ordinal));
    }

    private static Value? Register(CallSite site, Value? mux)
    {
        if (RouterRegistry.RouterOf(mux) is not { } router || site.Count < 2)
        {
            return null;
        }

        var (method, path) = Pattern(site[0].Text ?? "*");
        if (
            path.EndsWith('/')
            && (GoDispatch.Add(site, router, site[1], site.Written(1)) || GoMounts.Mount(site, router, path, site[1], site.Written(1)))
        )
        {
            return Value.Unknown;
        }

        GoRoutes.Add(site, router, method, path, GoHandler.Of(site[1], site.Written(1), site.Evaluator), []);
        return Value.Unknown;
    }

    /// <summary>What a server is given stands in front of the routers that it leads to.</summary>
    private static Value Serve(CallSite site, int at)
    {
        Root(site, site[at], site.Written(at));
        return Value.Unknown;
    }

    private static Value? Server(CallSite site)
    {
        if (site.Named("initializer")?.Object?.Members.GetValueOrDefault("Handler")?.Value is { } handler)
        {
            Root(site, handler, site.Call?.Initializer?.Entries.FirstOrDefault(e => e.Key == "Handler")?.Value);
        }

        return null;
    }

    private static void Root(CallSite site, Value handler, Expression? written)
    {
        // A table of its own first: to see where a handler leads, everything behind it is followed.
        if (
            RouterRegistry.RouterOf(handler) is not null
            || GoDispatch.Add(
                site,
                RouterRegistry.RouterOf(RouterRegistry.Make(NetHttpPack.Name, isOrdered: false, MuxType, site))!,
                handler,
                written
            )
        )
        {
            return;
        }

        if (GoMounts.Behind(handler, site.Evaluator, site.File, site.Place).Any(r => !r.IsMounted))
        {
            var root = RouterRegistry.RouterOf(RouterRegistry.Make("net-http-server", isOrdered: false, MuxType, site))!;
            GoMounts.Mount(site, root, "", handler, written);
        }
    }

    private static Value Strip(CallSite site) =>
        new()
        {
            Functions = GoHandler.FunctionsOf(site[1], site.Evaluator),
            Object = new AbstractObject(site.File, site.Place) { Tag = new StrippedPrefix(site[0].Text ?? "", site[1]) },
            Type = new KnownType { External = GoSteps.HandlerType, IsInstance = true },
        };

    private static Value Chain(CallSite site, Value? before)
    {
        var all = (before?.Object?.Tag as GoChain)?.Wrappers ?? [];
        return new Value
        {
            Type = new KnownType { External = "go:alice.Chain()", IsInstance = true },
            Object = new AbstractObject(site.File, site.Place)
            {
                Tag = new GoChain([.. all, .. site.Arguments.Select((a, i) => GoWrapper.Of(a.Value, site.Written(i)))]),
            },
        };
    }

    private static Value? Chained(CallSite site)
    {
        if (site.Receiver?.Object?.Tag is not GoChain chain)
        {
            return null;
        }

        var handler = site[0];
        foreach (var wrapper in chain.Wrappers.Reverse())
        {
            handler = wrapper.Maker.Functions.Count == 0 ? handler : wrapper.Around(handler, site.Evaluator, site);
        }

        return handler with
        {
            Type = new KnownType { External = GoSteps.HandlerType, IsInstance = true },
        };
    }

    private static Value Default(Evaluator evaluator, CodeFile file, Place place) =>
        Defaults
            .GetValue(
                evaluator,
                e => new Holder(RouterRegistry.Make(NetHttpPack.Name, isOrdered: false, MuxType, new NameSite(e, file, place, "")))
            )
            .Value;

    private sealed record Holder(Value Value);
}

/// <summary>Kept as the tag of a chain of middleware: <c>alice.New(a, b)</c>.</summary>
internal sealed record GoChain(IReadOnlyList<GoWrapper> Wrappers);
