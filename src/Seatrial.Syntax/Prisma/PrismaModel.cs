namespace Seatrial.Syntax.Prisma;

/// <summary>A <c>model</c>, <c>view</c> or composite <c>type</c>.</summary>
/// <param name="Attributes">Those of the block, written <c>@@</c>.</param>
/// <param name="Line">From 1.</param>
public sealed record PrismaModel(
    string Keyword,
    string Name,
    IReadOnlyList<PrismaField> Fields,
    IReadOnlyList<PrismaAttribute> Attributes,
    int Line
)
{
    /// <summary>The table: <c>@@map</c>, else the name.</summary>
    public string Table =>
        Attributes.FirstOrDefault(a => string.Equals(a.Name, "map", StringComparison.Ordinal))?.Argument("name")?.Text ?? Name;

    public PrismaField? Field(string name) => Fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal));
}
