using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.Nuxt;

/// <summary>Finds handlers by the conventions for files, with the middleware of their application in front.</summary>
internal static class NuxtEndpoints
{
    private static readonly string[] Configurations =
    [
        "nuxt.config.ts",
        "nuxt.config.js",
        "nuxt.config.mjs",
        "nitro.config.ts",
        "nitro.config.js",
        "nitro.config.mjs",
    ];

    public static void Discover(EndpointDiscovery discovery)
    {
        CodeFile[] files = [.. discovery.Code.Files.Where(f => f.Language is CodeLanguage.JavaScript or CodeLanguage.TypeScript)];
        string[] applications =
        [
            .. files
                .Where(f => Configurations.Contains(f.Path[(f.Path.LastIndexOf('/') + 1)..]))
                .Select(f => f.Path.LastIndexOf('/') is var slash && slash < 0 ? "" : f.Path[..slash]),
        ];
        if (applications.Length == 0)
        {
            return;
        }

        var middleware = files
            .Where(f => NuxtRoutes.IsMiddleware(f.Path) && IsOf(applications, f.Path))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .ToLookup(f => NuxtRoutes.Application(f.Path), StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (
                NuxtRoutes.Of(file.Path) is not { } route
                || !IsOf(applications, file.Path)
                || ScriptExport.Of(discovery.Evaluator, file, "default") is not { } export
            )
            {
                continue;
            }

            EndpointStep[] front =
            [
                .. middleware[NuxtRoutes.Application(file.Path)]
                    .Select(f =>
                        ScriptExport.Of(discovery.Evaluator, f, "default") is { Value.Functions.Count: > 0 } guard
                            ? Middleware(guard, new ScriptHandler(guard.Value, null), Name(f))
                            : null
                    )
                    .OfType<EndpointStep>(),
            ];
            var guarded = export.Value.Object?.Tag as GuardedHandler;
            EndpointStep[] own = [.. guarded?.Before.Select(b => Middleware(export, b, b.Name)) ?? []];
            discovery.Add(
                export.Serves(
                    NuxtPack.Name,
                    route.Method,
                    route.Route,
                    [.. front, .. own, Handler(export, guarded?.Handler ?? export.Value)],
                    export.Value.Object?.Tag is SignInHandler ? EndpointTraits.DeclaredPublic : EndpointTraits.None
                ) with
                {
                    Handler = export.Inner?.Function?.Name ?? "",
                }
            );
        }
    }

    /// <summary>An application stands where its configuration does; its server may lie in its <c>src</c>.</summary>
    private static bool IsOf(string[] applications, string path) =>
        Array.Exists(applications, a => a.Length == 0 || path.StartsWith(a + "/", StringComparison.Ordinal));

    private static string Name(CodeFile file) =>
        file.Path[(file.Path.LastIndexOf('/') + 1)..] is var name && name.LastIndexOf('.') is var dot && dot > 0 ? name[..dot] : name;

    /// <summary>A middleware lets the request pass where it returns nothing.</summary>
    private static EndpointStep Middleware(ScriptExport export, ScriptHandler handler, string name) =>
        new(
            name,
            export.File,
            export.Place.Line,
            run =>
            {
                var evaluator = run.Evaluator;
                var site = ScriptValues.Site(evaluator, export.File, export.Place);
                return handler.Value.Functions.Count == 0
                    || evaluator.Step(
                        pass =>
                            FetchResponse.Answered(
                                evaluator,
                                handler.Value.Functions[0],
                                [new ArgumentValue(NuxtEvent.Of(run))],
                                site,
                                value =>
                                {
                                    if (!Evaluator.NeverReturns(value) && value.Denial == 0)
                                    {
                                        evaluator.Isolated(() =>
                                        {
                                            evaluator.Assume(value.Admits ?? Condition.Always);
                                            return pass(site);
                                        });
                                    }

                                    return value.Denial;
                                }
                            ),
                        NuxtEvent.Objects(run)
                    );
            }
        )
        {
            IsFollowed = true,
        };

    private static EndpointStep Handler(ScriptExport export, Value handler) =>
        new(
            export.Name,
            export.File,
            export.Place.Line,
            run =>
            {
                if (handler.Functions.Count > 0)
                {
                    var given = NuxtEvent.Of(run);
                    FetchResponse.Answered(
                        run.Evaluator,
                        handler.Functions[0],
                        [new ArgumentValue(given)],
                        ScriptValues.Site(run.Evaluator, export.File, export.Place),
                        v => StatusOf(v, given)
                    );
                }

                return true;
            }
        )
        {
            IsHandler = true,
        };

    private static int StatusOf(Value value, Value given) =>
        value.Object?.Tag is WebAnswer { Passes: false } || Evaluator.NeverReturns(value) ? 0
        : value.Denial != 0 ? value.Denial
        : ScriptValues.Member(given, NuxtEvent.Status) is { } status && Effects.StatusOf(status) >= 300 ? Effects.StatusOf(status)
        : FetchResponse.StatusOf(value);
}
