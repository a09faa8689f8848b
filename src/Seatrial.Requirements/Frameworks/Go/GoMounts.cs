using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>Handlers that lead to routers: a middleware around a whole mux, a prefix that is stripped.</summary>
internal static class GoMounts
{
    /// <summary><c>h.ServeHTTP(w, r)</c>.</summary>
    public static Value? Serve(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is { } router)
        {
            var serving = GoServing.Of(site.Evaluator);
            serving.Found?.Add(router);
            return serving.Next?.Invoke(site) ?? Value.Unknown;
        }

        return site.Receiver is { Functions.Count: > 0 } function
            ? site.Evaluator.InvokeAny(function.Functions, site.Arguments, site)
            : null;
    }

    /// <summary>The routers that a handler hands requests to.</summary>
    public static IReadOnlyList<Router> Behind(Value handler, Evaluator evaluator, CodeFile file, Place place)
    {
        if (RouterRegistry.RouterOf(handler) is { } direct)
        {
            return [direct];
        }

        var functions = GoHandler.FunctionsOf(handler, evaluator);
        var serving = GoServing.Of(evaluator);
        if (functions.Count == 0 || serving.Found is not null)
        {
            return [];
        }

        var routers = serving.Found = [];
        var request = GoExchange.Request(file, new GoRequest(GoContext.Empty, ""));
        evaluator.Isolated(() =>
            evaluator.InvokeAny(
                functions,
                [new ArgumentValue(GoExchange.Writer(file)), new ArgumentValue(request)],
                GoSteps.SiteOf(evaluator, file, place)
            )
        );
        serving.Found = null;
        return [.. routers.Distinct()];
    }

    /// <summary>Puts what a handler leads to below a path; false where it leads to no router.</summary>
    public static bool Mount(CallSite site, Router outer, string path, Value handler, Expression? written)
    {
        if (handler.Object?.Tag is StrippedPrefix stripped)
        {
            return Mount(
                site,
                outer,
                path,
                stripped.Handler,
                written is CallExpression { Arguments: [.., var last] } ? last.Value : null,
                stripped.Prefix
            );
        }

        return Mount(site, outer, path, handler, written, "");
    }

    private static bool Mount(CallSite site, Router outer, string path, Value handler, Expression? written, string stripped)
    {
        var routers = Behind(handler, site.Evaluator, site.File, site.Place);
        string name = written is CallExpression { Callee: var callee } ? Script.ScriptHandler.NameOf(callee) : "handler";
        foreach (var router in routers.Where(r => r != outer))
        {
            EndpointStep[] guards = RouterRegistry.RouterOf(handler) is null ? [GoSteps.Around(name, handler, site.File, site.Place)] : [];

            // A mux of net/http sees the whole path unless a prefix is taken off in front of it.
            string below = router.Framework == "net-http" ? stripped : path;
            outer.Add(new MountEntry(site.File, site.Place, below.TrimEnd('*'), router, guards));
        }

        return routers.Count > 0;
    }
}

/// <summary>Kept as the tag of what <c>http.StripPrefix</c> gives.</summary>
internal sealed record StrippedPrefix(string Prefix, Value Handler);
