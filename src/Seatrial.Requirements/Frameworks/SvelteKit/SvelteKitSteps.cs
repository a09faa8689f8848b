using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Inputs;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.SvelteKit;

/// <summary>Functions of an application as steps.</summary>
internal static class SvelteKitSteps
{
    /// <summary>The hook in front of everything, its parts one by one.</summary>
    public static IEnumerable<EndpointStep> Hooks(Evaluator evaluator, CodeFile file)
    {
        if (ScriptExport.Of(evaluator, file, "handle") is not { } handle)
        {
            yield break;
        }

        foreach (var part in Parts(new ScriptHandler(handle.Value, null), 0))
        {
            var inner = part.Inner(evaluator);
            string name =
                part.Written is { } written && ScriptHandler.NameOf(written) is { Length: > 0 } own ? own
                : inner?.Function?.Name is { Length: > 0 } named ? named
                : "handle";
            yield return new EndpointStep(
                name,
                inner?.File ?? file,
                inner?.Function?.Place.Line ?? handle.Place.Line,
                run => Hook(run, part, inner?.File ?? file, handle.Place)
            )
            {
                IsFollowed = part.Value.Functions.Count > 0,
            };
        }
    }

    /// <summary>An endpoint, the load of a page, or an action: what it returns is the answer.</summary>
    /// <param name="export">The function.</param>
    /// <param name="isData">Whether it gives data, not a response.</param>
    public static EndpointStep Handler(ScriptExport export, bool isData) =>
        new(
            export.Name,
            export.File,
            export.Place.Line,
            run =>
            {
                Following(run);
                if (export.Value.Functions.Count > 0)
                {
                    FetchResponse.Answered(
                        run.Evaluator,
                        export.Value.Functions[0],
                        [new ArgumentValue(SvelteKitEvent.Of(run))],
                        Site(run, export),
                        isData ? StatusOf : FetchResponse.ResponseStatus
                    );
                }

                return true;
            }
        )
        {
            IsHandler = true,
        };

    /// <summary>A remote function: its argument is what the caller sends.</summary>
    public static EndpointStep Remote(ScriptExport export, RemoteFunction remote) =>
        new(
            export.Name,
            export.File,
            export.Place.Line,
            run =>
            {
                Following(run);
                if (remote.Schema is not null)
                {
                    run.Evaluator.Trace.Check(Origins.Body, InputWatches.LibraryOf(remote.Schema) ?? "a schema");
                }

                var sent = remote.Schema is null
                    ? ScriptValues.Bag(run.Evaluator, export.File, Origins.Body)
                    : SchemaCalls.Sent(run.Evaluator, remote.Schema, export.File);
                FetchResponse.Answered(run.Evaluator, remote.Function.Functions[0], [new ArgumentValue(sent)], Site(run, export), StatusOf);
                return true;
            }
        )
        {
            IsHandler = true,
        };

    /// <summary>
    /// The layout around a page: what its load demands, the page demands too, and what it gives, the page's load may ask for.
    /// </summary>
    public static EndpointStep? Layout(Evaluator evaluator, CodeFile file) =>
        ScriptExport.Of(evaluator, file, "load") is not { Value.Functions.Count: > 0 } load
            ? null
            : new EndpointStep(
                "layout",
                file,
                load.Place.Line,
                run =>
                {
                    Following(run);
                    var made =
                        run.Evaluator.InModule(
                            file,
                            () =>
                                run.Evaluator.InvokeAny(load.Value.Functions, [new ArgumentValue(SvelteKitEvent.Of(run))], Site(run, load))
                        ) ?? Value.Unknown;
                    if (Evaluator.NeverReturns(made))
                    {
                        return false;
                    }

                    foreach (var (name, cell) in made.Object?.Members ?? CellDictionary.Empty)
                    {
                        if (ScriptValues.Member(SvelteKitEvent.Of(run), "parent")?.Object is { } parent && cell.Value is { } value)
                        {
                            run.Evaluator.Assign(parent.Member(name), value);
                        }
                    }

                    return true;
                }
            )
            {
                IsFollowed = true,
            };

    private static IEnumerable<ScriptHandler> Parts(ScriptHandler handle, int depth) =>
        handle.Value.Object?.Tag is HandleSequence sequence && depth < 4 ? sequence.Parts.SelectMany(p => Parts(p, depth + 1)) : [handle];

    private static bool Hook(EndpointRun run, ScriptHandler part, CodeFile file, Place place)
    {
        Following(run);
        if (part.Value.Functions.Count == 0)
        {
            return true;
        }

        var evaluator = run.Evaluator;
        return evaluator.Step(
            pass =>
            {
                var given = new AbstractObject(file, default);
                evaluator.Assign(given.Member("event"), SvelteKitEvent.Of(run));
                evaluator.Assign(given.Member("resolve"), Value.Function(Closure.From(pass)));
                evaluator.InModule(
                    file,
                    () =>
                        evaluator.InvokeAny(
                            part.Value.Functions,
                            [new ArgumentValue(new Value { Object = given })],
                            ScriptValues.Site(evaluator, file, place)
                        )
                );
            },
            SvelteKitEvent.Objects(run)
        );
    }

    private static int StatusOf(Value value) => value.Denial != 0 ? value.Denial : FetchResponse.StatusOf(value);

    private static void Following(EndpointRun run) => SvelteKitEndpoints.Running.AddOrUpdate(run.Evaluator, run);

    private static CallSite Site(EndpointRun run, ScriptExport export) => ScriptValues.Site(run.Evaluator, export.File, export.Place);
}
