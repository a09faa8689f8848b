using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Fastify;

/// <summary>
/// Hooks and handlers as steps. A hook lets pass by calling <c>done</c> or by returning nothing; one that answered does not.
/// </summary>
internal static class FastifySteps
{
    public static EndpointStep Of(ScriptHandler handler, CodeFile file, Place place, bool isHandler) =>
        new(handler.Name, file, place.Line, run => Run(run, handler.Value, file, place, isHandler))
        {
            IsHandler = isHandler,
            IsFollowed = handler.IsOwn,
        };

    private static bool Run(EndpointRun run, Value value, CodeFile file, Place place, bool isHandler)
    {
        if (value.Functions.Count == 0)
        {
            return true;
        }

        var evaluator = run.Evaluator;
        var request = run.Shared("fastify.request", () => FastifyExchange.Request(run));
        var reply = run.Shared("fastify.reply", () => ScriptValues.Object(run.Endpoint.File, FastifyExchange.ReplyType));
        reply.Object!.Tag = new ReplyTag(!isHandler);
        bool callsBack = !isHandler && value.Functions.All(f => f.Function is null || f.Function.Parameters.Count >= 3);
        bool goesOn = evaluator.Step(
            pass =>
                evaluator.InModule(
                    file,
                    () =>
                    {
                        var result = evaluator.InvokeAny(
                            value.Functions,
                            [new ArgumentValue(request), new ArgumentValue(reply), new ArgumentValue(ScriptValues.Continuation(pass))],
                            ScriptValues.Site(evaluator, file, place)
                        );
                        if (Evaluator.NeverReturns(result))
                        {
                            return result;
                        }

                        if (isHandler)
                        {
                            Answer(evaluator, result, file, place);
                        }
                        else if (!callsBack)
                        {
                            evaluator.Assume((result.Truth ?? Condition.Never).Negated());
                            pass(ScriptValues.Site(evaluator, file, place));
                        }

                        return result;
                    }
                ),
            [request.Object!, .. request.Object!.Members.Values.Select(c => c.Value?.Object).OfType<AbstractObject>(), reply.Object]
        );
        return goesOn || isHandler;
    }

    /// <summary>What a handler returns is the answer, unless it is the reply.</summary>
    private static void Answer(Evaluator evaluator, Value result, CodeFile file, Place place)
    {
        if (!result.IsNull && result.Type?.External != FastifyExchange.ReplyType && result.Denial == 0)
        {
            evaluator.Respond(200, result, file, place);
        }
    }
}

/// <summary>Kept with the reply: whether a hook has it, in which answering ends the request.</summary>
internal sealed record ReplyTag(bool IsHook);
