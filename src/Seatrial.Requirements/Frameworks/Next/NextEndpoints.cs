using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Next;

/// <summary>Finds endpoints by the conventions for files.</summary>
internal static class NextEndpoints
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    public static void Discover(EndpointDiscovery discovery)
    {
        if (!discovery.Code.Files.Any(UsesNext))
        {
            return;
        }

        var middleware = NextMiddleware.Read(discovery.Evaluator);
        var layouts = discovery
            .Code.Files.Where(f => NextRoutes.OfApp(f.Path, "layout") is not null)
            .GroupBy(f => Folder(f.Path))
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var file in discovery.Code.Files.Where(f => f.Language is CodeLanguage.JavaScript or CodeLanguage.TypeScript))
        {
            if (NextRoutes.OfApp(file.Path, "route") is { } route)
            {
                foreach (string method in Methods)
                {
                    Add(discovery, middleware, file, method, method, route, EndpointTraits.None, NextSteps.Handler);
                }
            }
            else if (NextRoutes.OfPagesApi(file.Path) is { } api && !file.Directives.Contains("use client"))
            {
                Add(discovery, middleware, file, "default", "ANY", api, EndpointTraits.None, NextSteps.ApiHandler);
            }
            else if (NextRoutes.OfApp(file.Path, "page") is { } page && !file.Directives.Contains("use client"))
            {
                AddPage(discovery, middleware, layouts, file, page);
            }

            NextActions.Add(discovery, file);
        }
    }

    private static bool UsesNext(CodeFile file) =>
        file.Path.EndsWith("next.config.js", StringComparison.Ordinal)
        || file.Path.EndsWith("next.config.mjs", StringComparison.Ordinal)
        || file.Path.EndsWith("next.config.ts", StringComparison.Ordinal)
        || file.Imports.Any(i => i.Module == "next" || i.Module.StartsWith("next/", StringComparison.Ordinal));

    private static void AddPage(
        EndpointDiscovery discovery,
        IReadOnlyList<NextMiddleware> middleware,
        Dictionary<string, CodeFile> layouts,
        CodeFile file,
        string route
    )
    {
        if (
            ScriptExport.Of(discovery.Evaluator, file, "default") is not { Inner.Function: { } component } export
            || !component.Has(FunctionTraits.Async)
        )
        {
            return;
        }

        EndpointStep[] around =
        [
            .. NextRoutes.Around(file.Path).Where(layouts.ContainsKey).Select(f => NextSteps.Layout(layouts[f])).OfType<EndpointStep>(),
        ];
        discovery.Add(
            Made(
                export,
                "GET",
                route,
                EndpointTraits.Page,
                [.. NextMiddleware.Steps(middleware, file.Path, route), .. around, NextSteps.Component(export)]
            )
        );
    }

    private static void Add(
        EndpointDiscovery discovery,
        IReadOnlyList<NextMiddleware> middleware,
        CodeFile file,
        string exported,
        string method,
        string route,
        EndpointTraits traits,
        Func<ScriptExport, EndpointStep> handler
    )
    {
        if (ScriptExport.Of(discovery.Evaluator, file, exported) is { } export)
        {
            discovery.Add(Made(export, method, route, traits, [.. NextMiddleware.Steps(middleware, file.Path, route), handler(export)]));
        }
    }

    public static Endpoint Made(
        ScriptExport export,
        string method,
        string route,
        EndpointTraits traits,
        IReadOnlyList<EndpointStep> steps
    ) =>
        export.Serves(NextPack.Name, method, route, steps, traits) with
        {
            Handler = export.Name == "default" ? export.Inner?.Function?.Name ?? "" : export.Name,
        };

    private static string Folder(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path[..slash];
}
