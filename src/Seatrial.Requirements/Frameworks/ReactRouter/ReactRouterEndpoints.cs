using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.ReactRouter;

/// <summary>Finds loaders and actions of route modules.</summary>
internal static class ReactRouterEndpoints
{
    private static readonly string[] Modules = ["react-router", "@react-router/", "@remix-run/", "@shopify/remix-oxygen"];

    public static void Discover(EndpointDiscovery discovery)
    {
        var evaluator = discovery.Evaluator;
        CodeFile[] files = [.. discovery.Code.Files.Where(f => f.Language is CodeLanguage.JavaScript or CodeLanguage.TypeScript)];
        string[] applications =
        [
            .. files
                .Where(f =>
                    f.Path.EndsWith("app/root.tsx", StringComparison.Ordinal)
                    || f.Path.EndsWith("app/root.jsx", StringComparison.Ordinal)
                    || f.Path.EndsWith("app/routes.ts", StringComparison.Ordinal)
                    || f.Path.EndsWith("app/root.ts", StringComparison.Ordinal)
                )
                .Select(f => f.Path[..(f.Path.LastIndexOf('/') + 1)])
                .Distinct(StringComparer.Ordinal),
        ];
        if (
            applications.Length == 0
            || !files.Any(f => f.Imports.Any(i => Array.Exists(Modules, m => i.Module.StartsWith(m, StringComparison.Ordinal))))
        )
        {
            return;
        }

        foreach (string application in applications)
        {
            if (RouteConfiguration.Read(evaluator, application) is { } configured)
            {
                foreach (var route in configured)
                {
                    if (discovery.Code.File(route.File) is { } file)
                    {
                        Add(
                            discovery,
                            file,
                            route.Route,
                            [.. Root(discovery, application), .. route.Around.Select(discovery.Code.File).OfType<CodeFile>(), file]
                        );
                    }
                }

                continue;
            }

            foreach (var file in files)
            {
                if (RouteFiles.Application(file.Path) == application && RouteFiles.Of(file.Path) is { } route)
                {
                    Add(discovery, file, route, [.. Root(discovery, application), .. Around(files, file), file]);
                }
            }
        }
    }

    private static IEnumerable<CodeFile> Root(EndpointDiscovery discovery, string application) =>
        ((string[])["root.tsx", "root.jsx", "root.ts"]).Select(n => discovery.Code.File(application + n)).OfType<CodeFile>().Take(1);

    /// <summary>
    /// Modules whose names a file's name continues: <c>_app.tsx</c> is around <c>_app.orders.tsx</c>; a file <c>_layout</c> around its
    /// folder.
    /// </summary>
    private static IEnumerable<CodeFile> Around(IEnumerable<CodeFile> files, CodeFile file) =>
        files
            .Where(f =>
                f != file
                && Stem(f.Path) is { Length: > 0 } stem
                && f.Path.Contains("/routes/", StringComparison.Ordinal)
                && (
                    file.Path.StartsWith(stem + ".", StringComparison.Ordinal) || file.Path.StartsWith(stem + "/", StringComparison.Ordinal)
                )
            )
            .OrderBy(f => f.Path.Length);

    private static string Stem(string path)
    {
        int slash = path.LastIndexOf('/');
        int dot = path.LastIndexOf('.');
        string stem = dot > slash ? path[..dot] : path;
        return stem.EndsWith("/_layout", StringComparison.Ordinal) || stem.EndsWith("/route", StringComparison.Ordinal)
            ? stem[..stem.LastIndexOf('/')]
            : stem;
    }

    private static void Add(EndpointDiscovery discovery, CodeFile file, string route, IReadOnlyList<CodeFile> around)
    {
        EndpointStep[] front = [.. around.SelectMany(f => ReactRouterSteps.Middleware(discovery.Evaluator, f))];
        bool isPage = file.Exports.Any(e => e.Name == "default");
        foreach (var (name, method) in (ReadOnlySpan<(string, string)>)[("loader", "GET"), ("action", "POST")])
        {
            if (ScriptExport.Of(discovery.Evaluator, file, name) is { } export)
            {
                discovery.Add(
                    export.Serves(
                        ReactRouterPack.Name,
                        method,
                        route,
                        [.. front, ReactRouterSteps.Handler(export)],
                        isPage && name == "loader" ? EndpointTraits.Page : EndpointTraits.None
                    )
                );
            }
        }
    }
}
