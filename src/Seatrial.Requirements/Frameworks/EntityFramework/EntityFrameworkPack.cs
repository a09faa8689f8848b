using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.EntityFramework;

/// <summary>Entity Framework Core and its predecessors.</summary>
internal static class EntityFrameworkPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "entity-framework",
            Title = "Entity Framework Core",
            Kind = PackKind.Data,
            Languages = [CodeLanguage.CSharp],
            Calls = [.. EfCalls.Calls, .. RowFilters.Calls],
            Members = RowFilters.Members,
            Types = EfCalls.Types,
            Entities = EfEntities.Of,
            Limits =
            [
                "Global query filters are not taken into account.",
                "What a mapping library copies into a loaded entity is not seen field by field.",
                "Specifications and expressions that are built at run time are not read.",
            ],
        };
}
