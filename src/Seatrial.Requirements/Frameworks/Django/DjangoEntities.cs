using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>Models: fields with what they refer to.</summary>
internal static class DjangoEntities
{
    public static IEnumerable<Entity> Read(EndpointDiscovery discovery)
    {
        foreach (var type in discovery.Code.Classes)
        {
            if (type.File.Language == CodeLanguage.Python && type.Class.Fields.Any(f => IsField(f.Initializer)))
            {
                yield return new Entity(type.Class.Name, type.File.Path, type.Class.Place.Line)
                {
                    Aliases = Aliases(type.Class),
                    Fields = [.. Fields(type, discovery.Code)],
                };
            }
        }
    }

    private static bool IsField(Expression? initializer) =>
        initializer is CallExpression { Name: { } name, Receiver: NameExpression }
        && (name.EndsWith("Field", StringComparison.Ordinal) || name is "ForeignKey")
        && name != "Field";

    private static IEnumerable<EntityField> Fields(ClassSymbol type, CodeBase code)
    {
        foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. code.Bases(type)])
        {
            foreach (var field in owner.Class.Fields)
            {
                if (
                    field.Initializer is CallExpression { Name: { } kind } call
                    && (kind.EndsWith("Field", StringComparison.Ordinal) || kind is "ForeignKey" or "OneToOneField")
                )
                {
                    bool isRelation = kind is "ForeignKey" or "OneToOneField" or "ManyToManyField" or "TreeForeignKey";
                    yield return new EntityField(field.Name, isRelation ? Target(call) : null)
                    {
                        Line = field.Place.Line,
                        IsMany = kind == "ManyToManyField",
                    };
                }
            }
        }
    }

    private static string? Target(CallExpression call) =>
        (call.Arguments.FirstOrDefault(a => a.Name is null or "to")?.Value) switch
        {
            LiteralExpression text => text.Text[(text.Text.LastIndexOf('.') + 1)..],
            NameExpression name => name.Name,
            MemberExpression { Name: "AUTH_USER_MODEL" } => "User",
            MemberExpression member => member.Name,
            CallExpression { Name: "get_user_model" } => "User",
            _ => null,
        };

    /// <summary>
    /// Names by which other models reach the records: <c>related_name</c> stands at the other side and is of no use here; the table is.
    /// </summary>
    private static IReadOnlyList<string> Aliases(Class type) =>
        type.Nested.FirstOrDefault(n => n.Name == "Meta")?.Fields.FirstOrDefault(f => f.Name == "db_table")?.Initializer
            is LiteralExpression table
            ? [table.Text]
            : [];
}
