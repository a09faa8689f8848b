namespace Seatrial.Code.Flow;

/// <summary>Names under which rules answer what is done with a collection without a call: see <see cref="CallRule"/>.</summary>
public static class CollectionCalls
{
    /// <summary><c>orders[id]</c>; the argument is the key.</summary>
    public const string Element = "[]";

    /// <summary>The elements are looped over or given as they are.</summary>
    public const string Elements = "[*]";

    /// <summary><c>orders[id] = order</c>; the arguments are key and value.</summary>
    public const string Put = "[]=";

    /// <summary>A record of a loop leaves it or is changed: what was asked of it chose it. The argument is the record.</summary>
    public const string Chosen = "[?]";

    /// <summary><c>delete orders[id]</c>, <c>del orders[id]</c>; called on what was found.</summary>
    public const string Remove = "del";
}
