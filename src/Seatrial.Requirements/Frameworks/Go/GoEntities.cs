using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>Structs whose tags, base or package say that they are stored.</summary>
internal static class GoEntities
{
    private static readonly string[] Tags = ["gorm:", "db:", "bson:", "bun:", "xorm:", "pg:", "sql:"];
    private static readonly string[] Packages =
    [
        "model",
        "models",
        "entity",
        "entities",
        "domain",
        "db",
        "data",
        "repository",
        "store",
        "storage",
        "database",
        "types",
    ];

    public static IEnumerable<Entity> Read(EndpointDiscovery discovery)
    {
        foreach (var symbol in discovery.Code.Classes)
        {
            if (
                symbol.File.Language != CodeLanguage.Go
                || symbol.Class.Kind != ClassKind.Struct
                || symbol.File.Path.EndsWith("_test.go", StringComparison.Ordinal)
                || !IsStored(symbol)
            )
            {
                continue;
            }

            var fields = discovery.Code.Bases(symbol).SelectMany(b => b.Class.Fields).Concat(symbol.Class.Fields);
            yield return new Entity(symbol.Class.Name, symbol.File.Path, symbol.Class.Place.Line)
            {
                Aliases = TableName(discovery.Code, symbol) is { } table ? [table] : [],
                Fields = [.. fields.Select(f => Field(discovery.Code, symbol.File, f)).DistinctBy(f => f.Name)],
            };
        }
    }

    private static bool IsStored(ClassSymbol symbol) =>
        symbol.Class.Bases.Any(b => b.Name == "gorm.Model")
        || symbol.Class.Fields.Any(f => f.Tag is { } tag && Array.Exists(Tags, t => tag.Contains(t, StringComparison.Ordinal)))
        || (
            Array.IndexOf(Packages, symbol.Class.Namespace) >= 0
            && symbol.Class.Fields.Any(f => f.Name.Equals("id", StringComparison.OrdinalIgnoreCase))
        );

    private static string? TableName(CodeBase code, ClassSymbol symbol) =>
        code.Method(symbol, "TableName")
            is { Function.Body.Statements: [ReturnStatement { Value: LiteralExpression { Kind: LiteralKind.String } table }] }
            ? table.Text
            : null;

    private static EntityField Field(CodeBase code, CodeFile file, Field field)
    {
        bool isMany = field.Type?.Name == "[]";
        var type = isMany
            ? field.Type!.Arguments is [var element, ..]
                ? element
                : null
            : field.Type;
        string? target =
            type is not null && code.ResolveType(file, type) is { Class.Kind: ClassKind.Struct } referred ? referred.Class.Name : null;
        return new EntityField(field.Name, target) { IsMany = isMany, Line = field.Place.Line };
    }
}
