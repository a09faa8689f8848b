using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.ScriptSessions;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.Next;

/// <summary>The middleware of an application and the paths that it runs for.</summary>
/// <param name="Application">Folder of the application.</param>
/// <param name="Patterns">Of its matcher; empty where it has none and runs for every path.</param>
internal sealed record NextMiddleware(string Application, ScriptExport Export, IReadOnlyList<string> Patterns)
{
    private static readonly string[] Names = ["middleware", "proxy", "default"];

    public static IReadOnlyList<NextMiddleware> Read(Evaluator evaluator) =>
        [
            .. evaluator
                .Code.Files.Where(f => f.Language is CodeLanguage.JavaScript or CodeLanguage.TypeScript && IsPlaced(f.Path))
                .Select(f => Of(evaluator, f))
                .OfType<NextMiddleware>(),
        ];

    /// <summary>The middleware in front of a route, as its only step or none.</summary>
    public static IEnumerable<EndpointStep> Steps(IReadOnlyList<NextMiddleware> all, string path, string route) =>
        all.Where(m => m.Application == NextRoutes.Application(path) && m.Covers(route))
            .Select(m => new EndpointStep(
                m.Export.Name == "default" ? "middleware" : m.Export.Name,
                m.Export.File,
                m.Export.Place.Line,
                m.Run
            ))
            .Take(1);

    private bool Covers(string route) => Patterns.Count == 0 || Patterns.Any(p => NextMatcher.Fits(p, FetchRequest.Concrete(route)));

    private static bool IsPlaced(string path) =>
        (NextRoutes.IsNamed(path, "middleware") || NextRoutes.IsNamed(path, "proxy"))
        && Folder(path) == (NextRoutes.Application(path) is var app && path.Split('/').Contains("src") ? $"{app}/src".TrimStart('/') : app);

    private static string Folder(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path[..slash];

    private static NextMiddleware? Of(Evaluator evaluator, CodeFile file)
    {
        var export = Names.Select(n => ScriptExport.Of(evaluator, file, n)).FirstOrDefault(e => e is not null);
        if (export is null)
        {
            return null;
        }

        var matcher = evaluator.Variable(file, "config") is { } config ? ScriptValues.Member(config, "matcher") : null;
        return new NextMiddleware(NextRoutes.Application(file.Path), export, matcher is null ? [] : [.. PatternsOf(matcher)]);
    }

    private static IEnumerable<string> PatternsOf(Value matcher) =>
        matcher.Text is { } text ? [text]
        : matcher.Object is { } list
            ? list
                .Members.Values.Select(c => c.Value)
                .OfType<Value>()
                .Select(v => v.Text ?? ScriptValues.Text(v, "source"))
                .OfType<string>()
        : [];

    /// <summary>Follows it; what holds where it lets the request pass, holds for what comes behind.</summary>
    private bool Run(EndpointRun run)
    {
        var evaluator = run.Evaluator;
        var site = ScriptValues.Site(evaluator, Export.File, Export.Place);
        if (Export.Value.Functions.Count == 0)
        {
            SessionGuards.ByLibrary(evaluator, Export.Value, FetchRequest.Of(run), site);
            return true;
        }

        return evaluator.Step(pass =>
            FetchResponse.Answered(
                evaluator,
                Export.Value.Functions[0],
                [new ArgumentValue(FetchRequest.Of(run)), new ArgumentValue(Value.Unknown)],
                site,
                value =>
                {
                    if (FetchResponse.Passes(value) && !Evaluator.NeverReturns(value))
                    {
                        evaluator.Isolated(() =>
                        {
                            evaluator.Assume(value.Admits ?? Condition.Always);
                            return pass(site);
                        });
                    }

                    return 0;
                }
            )
        );
    }
}
