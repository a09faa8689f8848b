namespace Seatrial.Requirements.Endpoints;

/// <summary>A model or table as code or SQL declares it.</summary>
/// <param name="Name">As the code names it: <c>Order</c>, <c>orders</c>.</param>
public sealed record Entity(string Name, string Path, int Line)
{
    /// <summary>Other names that mean the same: the table of a model, the property of a context, the repository's type parameter.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<EntityField> Fields { get; init; } = [];

    /// <summary>Whether it is a list or a map of the program, which holds records for as long as it runs.</summary>
    public bool IsInMemory { get; init; }
}

/// <summary>One field of an entity.</summary>
/// <param name="Name">As declared.</param>
/// <param name="References">The entity that it refers to, as the code names it; null for plain data.</param>
public sealed record EntityField(string Name, string? References = null)
{
    /// <summary>Whether it refers to many: a list of the other entity, which then holds the reference.</summary>
    public bool IsMany { get; init; }

    public int Line { get; init; }
}
