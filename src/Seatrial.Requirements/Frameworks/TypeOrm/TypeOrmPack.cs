using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.TypeOrm;

/// <summary>
/// TypeORM: repositories, managers, active records, query builders. Source: TypeORM documentation, "Repository API" and "Select Query
/// Builder".
/// </summary>
internal static class TypeOrmPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "typeorm",
            Title = "TypeORM",
            Kind = PackKind.Data,
            Languages = ScriptLanguages.All,
            Calls = [.. TypeOrmCalls.Rules, .. TypeOrmBuilder.Rules],
            Types = TypeOrmCalls.Types,
            Entities = TypeOrmEntities.Read,
        };
}
