using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Endpoints;

/// <summary>A table or model that SQL, a schema or a program declares, or fields that a later statement adds to it.</summary>
public sealed record EntityFact(SourceLocation Location, Entity Entity) : Fact(Location)
{
    public override string ToString() => $"{nameof(EntityFact)} {Location} {Entity.Name}";

    /// <summary>One entity for each name, with the fields of all its facts.</summary>
    public static IReadOnlyList<Entity> Merge(IEnumerable<EntityFact> facts) =>
        [
            .. facts
                .GroupBy(f => f.Entity.Name, StringComparer.OrdinalIgnoreCase)
                .Select(g =>
                    g.First().Entity with
                    {
                        Aliases = [.. g.SelectMany(f => f.Entity.Aliases).Distinct(StringComparer.Ordinal)],
                        Fields =
                        [
                            .. g.SelectMany(f => f.Entity.Fields)
                                .GroupBy(f => f.Name, StringComparer.Ordinal)
                                .Select(f => f.FirstOrDefault(x => x.References is not null) ?? f.First()),
                        ],
                    }
                ),
        ];
}
