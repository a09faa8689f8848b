using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.ActiveRecord;

/// <summary>
/// Models with the columns of their tables: from db/schema.rb, where there is none from the migrations. What structure.sql declares comes
/// from the reader of SQL.
/// </summary>
internal static class Schemas
{
    private static readonly HashSet<string> Options = new(StringComparer.Ordinal)
    {
        "index",
        "timestamps",
        "check_constraint",
        "foreign_key",
        "primary_key",
        "exclusion_constraint",
        "unique_constraint",
        "change",
        "remove",
    };

    public static IEnumerable<Entity> Read(EndpointDiscovery discovery)
    {
        var code = discovery.Code;
        var tables = Tables(code);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in code.Classes)
        {
            if (Models.Of(code, type) is not { } model)
            {
                continue;
            }

            string table = model.Table ?? Inflections.Plural(Inflections.Underscored(model.Name));
            var fields = new List<EntityField>();
            foreach (var association in model.Associations.Values)
            {
                fields.Add(
                    new EntityField(
                        association.IsMany || !association.IsOwner ? association.Name : association.ForeignKey,
                        association.IsPolymorphic ? null : association.Target
                    )
                    {
                        IsMany = !association.IsOwner,
                        Line = association.Place.Line,
                    }
                );
            }

            if (tables.TryGetValue(table, out var columns))
            {
                used.Add(table);
                fields.AddRange(columns.Fields.Where(c => !fields.Exists(f => f.Name == c.Name) && !IsText(c)));
            }

            yield return new Entity(model.Name, type.File.Path, type.Class.Place.Line) { Aliases = [table], Fields = fields };
        }

        foreach (var (name, table) in tables)
        {
            if (!used.Contains(name))
            {
                yield return table;
            }
        }
    }

    /// <summary>A column that describes somebody and refers to nobody: Rails refers by keys.</summary>
    private static bool IsText(EntityField column) =>
        column.References is null
        && (
            column.Name.EndsWith("_name", StringComparison.Ordinal)
            || column.Name.EndsWith("_email", StringComparison.Ordinal)
            || column.Name.EndsWith("_login", StringComparison.Ordinal)
            || column.Name.EndsWith("_count", StringComparison.Ordinal)
        );

    private static SortedDictionary<string, Entity> Tables(CodeBase code)
    {
        var tables = new SortedDictionary<string, Entity>(StringComparer.Ordinal);
        CodeFile[] files =
        [
            .. code.Files.Where(f => f.Language == CodeLanguage.Ruby && f.Path.EndsWith("schema.rb", StringComparison.Ordinal)),
        ];
        if (files.Length == 0)
        {
            files = [.. code.Files.Where(f => f.Language == CodeLanguage.Ruby && f.Path.Contains("migrate/", StringComparison.Ordinal))];
        }

        foreach (var file in files)
        {
            foreach (var expression in CodeWalk.Expressions(file))
            {
                if (expression is CallExpression { Name: { } name, Arguments: [{ Name: null, Value: LiteralExpression table }, ..] } call)
                {
                    Add(tables, file, name, table.Text, call);
                }
            }
        }

        return tables;
    }

    private static void Add(SortedDictionary<string, Entity> tables, CodeFile file, string name, string table, CallExpression call)
    {
        switch (name)
        {
            case "create_table" or "change_table":
                var columns = call.Arguments is [.., { Value: FunctionExpression { Function: var body } }] ? Columns(body) : [];
                tables[table] = tables.TryGetValue(table, out var old)
                    ? old with
                    {
                        Fields = [.. old.Fields, .. columns],
                    }
                    : new Entity(table, file.Path, call.Place.Line) { Fields = columns };
                break;
            case "add_column"
            or "add_reference"
            or "add_belongs_to"
                when call.Arguments is [_, { Value: LiteralExpression column }, ..] && tables.TryGetValue(table, out var known):
                tables[table] = known with { Fields = [.. known.Fields, Column(column.Text, name != "add_column", column.Place.Line)] };
                break;
            case "add_foreign_key"
                when call.Arguments is [_, { Value: LiteralExpression target }, ..] && tables.TryGetValue(table, out var referring):
                string key = call.Arguments.FirstOrDefault(a => a.Name == "column")?.Value is LiteralExpression named
                    ? named.Text
                    : Inflections.Singular(target.Text) + "_id";
                tables[table] = referring with
                {
                    Fields = [.. referring.Fields.Select(f => f.Name == key ? f with { References = target.Text } : f)],
                };
                break;
        }
    }

    private static List<EntityField> Columns(Function body)
    {
        var columns = new List<EntityField>();
        foreach (var call in CodeWalk.Calls(body))
        {
            if (call is { Callee: MemberExpression { Target: NameExpression, Name: { } kind } } && !Options.Contains(kind))
            {
                foreach (var argument in call.Arguments)
                {
                    if (argument is { Name: null, Value: LiteralExpression { Kind: LiteralKind.String } column })
                    {
                        columns.Add(Column(column.Text, kind is "references" or "belongs_to" or "reference", column.Place.Line));
                        if (kind == "column")
                        {
                            break;
                        }
                    }
                }
            }
        }

        return columns;
    }

    private static EntityField Column(string name, bool isReference, int line) =>
        isReference ? new EntityField(name + "_id", name) { Line = line } : new EntityField(name) { Line = line };
}
