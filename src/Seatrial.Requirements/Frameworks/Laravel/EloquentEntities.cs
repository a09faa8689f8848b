using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>Models with their relations, and tables as migrations make them.</summary>
internal static class EloquentEntities
{
    private static readonly string[] Columns =
    [
        "foreignId",
        "foreignUuid",
        "foreignUlid",
        "unsignedBigInteger",
        "unsignedInteger",
        "integer",
        "bigInteger",
        "uuid",
        "string",
        "text",
        "boolean",
        "char",
        "json",
        "enum",
        "decimal",
        "bigIncrements",
        "increments",
        "timestamp",
        "dateTime",
        "morphs",
        "nullableMorphs",
        "unsignedSmallInteger",
        "foreign",
    ];

    public static IEnumerable<Entity> Read(EndpointDiscovery discovery)
    {
        foreach (var type in discovery.Code.Classes)
        {
            if (EloquentModel.Is(discovery.Code, type))
            {
                yield return OfModel(discovery, type);
            }
        }

        foreach (var file in discovery.Code.Files)
        {
            if (file.Language == CodeLanguage.Php && file.Path.Contains("migrations/", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var table in OfMigration(file))
                {
                    yield return table;
                }
            }
        }
    }

    private static Entity OfModel(EndpointDiscovery discovery, ClassSymbol model)
    {
        var fields = new List<EntityField>();
        foreach (var owner in (IEnumerable<ClassSymbol>)[model, .. discovery.Code.Bases(model)])
        {
            foreach (var method in owner.Class.Methods)
            {
                if (
                    method.Body is not null
                    && method.Parameters.Count == 0
                    && EloquentRelations.Written(method) is { Name: "belongsTo", Arguments: [{ Value: var other }, ..] } call
                )
                {
                    string key = call.Arguments.Skip(1).FirstOrDefault()?.Value is LiteralExpression { Kind: LiteralKind.String } named
                        ? named.Text
                        : LaravelPaths.Snake(method.Name) + "_id";
                    fields.Add(
                        new EntityField(
                            key,
                            EloquentModel.Named(discovery.Code, owner.File, discovery.Evaluator.ValueOf(owner.File, other))?.Class.Name
                        )
                        {
                            Line = method.Place.Line,
                        }
                    );
                }
            }

            foreach (var field in owner.Class.Fields)
            {
                if (field is { Name: "fillable" or "casts", Initializer: { } list })
                {
                    fields.AddRange(
                        (
                            list is ObjectExpression map
                                ? map.Entries.Select(e => e.Key).OfType<string>()
                                : list.Parts.OfType<LiteralExpression>().Select(l => l.Text)
                        ).Select(n => new EntityField(n) { Line = field.Place.Line })
                    );
                }
            }
        }

        string? table = model.Class.Fields.FirstOrDefault(f => f.Name == "table")?.Initializer is LiteralExpression written
            ? written.Text
            : null;
        return new Entity(model.Class.Name, model.File.Path, model.Class.Place.Line)
        {
            Aliases = table is null ? [] : [table],
            Fields =
            [
                .. fields
                    .GroupBy(f => f.Name, StringComparer.Ordinal)
                    .Select(g => g.FirstOrDefault(f => f.References is not null) ?? g.First()),
            ],
        };
    }

    /// <summary><c>Schema::create('orders', function ($table) { … })</c>; changes of tables add to them.</summary>
    private static IEnumerable<Entity> OfMigration(CodeFile file)
    {
        foreach (var call in CodeWalk.Expressions(file).OfType<CallExpression>())
        {
            if (
                call
                is not {
                    Name: "create" or "table",
                    Receiver: NameExpression { Name: "Schema" } or MemberExpression or CallExpression,
                    Arguments: [{ Value: LiteralExpression table }, { Value: FunctionExpression body }, ..]
                }
            )
            {
                continue;
            }

            var fields = new List<EntityField>();
            foreach (var column in CodeWalk.Calls(body.Function))
            {
                if (
                    column is { Name: { } kind, Receiver: NameExpression, Arguments: [{ Value: LiteralExpression name }, ..] }
                    && Columns.Contains(kind)
                )
                {
                    string field = kind is "morphs" or "nullableMorphs" ? name.Text + "_id" : name.Text;
                    fields.Add(
                        new EntityField(
                            field,
                            kind.StartsWith("foreign", StringComparison.Ordinal) && field.EndsWith("_id", StringComparison.Ordinal)
                                ? field[..^3]
                                : null
                        )
                        {
                            Line = column.Place.Line,
                        }
                    );
                }
                else if (column is { Name: "foreignIdFor", Arguments: [{ Value: MemberExpression { Target: NameExpression model } }, ..] })
                {
                    string own = model.Name[(model.Name.LastIndexOf('\\') + 1)..];
                    fields.Add(
                        new EntityField(
                            column.Arguments.Skip(1).FirstOrDefault()?.Value is LiteralExpression key
                                ? key.Text
                                : LaravelPaths.Snake(own) + "_id",
                            own
                        )
                        {
                            Line = column.Place.Line,
                        }
                    );
                }
            }

            if (fields.Count > 0)
            {
                yield return new Entity(table.Text, file.Path, call.Place.Line) { Fields = fields };
            }
        }
    }
}
