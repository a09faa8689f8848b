using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Inputs;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.Trpc;

/// <summary>Middleware and resolvers as steps: functions of the context, the input, and what comes next.</summary>
internal static class TrpcSteps
{
    public const string ContextType = "npm:@trpc/server.Context()";

    private static readonly string[] Makers =
    [
        "createTRPCContext",
        "createContext",
        "createTrpcContext",
        "createInnerTRPCContext",
        "createContextInner",
    ];

    public static EndpointStep Of(TrpcMiddleware middleware) =>
        new(
            middleware.Name.Length == 0 ? "middleware" : middleware.Name,
            middleware.File,
            middleware.Place.Line,
            run => Pass(run, middleware)
        );

    public static EndpointStep Of(TrpcResolver procedure, string name) =>
        new(
            name,
            procedure.File,
            procedure.Place.Line,
            run =>
            {
                var given = Options(run, procedure.File, procedure.Procedure.Schema, null);
                FetchResponse.Answered(
                    run.Evaluator,
                    procedure.Function.Functions[0],
                    [new ArgumentValue(given)],
                    ScriptValues.Site(run.Evaluator, procedure.File, procedure.Place),
                    v => Evaluator.NeverReturns(v) ? 0 : 200
                );
                return true;
            }
        )
        {
            IsHandler = true,
        };

    /// <summary>The HTTP status of an error's code. Source: tRPC documentation, "Error handling".</summary>
    public static int StatusOf(string? code) =>
        code switch
        {
            "UNAUTHORIZED" => 401,
            "FORBIDDEN" => 403,
            "NOT_FOUND" => 404,
            "CONFLICT" => 409,
            "TOO_MANY_REQUESTS" => 429,
            "INTERNAL_SERVER_ERROR" => 500,
            _ => 400,
        };

    private static bool Pass(EndpointRun run, TrpcMiddleware middleware)
    {
        if (middleware.Function.Functions.Count == 0)
        {
            return true;
        }

        var site = ScriptValues.Site(run.Evaluator, middleware.File, middleware.Place);
        return run.Evaluator.Step(
            pass =>
            {
                var next = Value.Function(
                    Closure.From(call =>
                    {
                        Extend(run, ScriptValues.Member(call[0], "ctx"));
                        return pass(call);
                    })
                );
                run.Evaluator.InModule(
                    middleware.File,
                    () =>
                        run.Evaluator.InvokeAny(
                            middleware.Function.Functions,
                            [new ArgumentValue(Options(run, middleware.File, null, next))],
                            site
                        )
                );
            },
            Context(run).Object!
        );
    }

    /// <summary>What a middleware adds to the context, those behind it see.</summary>
    private static void Extend(EndpointRun run, Value? added)
    {
        foreach (var (name, cell) in added?.Object?.Members ?? CellDictionary.Empty)
        {
            run.Evaluator.Assign(Context(run).Object!.Member(name), cell.Value ?? Value.Unknown);
        }
    }

    private static Value Options(EndpointRun run, CodeFile file, Value? schema, Value? next)
    {
        var given = new AbstractObject(file, default);
        if (schema is not null)
        {
            run.Evaluator.Trace.Check(Origins.Body, InputWatches.LibraryOf(schema) ?? "a schema");
        }

        run.Evaluator.Assign(given.Member("ctx"), Context(run));
        run.Evaluator.Assign(
            given.Member("input"),
            schema is null ? Value.Of(Origins.Body, "input") : SchemaCalls.Sent(run.Evaluator, schema, file)
        );
        if (next is not null)
        {
            run.Evaluator.Assign(given.Member("next"), next);
        }

        return new Value { Object = given };
    }

    /// <summary>What the application makes of each request; where that is not found, members are known by their names.</summary>
    private static Value Context(EndpointRun run) =>
        run.Shared(
            "trpc.context",
            () =>
            {
                var context = ScriptValues.Object(run.Endpoint.File, ContextType);
                var maker = Makers
                    .SelectMany(m => run.Evaluator.Code.Files.Where(f => f.Exports.Any(e => e.Name == m)).Select(f => (File: f, Name: m)))
                    .FirstOrDefault();
                if (
                    maker.File is not null
                    && run.Evaluator.Code.Resolve(maker.File, maker.Name) is { } symbol
                    && run.Evaluator.SymbolValue(symbol) is { Functions.Count: > 0 } function
                )
                {
                    var made = run.Evaluator.InModule(
                        maker.File,
                        () =>
                            run.Evaluator.InvokeAny(
                                function.Functions,
                                [new ArgumentValue(ScriptValues.Object(maker.File, "npm:@trpc/server.Options()"))],
                                ScriptValues.Site(run.Evaluator, maker.File, default)
                            )
                    );
                    foreach (var (name, cell) in made?.Object?.Members ?? CellDictionary.Empty)
                    {
                        run.Evaluator.Assign(context.Object!.Member(name), cell.Value ?? Value.Unknown);
                    }
                }

                return context;
            }
        );
}
