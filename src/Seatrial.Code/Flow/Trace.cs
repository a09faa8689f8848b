using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>What happened while functions were followed, in order.</summary>
public sealed class Trace
{
    private readonly List<Load> loads = [];
    private readonly List<Response> responses = [];
    private readonly List<RecordChange> changes = [];

    public IReadOnlyList<Load> Loads => loads;

    public IReadOnlyList<Response> Responses => responses;

    /// <summary>Members of loaded records that were set, in order: written once something saves them.</summary>
    public IReadOnlyList<RecordChange> Changes => changes;

    /// <summary>Whether following was cut: too deep, too many steps. What is not in the trace may still happen.</summary>
    public bool IsCut { get; internal set; }

    internal int Order { get; set; }

    /// <summary>Takes an access back that turned out to be none of its own.</summary>
    public void Forget(Load load) => loads.Remove(load);

    internal void Add(Load load) => loads.Add(load);

    internal void Add(Response response) => responses.Add(response);

    internal void Add(RecordChange change) => changes.Add(change);
}

/// <summary>Something is answered to the caller.</summary>
/// <param name="Status">HTTP status; 0 where it is not told, 200 for an ordinary answer.</param>
/// <param name="Content">What is answered.</param>
/// <param name="Facts">What holds where it is.</param>
public sealed record Response(int Status, Value Content, Condition Facts, CodeFile File, Place Place, int Order)
{
    /// <summary>Refuses or fails: an error or a redirect.</summary>
    public bool IsDenial => Status is >= 300 and < 600;
}

/// <summary>A member of a loaded record was set.</summary>
public sealed record RecordChange(Load Load, string Name, Value Value);
