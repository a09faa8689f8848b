using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;

namespace Seatrial.Requirements.Access;

/// <summary>Follows an endpoint through its steps and keeps what happened.</summary>
internal static class EndpointFollower
{
    public static FollowedEndpoint Follow(Endpoint endpoint, Evaluator evaluator)
    {
        var trace = evaluator.Start();
        RouterRegistry.Of(evaluator).Following = endpoint;
        return evaluator.Isolated(() =>
        {
            var run = new EndpointRun(endpoint, evaluator);
            var guards = new List<FollowedGuard>();
            var atHandler = Condition.Always;
            bool reached = false;
            EndpointStep? blocking = null;
            int loadsOfGuards = 0;
            foreach (var step in endpoint.Steps)
            {
                var before = evaluator.Known;
                if (step.IsHandler)
                {
                    (atHandler, reached, loadsOfGuards) = (before, true, trace.Loads.Count);
                }

                int answers = trace.Responses.Count;
                bool goesOn = step.Run(run);
                int refusals = trace.Responses.Skip(answers).Count(r => r.IsDenial);
                if (!step.IsHandler)
                {
                    guards.Add(new FollowedGuard(step, before, evaluator.Known) { Refusals = refusals });
                }

                // What neither goes on nor answers was not understood: a request that it kept would hang. A guard does more than go on.
                if (!goesOn && (trace.Responses.Count > answers || AuthenticationVerdicts.IsGuardName(step.Name)))
                {
                    blocking ??= step.IsHandler ? null : step;
                    if (step.IsHandler || AuthenticationVerdicts.MayDecideWho(step.Name))
                    {
                        break;
                    }
                }
            }

            return new FollowedEndpoint(endpoint, trace, guards, reached ? atHandler : evaluator.Known)
            {
                Blocking = blocking,
                // What guards write, they write about every request: a log, a counter. What they read of the caller tells who calls.
                Loads = [.. trace.Loads.Where((l, i) => i >= loadsOfGuards || !IsOfEveryRequest(l))],
            };
        });
    }

    /// <summary>What is kept about the caller, and what nothing of the request chooses.</summary>
    private static bool IsOfEveryRequest(Load load) =>
        load.Operation == LoadOperation.Create
        || Store.IsOwn(load)
        || ((load.Operation != LoadOperation.Read || !load.IsSingle) && !load.Filters.Any(f => f.Value.Has(Origins.Argument)));
}

/// <summary>What happened while an endpoint was followed.</summary>
/// <param name="AtHandler">What holds when the handler begins: what its guards enforce.</param>
internal sealed record FollowedEndpoint(Endpoint Endpoint, Trace Trace, IReadOnlyList<FollowedGuard> Guards, Condition AtHandler)
{
    /// <summary>Accesses to data that are the endpoint's own.</summary>
    public IReadOnlyList<Load> Loads { get; init; } = [];

    /// <summary>
    /// What answers every request before the handler, as far as it was understood; null where there is nothing such. What stands behind it
    /// was followed all the same, but for that of a guard.
    /// </summary>
    public EndpointStep? Blocking { get; init; }
}

/// <summary>A guard, with what held before and after it.</summary>
internal sealed record FollowedGuard(EndpointStep Step, Condition Before, Condition After)
{
    /// <summary>How often it turns somebody away.</summary>
    public int Refusals { get; init; }
}
