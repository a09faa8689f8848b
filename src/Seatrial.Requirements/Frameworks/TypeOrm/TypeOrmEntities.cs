using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.TypeOrm;

/// <summary>Classes with <c>@Entity()</c> and their relations.</summary>
internal static class TypeOrmEntities
{
    public static IEnumerable<Entity> Read(EndpointDiscovery discovery)
    {
        foreach (var symbol in discovery.Code.Classes)
        {
            var type = symbol.Class;
            if (type.Decorators.FirstOrDefault(d => d.Name is "Entity" or "ChildEntity" or "ViewEntity") is not { } decorator)
            {
                continue;
            }

            var fields = discovery.Code.Bases(symbol).SelectMany(b => b.Class.Fields).Concat(type.Fields);
            yield return new Entity(type.Name, symbol.File.Path, type.Place.Line)
            {
                Aliases = TableName(decorator) is { Length: > 0 } table ? [table] : [],
                Fields = [.. fields.Select(Field)],
            };
        }
    }

    private static string? TableName(CallExpression decorator) =>
        ScriptValues.FirstArgument(decorator) switch
        {
            LiteralExpression { Kind: LiteralKind.String } text => text.Text,
            ObjectExpression options => (options.Entries.FirstOrDefault(e => e.Key == "name")?.Value as LiteralExpression)?.Text,
            _ => null,
        };

    private static EntityField Field(Field field)
    {
        var relation = field.Decorators.FirstOrDefault(d => d.Name is "ManyToOne" or "OneToOne" or "OneToMany" or "ManyToMany");
        string? target = ScriptValues.FirstArgument(relation) switch
        {
            FunctionExpression { Function.Body.Statements: [ReturnStatement { Value: NameExpression type }, ..] } => type.Name,
            LiteralExpression { Kind: LiteralKind.String } text => text.Text,
            NameExpression type => type.Name,
            _ => null,
        };
        target ??=
            relation is null ? null
            : field.Type?.Name == "[]" ? (field.Type.Arguments is [var element, ..] ? element.ShortName : null)
            : field.Type?.ShortName;
        return new EntityField(field.Name, target) { IsMany = relation?.Name is "OneToMany" or "ManyToMany", Line = field.Place.Line };
    }
}
