namespace Seatrial.Syntax.Prisma;

/// <summary>A field of a model; <paramref name="Type"/> is a scalar, an enum or another model, without <c>[]</c> and <c>?</c>.</summary>
public sealed record PrismaField(
    string Name,
    string Type,
    bool IsList,
    bool IsOptional,
    IReadOnlyList<PrismaAttribute> Attributes,
    int Line
)
{
    /// <summary>The column: <c>@map</c>, else the name.</summary>
    public string Column => Attribute("map")?.Argument("name")?.Text ?? Name;

    public bool IsId => Attribute("id") is not null;

    /// <summary>What <c>@relation</c> states; null without one.</summary>
    public PrismaRelation? Relation =>
        Attribute("relation") is { } relation
            ? new PrismaRelation(
                relation.Argument("name")?.Text,
                relation.Named("fields")?.Items ?? [],
                relation.Named("references")?.Items ?? [],
                relation.Named("onDelete")?.Text
            )
            : null;

    public PrismaAttribute? Attribute(string name) => Attributes.FirstOrDefault(a => string.Equals(a.Name, name, StringComparison.Ordinal));
}
