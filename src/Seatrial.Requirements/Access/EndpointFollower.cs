using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Access;

/// <summary>Follows an endpoint through its steps and keeps what happened.</summary>
internal static class EndpointFollower
{
    public static FollowedEndpoint Follow(Endpoint endpoint, Evaluator evaluator)
    {
        var trace = evaluator.Start();
        return evaluator.Isolated(() =>
        {
            var run = new EndpointRun(endpoint, evaluator);
            var guards = new List<FollowedGuard>();
            var atHandler = Condition.Always;
            bool reached = false;
            foreach (var step in endpoint.Steps)
            {
                var before = evaluator.Known;
                if (step.IsHandler)
                {
                    (atHandler, reached) = (before, true);
                }

                bool goesOn = step.Run(run);
                if (!step.IsHandler)
                {
                    guards.Add(new FollowedGuard(step, before, evaluator.Known));
                }

                if (!goesOn)
                {
                    break;
                }
            }

            return new FollowedEndpoint(endpoint, trace, guards, reached ? atHandler : evaluator.Known);
        });
    }
}

/// <summary>What happened while an endpoint was followed.</summary>
/// <param name="AtHandler">What holds when the handler begins: what its guards enforce.</param>
internal sealed record FollowedEndpoint(Endpoint Endpoint, Trace Trace, IReadOnlyList<FollowedGuard> Guards, Condition AtHandler);

/// <summary>A guard, with what held before and after it.</summary>
internal sealed record FollowedGuard(EndpointStep Step, Condition Before, Condition After);
