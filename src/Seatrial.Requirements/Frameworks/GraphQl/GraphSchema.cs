using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a schema: what resolves its fields.</summary>
internal sealed record GraphSchema
{
    /// <summary>Maps from types over fields to functions, and lists of such maps.</summary>
    public IReadOnlyList<Value> Resolvers { get; init; } = [];

    /// <summary>Fields of root types that are declared with their resolvers, by method.</summary>
    public IReadOnlyList<(string Method, Value Fields)> Typed { get; init; } = [];

    /// <summary>An object whose functions resolve fields by their names.</summary>
    public Value? Root { get; init; }

    /// <summary>Classes of resolvers; null where the schema is made of none, empty where it is not known of which.</summary>
    public IReadOnlyList<Value>? Classes { get; init; }

    /// <summary>Asked by fields that are declared for signed-in callers or for roles.</summary>
    public Value? AuthChecker { get; init; }

    /// <summary>Functions and rules around resolvers, outermost first.</summary>
    public IReadOnlyList<Value> Middleware { get; init; } = [];

    public static GraphSchema? Of(Value? value) => value?.Object?.Tag as GraphSchema;
}

/// <summary>What serves a schema: entry of the router whose routes are its fields.</summary>
internal sealed record GraphServer(CodeFile File, Place Place, GraphSchema Schema) : RouterEntry(File, Place)
{
    /// <summary>What makes the context of a request: a function, or the context itself. Null where nothing is said.</summary>
    public Value? Context { get; set; }

    /// <summary>Makes what stands under <c>dataSources</c> in the context.</summary>
    public Value? DataSources { get; init; }

    /// <summary>Whether the function is given a request of the Fetch standard.</summary>
    public bool IsFetch { get; init; }

    public override string Key => "schema";
}

/// <summary>A field of a root type with what resolves it.</summary>
/// <param name="Method">QUERY or MUTATION.</param>
/// <param name="Name">As the schema names it.</param>
/// <param name="Handler">What resolves it.</param>
/// <param name="Guards">What stands in front, as far as the field itself says.</param>
/// <param name="Resolve">Follows it.</param>
internal sealed record GraphField(
    string Method,
    string Name,
    ScriptHandler Handler,
    IReadOnlyList<EndpointStep> Guards,
    EndpointStep Resolve
)
{
    public string HandlerName { get; init; } = "";
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of functions that run one behind the other until one of them answers.</summary>
internal sealed record ResolverChain(IReadOnlyList<ScriptHandler> Parts);
