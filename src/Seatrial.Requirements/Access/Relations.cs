using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks;

namespace Seatrial.Requirements.Access;

/// <summary>What a change writes into a record that it does not own: oneself into its list, or what the request says.</summary>
internal static class Relations
{
    private const int MaxDepth = 4;

    /// <summary>
    /// Whether all that is written is the caller himself, or something of the caller's own: a like, a follow, a membership.
    /// </summary>
    public static bool IsOfCaller(Load load, FollowedEndpoint followed)
    {
        if (load.Operation != LoadOperation.Update)
        {
            return false;
        }

        Value[] written = [.. ChangesOf(load, followed).Select(c => c.Value), .. Leaves(load.Data, 0)];
        return written.Any(IsOwn) && written.All(v => IsOwn(v) || IsOfRecord(v, load));
    }

    /// <summary>Whether something of the request is written into the record before it is saved.</summary>
    public static bool TakesArgument(Load load, FollowedEndpoint followed) =>
        ChangesOf(load, followed).Any(c => c.Value.Has(Origins.Argument));

    private static IEnumerable<RecordChange> ChangesOf(Load load, FollowedEndpoint followed) =>
        followed.Trace.Changes.Where(c =>
            load.Filters.Any(f => f.Value.Loads.Contains(c.Load)) || load.Data?.Loads.Contains(c.Load) == true
        );

    private static IEnumerable<Value> Leaves(Value? data, int depth) =>
        data?.Object is { Tag: null } made && depth < MaxDepth && made.Members.Count + (made.Rest.Value is null ? 0 : 1) > 0
            ?
            [
                .. made.Members.Values.Where(c => c.Value is not null).SelectMany(c => Leaves(c.Value, depth + 1)),
                .. made.Rest.Value is { } rest ? (Value[])[rest] : [],
            ]
        : data is null || data.Loads.Count > 0 ? []
        : [data];

    private static bool IsOwn(Value value) =>
        (value.Has(Origins.Principal) || value.Loads.Any(Store.IsOwn)) && !value.Has(Origins.Argument);

    /// <summary>A count that goes up or down: nothing but the record itself is in it.</summary>
    private static bool IsOfRecord(Value value, Load load) =>
        !value.Has(Origins.Input) && value.Loads.Count > 0 && value.Loads.All(l => load.Filters.Any(f => f.Value.Loads.Contains(l)));
}
