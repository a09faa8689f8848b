using System.Runtime.CompilerServices;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.SvelteKit;

/// <summary>Finds endpoints by the conventions for files and exports.</summary>
internal static class SvelteKitEndpoints
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    /// <summary>The endpoint that each evaluator follows.</summary>
    public static ConditionalWeakTable<Evaluator, EndpointRun> Running { get; } = [];

    public static void Discover(EndpointDiscovery discovery)
    {
        CodeFile[] files = [.. discovery.Code.Files.Where(f => f.Language is CodeLanguage.JavaScript or CodeLanguage.TypeScript)];
        if (
            !files.Any(f =>
                f.Path.EndsWith("svelte.config.js", StringComparison.Ordinal)
                || f.Path.EndsWith("svelte.config.ts", StringComparison.Ordinal)
                || f.Imports.Any(i => i.Module.StartsWith("@sveltejs/kit", StringComparison.Ordinal))
            )
        )
        {
            return;
        }

        var hooks = files
            .Where(f => SvelteKitRoutes.IsHooks(f.Path))
            .GroupBy(f => SvelteKitRoutes.Application(f.Path))
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var layouts = files
            .Where(f => SvelteKitRoutes.Of(f.Path, "+layout.server") is not null)
            .GroupBy(f => Folder(f.Path))
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var file in files)
        {
            EndpointStep[] front = hooks.TryGetValue(SvelteKitRoutes.Application(file.Path), out var hook)
                ? [.. SvelteKitSteps.Hooks(discovery.Evaluator, hook)]
                : [];
            if (SvelteKitRoutes.Of(file.Path, "+server") is { } route)
            {
                foreach (string method in Methods)
                {
                    Add(discovery, file, method, method, route, EndpointTraits.None, front);
                }

                Add(discovery, file, "fallback", "ANY", route, EndpointTraits.None, front);
            }
            else if (SvelteKitRoutes.Of(file.Path, "+page.server") is { } page)
            {
                EndpointStep[] around =
                [
                    .. SvelteKitRoutes
                        .Around(file.Path)
                        .Where(layouts.ContainsKey)
                        .Select(f => SvelteKitSteps.Layout(discovery.Evaluator, layouts[f]))
                        .OfType<EndpointStep>(),
                ];
                Add(discovery, file, "load", "GET", page, EndpointTraits.Page, [.. front, .. around]);
                AddActions(discovery, file, page, front);
            }
            else if (SvelteKitRoutes.IsRemote(file.Path))
            {
                AddRemote(discovery, file, front);
            }
        }
    }

    private static void Add(
        EndpointDiscovery discovery,
        CodeFile file,
        string exported,
        string method,
        string route,
        EndpointTraits traits,
        IReadOnlyList<EndpointStep> front
    )
    {
        if (ScriptExport.Of(discovery.Evaluator, file, exported) is { } export)
        {
            discovery.Add(
                export.Serves(SvelteKitPack.Name, method, route, [.. front, SvelteKitSteps.Handler(export, exported is "load")], traits)
            );
        }
    }

    /// <summary>Actions by their names: the default one answers at the page itself.</summary>
    private static void AddActions(EndpointDiscovery discovery, CodeFile file, string page, IReadOnlyList<EndpointStep> front)
    {
        if (ScriptExport.Of(discovery.Evaluator, file, "actions") is not { Value.Object: { } actions } export)
        {
            return;
        }

        foreach (var (name, cell) in actions.Members)
        {
            if (cell.Value is { Functions.Count: > 0 } action)
            {
                var inner = new ScriptHandler(action, null).Inner(discovery.Evaluator);
                bool isHere = inner?.Function is not null && inner.File == file;
                var own = new ScriptExport(
                    name,
                    action,
                    inner,
                    isHere ? inner!.File! : file,
                    isHere ? inner!.Function!.Place : export.Place
                );
                var shown = inner?.Function is { } function && isHere ? own.At(function) : own;
                discovery.Add(
                    shown.Serves(
                        SvelteKitPack.Name,
                        "POST",
                        name == "default" ? page : $"{page.TrimEnd('/')}?/{name}",
                        [.. front, SvelteKitSteps.Handler(own, isData: true)]
                    )
                );
            }
        }
    }

    private static void AddRemote(EndpointDiscovery discovery, CodeFile file, IReadOnlyList<EndpointStep> front)
    {
        foreach (var export in file.Exports.DistinctBy(e => e.Name))
        {
            if (
                export.Module is null
                && ScriptExport.Of(discovery.Evaluator, file, export.Name) is { Value.Object.Tag: RemoteFunction remote } made
            )
            {
                var inner = new ScriptHandler(remote.Function, null).Inner(discovery.Evaluator);
                var own = inner?.Function is { } function && inner.File == file ? (made with { Inner = inner }).At(function) : made;
                discovery.Add(
                    own.Serves(
                        SvelteKitPack.Name,
                        remote.Kind is "query" or "prerender" ? "QUERY" : "ACTION",
                        "/" + export.Name,
                        [.. front, SvelteKitSteps.Remote(own, remote)]
                    )
                );
            }
        }
    }

    private static string Folder(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path[..slash];
}
