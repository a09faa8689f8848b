using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Express;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.Next;

/// <summary>Functions of an application as steps.</summary>
internal static class NextSteps
{
    /// <summary>A route handler: a function of the request and of its parameters, whose result is the response.</summary>
    public static EndpointStep Handler(ScriptExport export) =>
        Step(
            export,
            run =>
                Answered(
                    run,
                    export,
                    [new ArgumentValue(FetchRequest.Of(run)), new ArgumentValue(Context(run))],
                    FetchResponse.ResponseStatus
                )
        );

    /// <summary>A server component: what it shows is the response.</summary>
    public static EndpointStep Component(ScriptExport export) =>
        Step(export, run => Answered(run, export, [new ArgumentValue(Context(run))], FetchResponse.ResponseStatus));

    /// <summary>A handler of the pages router: a function of a request and a response as Node.js has them.</summary>
    public static EndpointStep ApiHandler(ScriptExport export) =>
        Step(
            export,
            run =>
            {
                var exchange = ExpressExchange.Of(run);
                run.Evaluator.Assign(
                    exchange.Request.Object!.Member("query"),
                    ScriptValues.Bag(run.Evaluator, export.File, Origins.Query | Origins.Path)
                );
                run.Evaluator.InModule(
                    export.File,
                    () =>
                        run.Evaluator.InvokeAny(
                            export.Value.Functions,
                            [new ArgumentValue(exchange.Request), new ArgumentValue(exchange.Response)],
                            ScriptValues.Site(run.Evaluator, export.File, export.Place)
                        )
                );
            }
        );

    /// <summary>A server action: its arguments are what the caller sends.</summary>
    public static EndpointStep Action(ScriptExport export) =>
        Step(export, run => Answered(run, export, Arguments(run, export), FetchResponse.StatusOf));

    /// <summary>The layout around a page: what it demands, the page demands too.</summary>
    public static EndpointStep? Layout(CodeFile file)
    {
        var name = file.Exports.FirstOrDefault(e => e.Name == "default");
        return name is null || file.Directives.Contains("use client")
            ? null
            : new EndpointStep(
                "layout",
                file,
                name.Place.Line,
                run =>
                {
                    if (ScriptExport.Of(run.Evaluator, file, "default") is { Value.Functions.Count: > 0 } export)
                    {
                        Called(run, export, [new ArgumentValue(Context(run))]);
                    }

                    return true;
                }
            );
    }

    private static EndpointStep Step(ScriptExport export, Action<EndpointRun> act) =>
        new(
            export.Name,
            export.File,
            export.Place.Line,
            run =>
            {
                if (export.Value.Functions.Count > 0)
                {
                    act(run);
                }

                return true;
            }
        )
        {
            IsHandler = true,
        };

    private static void Answered(EndpointRun run, ScriptExport export, IReadOnlyList<ArgumentValue> arguments, Func<Value, int> statusOf) =>
        FetchResponse.Answered(
            run.Evaluator,
            export.Value.Functions[0],
            arguments,
            ScriptValues.Site(run.Evaluator, export.File, export.Place),
            statusOf
        );

    private static Value Called(EndpointRun run, ScriptExport export, IReadOnlyList<ArgumentValue> arguments) =>
        run.Evaluator.InModule(
            export.File,
            () => run.Evaluator.InvokeAny(export.Value.Functions, arguments, ScriptValues.Site(run.Evaluator, export.File, export.Place))
        ) ?? Value.Unknown;

    /// <summary>The second argument of a handler, and the properties of a page.</summary>
    private static Value Context(EndpointRun run) =>
        run.Shared(
            "next.context",
            () =>
            {
                var context = ScriptValues.Object(run.Endpoint.File, "npm:next.Context()");
                run.Evaluator.Assign(context.Object!.Member("params"), ScriptValues.Bag(run.Evaluator, run.Endpoint.File, Origins.Path));
                run.Evaluator.Assign(
                    context.Object.Member("searchParams"),
                    ScriptValues.Bag(run.Evaluator, run.Endpoint.File, Origins.Query)
                );
                return context;
            }
        );

    /// <summary>What a caller sends to an action: forms by their type or name, everything else by the names of parameters.</summary>
    private static List<ArgumentValue> Arguments(EndpointRun run, ScriptExport export)
    {
        var arguments = new List<ArgumentValue>();
        foreach (var parameter in (export.Value.Functions[0].Function ?? export.Inner?.Function)?.Parameters ?? [])
        {
            string name = parameter.Name;
            bool isForm =
                parameter.Type?.ShortName == "FormData" || name.Contains("formData", StringComparison.OrdinalIgnoreCase) || name == "form";
            arguments.Add(
                new ArgumentValue(
                    isForm ? FetchRequest.Form()
                    : parameter.Pattern is not null || IsWhole(name, parameter.Type)
                        ? ScriptValues.Bag(run.Evaluator, export.File, Origins.Body)
                    : Value.Of(Origins.Body, name)
                )
            );
        }

        return arguments;
    }

    /// <summary>Whether a parameter holds several fields: by its declared type, or by a name that says no more than that.</summary>
    private static bool IsWhole(string name, TypeReference? type) =>
        type is null
            ? name is "data" or "input" or "values" or "payload" or "body" or "params" or "props" or "args"
            : type.ShortName is not ("string" or "number" or "boolean" or "bigint" or "Date" or "[]" or "any" or "unknown")
                && !type.ShortName.EndsWith("Id", StringComparison.Ordinal)
                && type.Name != "|";
}
