using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Inputs;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.Astro;

/// <summary>Finds endpoints and actions by the conventions for files.</summary>
internal static class AstroEndpoints
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "ALL"];

    public static void Discover(EndpointDiscovery discovery)
    {
        CodeFile[] files = [.. discovery.Code.Files.Where(f => f.Language is CodeLanguage.JavaScript or CodeLanguage.TypeScript)];
        if (!files.Any(f => f.Path[(f.Path.LastIndexOf('/') + 1)..].StartsWith("astro.config.", StringComparison.Ordinal)))
        {
            return;
        }

        var middleware = files
            .Where(f =>
                f.Path.EndsWith("src/middleware.ts", StringComparison.Ordinal)
                || f.Path.EndsWith("src/middleware.js", StringComparison.Ordinal)
                || f.Path.EndsWith("src/middleware/index.ts", StringComparison.Ordinal)
                || f.Path.EndsWith("src/middleware/index.js", StringComparison.Ordinal)
            )
            .GroupBy(f => Application(f.Path))
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var file in files)
        {
            EndpointStep[] front = middleware.TryGetValue(Application(file.Path), out var guard)
                ? [.. Middleware(discovery.Evaluator, guard)]
                : [];
            if (RouteOf(file.Path) is { } route)
            {
                foreach (string method in Methods)
                {
                    if (ScriptExport.Of(discovery.Evaluator, file, method) is { } export)
                    {
                        discovery.Add(export.Serves(AstroPack.Name, method == "ALL" ? "ANY" : method, route, [.. front, Handler(export)]));
                    }
                }
            }
            else if (
                file.Path.EndsWith("src/actions/index.ts", StringComparison.Ordinal)
                || file.Path.EndsWith("src/actions/index.js", StringComparison.Ordinal)
                || file.Path.EndsWith("src/actions.ts", StringComparison.Ordinal)
            )
            {
                if (ScriptExport.Of(discovery.Evaluator, file, "server") is { Value.Object: { } server } actions)
                {
                    AddActions(discovery, actions, server, "", front, 0);
                }
            }
        }
    }

    private static void AddActions(
        EndpointDiscovery discovery,
        ScriptExport export,
        AbstractObject actions,
        string prefix,
        IReadOnlyList<EndpointStep> front,
        int depth
    )
    {
        foreach (var (name, cell) in actions.Members)
        {
            if (cell.Value?.Object is { Tag: AstroAction action, File: { } file } made)
            {
                var inner = new ScriptHandler(action.Handler, null).Inner(discovery.Evaluator);
                var own = new ScriptExport(name, action.Handler, inner, inner?.File ?? file, made.Site);
                var shown = inner?.Function is { } function && inner.File == file ? own.At(function) : own;
                discovery.Add(shown.Serves(AstroPack.Name, "ACTION", $"/{prefix}{name}", [.. front, Action(own, action)]));
            }
            else if (cell.Value?.Object is { Tag: null } nested && depth < 4)
            {
                AddActions(discovery, export, nested, $"{prefix}{name}.", front, depth + 1);
            }
        }
    }

    private static EndpointStep Handler(ScriptExport export) =>
        new(
            export.Name,
            export.File,
            export.Place.Line,
            run =>
            {
                if (export.Value.Functions.Count > 0)
                {
                    FetchResponse.Answered(
                        run.Evaluator,
                        export.Value.Functions[0],
                        [new ArgumentValue(AstroCalls.Context(run))],
                        ScriptValues.Site(run.Evaluator, export.File, export.Place),
                        FetchResponse.ResponseStatus
                    );
                }

                return true;
            }
        )
        {
            IsHandler = true,
        };

    private static EndpointStep Action(ScriptExport export, AstroAction action) =>
        new(
            export.Name,
            export.File,
            export.Place.Line,
            run =>
            {
                if (action.Schema is not null)
                {
                    run.Evaluator.Trace.Check(Origins.Body, InputWatches.LibraryOf(action.Schema) ?? "a schema");
                }

                var sent = action.Schema is null ? FetchRequest.Form() : SchemaCalls.Sent(run.Evaluator, action.Schema, export.File);
                FetchResponse.Answered(
                    run.Evaluator,
                    action.Handler.Functions[0],
                    [new ArgumentValue(sent), new ArgumentValue(AstroCalls.Context(run))],
                    ScriptValues.Site(run.Evaluator, export.File, export.Place),
                    v => v.Denial != 0 ? v.Denial : FetchResponse.StatusOf(v)
                );
                return true;
            }
        )
        {
            IsHandler = true,
        };

    private static IEnumerable<EndpointStep> Middleware(Evaluator evaluator, CodeFile file) =>
        ScriptExport.Of(evaluator, file, "onRequest") is not { } export
            ? []
            : Parts(new ScriptHandler(export.Value, null), 0)
                .Where(p => p.Value.Functions.Count > 0)
                .Select(p => new EndpointStep(
                    p.Name == "function" ? "onRequest" : p.Name,
                    file,
                    p.Inner(evaluator)?.Function?.Place.Line ?? export.Place.Line,
                    run => Pass(run, p, file, export.Place)
                )
                {
                    IsFollowed = true,
                });

    private static IEnumerable<ScriptHandler> Parts(ScriptHandler handler, int depth) =>
        handler.Value.Object?.Tag is MiddlewareSequence sequence && depth < 4
            ? sequence.Parts.SelectMany(p => Parts(p, depth + 1))
            : [handler];

    private static bool Pass(EndpointRun run, ScriptHandler handler, CodeFile file, Place place) =>
        run.Evaluator.Step(
            pass =>
                run.Evaluator.InModule(
                    file,
                    () =>
                        run.Evaluator.InvokeAny(
                            handler.Value.Functions,
                            [new ArgumentValue(AstroCalls.Context(run)), new ArgumentValue(Value.Function(Closure.From(pass)))],
                            ScriptValues.Site(run.Evaluator, file, place)
                        )
                ),
            AstroCalls.Objects(run)
        );

    /// <summary><c>src/pages/api/orders/[id].ts</c> is <c>/api/orders/[id]</c>; parts that begin with an underscore are no pages.</summary>
    private static string? RouteOf(string path)
    {
        int at =
            path.StartsWith("src/pages/", StringComparison.Ordinal) ? 10
            : path.IndexOf("/src/pages/", StringComparison.Ordinal) is var found && found >= 0 ? found + 11
            : -1;
        if (at < 0 || !(path.EndsWith(".ts", StringComparison.Ordinal) || path.EndsWith(".js", StringComparison.Ordinal)))
        {
            return null;
        }

        string[] parts = path[at..^3].Split('/');
        return Array.Exists(parts, p => p.StartsWith('_')) ? null : "/" + string.Join('/', parts[^1] == "index" ? parts[..^1] : parts);
    }

    private static string Application(string path) =>
        path.StartsWith("src/", StringComparison.Ordinal) ? ""
        : path.IndexOf("/src/", StringComparison.Ordinal) is var at && at < 0 ? ""
        : path[..at];
}
