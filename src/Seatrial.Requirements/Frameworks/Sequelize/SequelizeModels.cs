using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Sequelize;

/// <summary>
/// Models from <c>sequelize.define('order', {…})</c>, <c>Order.init({…})</c> and classes of sequelize-typescript, with what
/// <c>belongsTo</c> adds.
/// </summary>
internal static class SequelizeModels
{
    public static IEnumerable<Entity> Read(EndpointDiscovery discovery)
    {
        foreach (var file in discovery.Code.Files)
        {
            if (file.Language is not (CodeLanguage.JavaScript or CodeLanguage.TypeScript))
            {
                continue;
            }

            var calls = CallsOf(file);
            foreach (var call in calls)
            {
                var (name, fields) = call switch
                {
                    {
                        Name: "define",
                        Arguments: [{ Value: LiteralExpression { Kind: LiteralKind.String } text }, { Value: ObjectExpression columns }, ..]
                    } => (text.Text, columns),
                    { Name: "init", Receiver: NameExpression model, Arguments: [{ Value: ObjectExpression columns }, ..] } => (
                        model.Name,
                        columns
                    ),
                    _ => ("", null),
                };
                if (fields is not null)
                {
                    yield return new Entity(name, file.Path, call.Place.Line)
                    {
                        Fields = [.. fields.Entries.Where(e => e.Key is not null).Select(Field), .. Associations(calls)],
                    };
                }
            }

            foreach (var type in file.Classes.Where(c => c.Decorators.Any(d => d.Name == "Table")))
            {
                yield return new Entity(type.Name, file.Path, type.Place.Line) { Fields = [.. type.Fields.Select(Field)] };
            }
        }
    }

    private static EntityField Field(ObjectEntry entry)
    {
        string? reference = (entry.Value as ObjectExpression)?.Entries.FirstOrDefault(e => e.Key == "references")?.Value
            is ObjectExpression references
            ? references.Entries.FirstOrDefault(e => e.Key == "model")?.Value switch
            {
                LiteralExpression { Kind: LiteralKind.String } text => text.Text,
                NameExpression model => model.Name,
                ObjectExpression table => (table.Entries.FirstOrDefault(e => e.Key == "tableName")?.Value as LiteralExpression)?.Text,
                _ => null,
            }
            : null;
        return new EntityField(entry.Key!, reference) { Line = entry.Value.Place.Line };
    }

    private static EntityField Field(Field field)
    {
        var key = field.Decorators.FirstOrDefault(d => d.Name is "ForeignKey" or "BelongsTo");
        string? reference = ScriptValues.FirstArgument(key)
            is FunctionExpression { Function.Body.Statements: [ReturnStatement { Value: NameExpression model }, ..] }
            ? model.Name
            : null;
        return new EntityField(field.Name, reference)
        {
            IsMany = field.Decorators.Any(d => d.Name is "HasMany" or "BelongsToMany"),
            Line = field.Place.Line,
        };
    }

    /// <summary><c>Order.belongsTo(models.User, { foreignKey: 'user_id' })</c> of the same file.</summary>
    private static IEnumerable<EntityField> Associations(List<CallExpression> calls) =>
        calls
            .Where(c => c.Name == "belongsTo" && c.Arguments.Count > 0)
            .Select(c =>
            {
                string target = c.Arguments[0].Value switch
                {
                    MemberExpression member => member.Name,
                    NameExpression name => name.Name,
                    _ => "",
                };
                string? key = (c.Arguments.Count > 1 ? c.Arguments[1].Value as ObjectExpression : null)
                    ?.Entries.FirstOrDefault(e => e.Key == "foreignKey")
                    ?.Value
                    is LiteralExpression text
                    ? text.Text
                    : null;
                return new EntityField(key ?? $"{target}Id", target) { Line = c.Place.Line };
            })
            .Where(f => f.References!.Length > 0);

    private static List<CallExpression> CallsOf(CodeFile file)
    {
        var found = new List<CallExpression>();
        foreach (
            var body in file
                .Functions.Select(f => f.Body)
                .Append(file.TopLevel.Body)
                .Concat(file.Classes.SelectMany(c => c.Methods.Select(m => m.Body)))
        )
        {
            Collect(body, 0, found);
        }

        return found;
    }

    private static void Collect(Block? body, int depth, List<CallExpression> found)
    {
        foreach (var statement in body?.Statements ?? [])
        {
            Collect(statement, depth, found);
        }
    }

    private static void Collect(Statement statement, int depth, List<CallExpression> found)
    {
        switch (statement)
        {
            case var _ when depth > 6:
                break;
            case ExpressionStatement expression:
                Collect(expression.Expression, depth, found);
                break;
            case ReturnStatement { Value: { } value }:
                Collect(value, depth, found);
                break;
            case Block block:
                Collect(block, depth + 1, found);
                break;
        }
    }

    private static void Collect(Expression expression, int depth, List<CallExpression> found)
    {
        if (depth > 8)
        {
            return;
        }

        if (expression is CallExpression call)
        {
            found.Add(call);
        }

        if (expression is FunctionExpression function)
        {
            Collect(function.Function.Body, depth + 1, found);
        }

        foreach (var part in expression.Parts)
        {
            Collect(part, depth + 1, found);
        }
    }
}
