using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>A filter as a class declares it, or that one is skipped.</summary>
/// <param name="Name">Name of the method; empty for a block.</param>
/// <param name="Block">The block or lambda; null for a method.</param>
/// <param name="File">Where it is declared.</param>
/// <param name="Place">Where it is declared.</param>
internal sealed record RailsFilter(string Name, Closure? Block, CodeFile File, Place Place)
{
    public bool IsSkip { get; init; }

    public bool IsFirst { get; init; }

    public bool IsAround { get; init; }

    /// <summary>Actions for which it counts; null for all.</summary>
    public IReadOnlySet<string>? Only { get; init; }

    public IReadOnlySet<string> Except { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Conditions, each with whether it has to hold: names of methods, or lambdas.</summary>
    public IReadOnlyList<(Value Condition, bool Holds)> Conditions { get; init; } = [];

    /// <summary>What the filter is where it is neither method nor block: what a library declares.</summary>
    public Action<Evaluator, Value>? Native { get; init; }

    public bool CountsFor(string action) => (Only is null || Only.Contains(action)) && !Except.Contains(action);
}

/// <summary>Kept with a controller's class while its body is followed.</summary>
internal sealed class RailsFilters
{
    public List<RailsFilter> All { get; } = [];

    public static RailsFilters? Of(CallSite site) => (site.Receiver ?? site.Evaluator.Self)?.Object?.Tag as RailsFilters;
}
