using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.PythonModels;

/// <summary>Fields of models, with what they refer to.</summary>
internal static class ModelEntities
{
    private static readonly string[] References = ["ForeignKeyField", "OneToOneField"];

    public static IEnumerable<Entity> Read(EndpointDiscovery discovery)
    {
        foreach (var type in discovery.Code.Classes.Where(c => c.File.Language == CodeLanguage.Python && IsModel(discovery.Code, c)))
        {
            ClassSymbol[] owners = [type, .. discovery.Code.Bases(type)];
            yield return new Entity(type.Class.Name, type.File.Path, type.Class.Place.Line)
            {
                Fields =
                [
                    .. owners
                        .SelectMany(o => o.Class.Fields)
                        .Where(f => !f.Name.StartsWith('_'))
                        .Select(FieldOf)
                        .DistinctBy(f => f.Name, StringComparer.Ordinal),
                ],
            };
        }
    }

    private static bool IsModel(CodeBase code, ClassSymbol type) =>
        ((IEnumerable<ClassSymbol>)[type, .. code.Bases(type)]).Any(o =>
            o.Class.Bases.Any(b =>
                code.ExternalName(o.File, b) is { } name
                && Array.Exists(PythonModelsPack.Libraries, l => name.StartsWith(l.AsSpan(0, l.Length - 1), StringComparison.Ordinal))
            )
        );

    private static EntityField FieldOf(Field field)
    {
        string? target =
            field.Initializer is CallExpression { Name: { } kind, Arguments: [var first, ..] } && Array.IndexOf(References, kind) >= 0
                ? first.Value switch
                {
                    LiteralExpression text => text.Text[(text.Text.LastIndexOf('.') + 1)..],
                    NameExpression model => model.Name,
                    _ => null,
                }
            : field.Type is { Name: "Link" or "ForeignKeyRelation", Arguments: [var linked] } ? linked.ShortName
            : null;
        return new EntityField(field.Name, target) { Line = field.Place.Line };
    }
}
