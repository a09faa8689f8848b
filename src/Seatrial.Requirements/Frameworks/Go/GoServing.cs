using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>What a call of a router's <c>ServeHTTP</c> means just now.</summary>
internal sealed class GoServing
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Evaluator, GoServing> All = [];

    /// <summary>Where routers are noted to which a handler hands requests; null while nobody asks.</summary>
    public List<Router>? Found { get; set; }

    /// <summary>What goes on where an endpoint is followed through the handler in front of its router.</summary>
    public Func<CallSite, Value>? Next { get; set; }

    public static GoServing Of(Evaluator evaluator) => All.GetOrCreateValue(evaluator);
}
