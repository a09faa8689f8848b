using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.SpringData;

/// <summary>Classes that are stored: JPA's entities, documents, tables of MyBatis-Plus, and what repositories name as theirs.</summary>
internal static class JpaEntities
{
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal)
    {
        "Entity",
        "Document",
        "Table",
        "TableName",
        "MappedSuperclass",
    };
    private static readonly HashSet<string> Collections = new(StringComparer.Ordinal)
    {
        "List",
        "Set",
        "Collection",
        "Iterable",
        "Map",
        "[]",
    };

    public static IEnumerable<Entity> Of(EndpointDiscovery discovery)
    {
        var code = discovery.Code;
        foreach (
            var type in code.Classes.Where(c =>
                c.File.Language == CodeLanguage.Java && c.Class.Decorators.Any(d => d.Name is { } n && Marks.Contains(n))
            )
        )
        {
            string[] aliases =
            [
                .. type
                    .Class.Decorators.Where(d => d.Name is "Table" or "TableName" or "Document")
                    .SelectMany(d => d.Arguments)
                    .Where(a => a.Name is null or "name" or "collection")
                    .Select(a => a.Value)
                    .OfType<LiteralExpression>()
                    .Select(l => l.Text),
            ];
            var fields = ((IEnumerable<ClassSymbol>)[type, .. code.Bases(type)]).SelectMany(c =>
                c.Class.Fields.Where(f => !f.IsStatic && !f.Decorators.Any(d => d.Name == "Transient")).Select(f => Field(code, c, f))
            );
            yield return new Entity(type.Class.Name, type.File.Path, type.Class.Place.Line)
            {
                Aliases = aliases,
                Fields = [.. fields.DistinctBy(f => f.Name, StringComparer.Ordinal)],
            };
        }
    }

    private static EntityField Field(CodeBase code, ClassSymbol owner, Field field)
    {
        bool isMany = field.Type is { } type && Collections.Contains(type.ShortName);
        var referred = isMany && field.Type!.Arguments.Count > 0 ? field.Type.Arguments[^1] : field.Type;
        string? name =
            referred is not null && code.ResolveType(owner.File, referred) is { Class.Kind: ClassKind.Class } found
                ? found.Class.Name
                : null;
        return new EntityField(field.Name, name) { IsMany = isMany, Line = field.Place.Line };
    }
}
