using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>What happened while functions were followed, in order.</summary>
public sealed class Trace
{
    private const int MaxNotes = 256;

    private readonly List<Load> loads = [];
    private readonly List<Response> responses = [];
    private readonly List<RecordChange> changes = [];
    private readonly List<InputCheck> checks = [];
    private readonly List<BoundInput> bound = [];
    private readonly List<(CodeFile File, Place Place)> handOvers = [];

    public IReadOnlyList<Load> Loads => loads;

    public IReadOnlyList<Response> Responses => responses;

    /// <summary>Members of loaded records that were set, in order: written once something saves them.</summary>
    public IReadOnlyList<RecordChange> Changes => changes;

    /// <summary>Parts of the request that the program looks at, each by itself.</summary>
    public Origins Used { get; private set; }

    /// <summary>Whether it looks at something that may be of any part of the request.</summary>
    public bool UsesAny { get; private set; }

    /// <summary>What was checked of the request.</summary>
    public IReadOnlyList<InputCheck> Checks => checks;

    /// <summary>Parameters that were given something of the request, in order.</summary>
    public IReadOnlyList<BoundInput> Bound => bound;

    /// <summary>Where what the caller proves himself with is handed to another service.</summary>
    public IReadOnlyList<(CodeFile File, Place Place)> HandOvers => handOvers;

    /// <summary>Whether following was cut: too deep, too many steps. What is not in the trace may still happen.</summary>
    public bool IsCut { get; internal set; }

    internal int Order { get; set; }

    /// <summary>Takes an access back that turned out to be none of its own.</summary>
    public void Forget(Load load) => loads.Remove(load);

    /// <summary>Something of the request is checked.</summary>
    public void Check(Origins origins, string by)
    {
        var check = new InputCheck(origins & Origins.Argument, by);
        if (check.Origins != Origins.None && checks.Count < MaxNotes && !checks.Contains(check))
        {
            checks.Add(check);
        }
    }

    /// <summary>What the caller proves himself with goes to another service.</summary>
    public void HandOver(CodeFile file, Place place)
    {
        if (handOvers.Count < MaxNotes)
        {
            handOvers.Add((file, place));
        }
    }

    internal void Use(Origins origins, bool isOne)
    {
        Used |= isOne ? origins : Origins.None;
        UsesAny |= !isOne;
    }

    internal void Bind(Function function, Parameter parameter, Value value, CodeFile file)
    {
        if ((value.Origins & Origins.Argument) != Origins.None && bound.Count < MaxNotes)
        {
            bound.Add(new BoundInput(function, parameter, value.Origins & Origins.Argument, file));
        }
    }

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
