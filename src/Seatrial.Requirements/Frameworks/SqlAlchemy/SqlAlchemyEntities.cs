using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.SqlAlchemy;

/// <summary>Models: columns with their foreign keys, and relations to one.</summary>
internal static class SqlAlchemyEntities
{
    private static readonly HashSet<string> Columns = new(StringComparer.Ordinal)
    {
        "Column",
        "mapped_column",
        "relationship",
        "Field",
        "Relationship",
        "association_proxy",
        "backref",
    };

    public static IEnumerable<Entity> Read(EndpointDiscovery discovery)
    {
        foreach (var type in discovery.Code.Classes)
        {
            if (type.File.Language == CodeLanguage.Python && IsModel(type))
            {
                yield return EntityOf(type, discovery.Code);
            }
        }
    }

    private static bool IsModel(ClassSymbol type) =>
        type.Class.Fields.Any(f =>
            f.Name == "__tablename__" || (f.Initializer is CallExpression { Name: "Column" or "mapped_column" or "relationship" })
        ) || type.Class.BaseExpressions.Any(b => b is AssignmentExpression { Target: NameExpression { Name: "table" } });

    private static Entity EntityOf(ClassSymbol type, CodeBase code)
    {
        var fields = new List<EntityField>();
        var names = new List<string>();
        foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. code.Bases(type)])
        {
            foreach (var field in owner.Class.Fields)
            {
                if (field is { Name: "__tablename__", Initializer: LiteralExpression table })
                {
                    names.Add(table.Text);
                }
                else if (field.Initializer is CallExpression { Name: { } kind } column && Columns.Contains(kind))
                {
                    fields.Add(FieldOf(field, column));
                }
                else if (field.Type is not null && !field.Name.StartsWith('_'))
                {
                    fields.Add(new EntityField(field.Name, Referred(field.Type)) { Line = field.Place.Line, IsMany = IsMany(field.Type) });
                }
            }
        }

        return new Entity(type.Class.Name, type.File.Path, type.Class.Place.Line) { Aliases = names, Fields = fields };
    }

    private static EntityField FieldOf(Field field, CallExpression column)
    {
        string? references = ForeignKey(column, 0);
        bool isRelation = column.Name is "relationship" or "Relationship";
        bool isMany = field.Type is not null && IsMany(field.Type);
        if (isRelation)
        {
            references ??= field.Type is not null
                ? Referred(field.Type)
                : (column.Arguments is [var named, ..] ? named.Value : null) switch
                {
                    LiteralExpression text => text.Text,
                    NameExpression name => name.Name,
                    _ => null,
                };

            // Without an annotation a relation is mostly the list on the side of the one.
            isMany |= field.Type is null && field.Name.EndsWith('s');
        }

        return new EntityField(field.Name, references) { Line = field.Place.Line, IsMany = isMany };
    }

    /// <summary>The table of <c>ForeignKey("users.id")</c> and of SQLModel's <c>foreign_key="user.id"</c>.</summary>
    private static string? ForeignKey(CallExpression column, int depth)
    {
        foreach (var argument in column.Arguments)
        {
            if (argument is { Name: "foreign_key", Value: LiteralExpression key })
            {
                return Table(key.Text);
            }

            if (argument.Value is CallExpression { Name: "ForeignKey" } reference && reference.Arguments.Count > 0)
            {
                return reference.Arguments[0].Value switch
                {
                    LiteralExpression text => Table(text.Text),
                    MemberExpression { Target: NameExpression model } => model.Name,
                    _ => null,
                };
            }

            if (argument.Value is CallExpression inner && depth < 2 && ForeignKey(inner, depth + 1) is { } nested)
            {
                return nested;
            }
        }

        return null;
    }

    private static string Table(string reference)
    {
        string[] parts = reference.Split('.');
        return parts.Length > 1 ? parts[^2] : reference;
    }

    /// <summary>The model of <c>Mapped["User"]</c>; null for plain data.</summary>
    private static string? Referred(TypeReference type)
    {
        var inner = type.Name is "Mapped" or "[]" or "list" or "List" && type.Arguments.Count == 1 ? type.Arguments[0] : type;
        return inner.Arguments.Count == 1 ? Referred(inner.Arguments[0])
            : inner.ShortName.Length > 0 && char.IsUpper(inner.ShortName[0]) ? inner.ShortName
            : null;
    }

    private static bool IsMany(TypeReference type) =>
        type.Name is "list" or "List" or "set" or "Set" or "WriteOnlyMapped" or "DynamicMapped"
        || (type.Name == "Mapped" && type.Arguments is [var inner] && IsMany(inner));
}
