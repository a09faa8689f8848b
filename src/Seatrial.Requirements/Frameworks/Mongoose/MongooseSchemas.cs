using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Mongoose;

/// <summary>Models from schemas: <c>new Schema({ user: { type: ObjectId, ref: 'User' } })</c> and classes with <c>@Schema()</c>.</summary>
internal static class MongooseSchemas
{
    public static IEnumerable<Entity> Read(EndpointDiscovery discovery)
    {
        foreach (var file in discovery.Code.Files)
        {
            if (file.Language is not (CodeLanguage.JavaScript or CodeLanguage.TypeScript))
            {
                continue;
            }

            foreach (var entity in OfCalls(file).Concat(OfClasses(file)))
            {
                yield return entity;
            }
        }
    }

    private static IEnumerable<Entity> OfCalls(CodeFile file)
    {
        var schemas = new Dictionary<string, ObjectExpression>(StringComparer.Ordinal);
        foreach (var expression in Declarations(file))
        {
            if (
                expression is
                {
                    Target: NameExpression name,
                    Value: CallExpression
                    {
                        Kind: CallKind.Construction,
                        Name: "Schema",
                        Arguments: [{ Value: ObjectExpression fields }, ..]
                    }
                }
            )
            {
                schemas[name.Name] = fields;
            }
        }

        foreach (var call in Calls(file))
        {
            if (
                call is
                {
                    Name: "model",
                    Arguments: [{ Value: LiteralExpression { Kind: LiteralKind.String, Text: var model } }, { Value: var given }, ..]
                }
            )
            {
                var fields = given switch
                {
                    NameExpression schema => schemas.GetValueOrDefault(schema.Name),
                    CallExpression { Arguments: [{ Value: ObjectExpression inline }, ..] } => inline,
                    _ => null,
                };
                if (fields is not null)
                {
                    yield return new Entity(model, file.Path, call.Place.Line)
                    {
                        Fields = [.. fields.Entries.Where(e => e.Key is not null).Select(e => Field(e.Key!, e.Value))],
                    };
                }
            }
        }
    }

    private static IEnumerable<AssignmentExpression> Declarations(CodeFile file) =>
        (file.TopLevel.Body?.Statements ?? []).OfType<ExpressionStatement>().Select(s => s.Expression).OfType<AssignmentExpression>();

    /// <summary>Calls at the top level, those inside of assignments and choices too.</summary>
    private static IEnumerable<CallExpression> Calls(CodeFile file) =>
        (file.TopLevel.Body?.Statements ?? []).OfType<ExpressionStatement>().SelectMany(s => Within(s.Expression, 0));

    private static IEnumerable<CallExpression> Within(Expression expression, int depth) =>
        depth > 6
            ? []
            :
            [
                .. expression is CallExpression call ? (CallExpression[])[call] : [],
                .. expression.Parts.SelectMany(p => Within(p, depth + 1)),
            ];

    private static EntityField Field(string name, Expression written)
    {
        bool isMany = written is ListExpression;
        var one = written is ListExpression { Items: [var item, ..] } ? item : written;
        if (
            one is ObjectExpression options
            && options.Entries.FirstOrDefault(e => e.Key == "type")?.Value is ListExpression { Items: [ObjectExpression inner, ..] }
        )
        {
            (isMany, one) = (true, inner);
        }

        string? reference = (one as ObjectExpression)?.Entries.FirstOrDefault(e => e.Key == "ref")?.Value switch
        {
            LiteralExpression { Kind: LiteralKind.String } text => text.Text,
            NameExpression model => model.Name,
            _ => null,
        };
        return new EntityField(name, reference) { IsMany = isMany, Line = written.Place.Line };
    }

    private static IEnumerable<Entity> OfClasses(CodeFile file) =>
        file
            .Classes.Where(c => c.Decorators.Any(d => d.Name == "Schema"))
            .Select(c => new Entity(c.Name, file.Path, c.Place.Line) { Fields = [.. c.Fields.Select(f => OfProperty(f))] });

    private static EntityField OfProperty(Field field)
    {
        var options = ScriptValues.FirstArgument(field.Decorators.FirstOrDefault(d => d.Name == "Prop"));
        var read = options is null ? new EntityField(field.Name) : Field(field.Name, options);
        return read with { Line = field.Place.Line };
    }
}
