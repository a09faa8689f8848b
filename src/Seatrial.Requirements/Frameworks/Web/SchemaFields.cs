using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Web;

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a schema of an object: the members that it names.</summary>
/// <param name="Members">By name; for a member that is an object itself, its schema.</param>
/// <param name="Others">What becomes of what it does not name.</param>
internal sealed record SchemaFields(IReadOnlyDictionary<string, Value> Members, OtherFields Others)
{
    public static SchemaFields? Of(Value? schema) => schema?.Object?.Tag as SchemaFields;

    /// <summary>Whether nothing passes but what it names.</summary>
    public bool IsClosed => Others != OtherFields.Kept;
}

/// <summary>What a schema does with members that it does not name.</summary>
internal enum OtherFields
{
    Stripped,
    Refused,
    Kept,
}
