using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>One access to a data store, as it stands in the program. Filters are added while a query is being built.</summary>
public sealed class Load(string entity, LoadOperation operation, CodeFile file, Place place)
{
    private readonly List<LoadFilter> filters = [];
    private Value? data;

    /// <summary>Model, table, or collection as the code names it; empty where it could not be told.</summary>
    public string Entity { get; set; } = entity;

    public LoadOperation Operation { get; set; } = operation;

    public CodeFile File { get; } = file;

    public Place Place { get; } = place;

    /// <summary>Whether one record is meant, not all that fit.</summary>
    public bool IsSingle { get; set; }

    /// <summary>The only fields of the records that it gives, where the query names them; null where it gives all.</summary>
    public IReadOnlyList<string>? Fields { get; set; }

    /// <summary>What has to be equal to what.</summary>
    public IReadOnlyList<LoadFilter> Filters => filters;

    /// <summary>What is written, as it is when it is set; null where nothing is.</summary>
    public Value? Data
    {
        get => data;
        set => data = value?.Snapshot();
    }

    /// <summary>
    /// Whether the data store itself decides, by policies for each row, what the caller's connection may do: what the code does not check
    /// it may.
    /// </summary>
    public bool IsUnderPolicies { get; set; }

    /// <summary>
    /// Whether the connection is above the policies for each row that the data store has: it gives whatever the code asks for.
    /// </summary>
    public bool IsAbovePolicies { get; set; }

    /// <summary>
    /// Whether it is something of the machine that the program runs on, as the request names it, and no record: files, commands, addresses
    /// on the network.
    /// </summary>
    public bool IsOfMachine { get; set; }

    /// <summary>Whether the records lie in the memory of the program: what is set on one is stored at once.</summary>
    public bool IsLive { get; set; }

    /// <summary>
    /// Whether it gives nothing without a valid credential of the caller, although the records are not limited to the caller's: a session
    /// that is joined.
    /// </summary>
    public bool IsForKnownCallers { get; set; }

    /// <summary>Whether it gives a number or whether there is any, and nothing of the records.</summary>
    public bool IsNumber { get; set; }

    /// <summary>
    /// Whether it comes with another record that refers to it: <c>include: { author: true }</c>. Whose that is, the other says.
    /// </summary>
    public bool IsIncluded { get; set; }

    /// <summary>
    /// Whether rows between two tables relate what is found to the caller: it is not his alone, as a role or a tag is not.
    /// </summary>
    public bool IsMembership { get; set; }

    /// <summary>What holds where the access happens.</summary>
    public Condition Facts { get; internal set; } = Condition.Always;

    /// <summary>Position in the order of what happens.</summary>
    public int Order { get; internal set; }

    /// <summary>Functions that were being followed, outermost first: how the endpoint reaches the access.</summary>
    public IReadOnlyList<FlowStep> Path { get; internal set; } = [];

    /// <summary>Conditions from a position on are alternatives from now on: each may be left out.</summary>
    public void Loosen(int from)
    {
        for (int i = from; i < filters.Count; i++)
        {
            filters[i] = filters[i] with { IsOptional = true };
        }
    }

    public void AddFilter(string field, Value value, bool isOptional = false) => filters.Add(new LoadFilter(field, value, isOptional));
}

/// <summary>What an access to a store does.</summary>
public enum LoadOperation
{
    Read,
    Create,
    Update,
    Delete,

    /// <summary>A query whose text was not understood.</summary>
    Unknown,
}

/// <summary>One condition of a query.</summary>
/// <param name="Field">Column or path of members: <c>userId</c>, <c>team.members.userId</c>; empty where the field is not known.</param>
/// <param name="Value">What it is compared with.</param>
/// <param name="IsOptional">Whether it may be left out: added in one branch only, or one side of an OR.</param>
public sealed record LoadFilter(string Field, Value Value, bool IsOptional = false);

/// <summary>A place on the way to an event.</summary>
public sealed record FlowStep(CodeFile File, Place Place, string Name);
