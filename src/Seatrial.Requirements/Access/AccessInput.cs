namespace Seatrial.Requirements.Access;

/// <summary>A part of the request that an endpoint takes.</summary>
/// <param name="Source"><c>body</c>, <c>query</c> or <c>route</c>.</param>
/// <param name="Schema"> What checks at least a part of it, several in order with commas: a library, <c>types</c> where it is bound to
/// types alone; <see cref="None"/> where the code was followed and nothing does, <see cref="Unknown"/> where that could not be told.
/// </param>
public sealed record AccessInput(string Source, string Schema)
{
    public const string None = "none";
    public const string Unknown = "unknown";
    public const string Types = "types";
}
