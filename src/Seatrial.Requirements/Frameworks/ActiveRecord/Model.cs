using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.ActiveRecord;

/// <summary>A model class. Filled while it is read, not changed afterwards.</summary>
internal sealed class Model(ClassSymbol type, bool isModel)
{
    public ClassSymbol Type { get; } = type;

    public bool IsModel { get; } = isModel;

    /// <summary>As reported: the class without its modules.</summary>
    public string Name => Type.Class.Name;

    /// <summary>Named in the code; else the convention counts.</summary>
    public string? Table { get; set; }

    public Dictionary<string, Association> Associations { get; } = new(StringComparer.Ordinal);

    /// <summary>Bodies of scopes.</summary>
    public Dictionary<string, (Function Function, ClassSymbol Owner)> Scopes { get; } = new(StringComparer.Ordinal);

    public void Add(ClassSymbol part, CallExpression call)
    {
        if (call.Arguments is not [{ Name: null, Value: LiteralExpression { Kind: LiteralKind.String } named }, ..])
        {
            return;
        }

        string name = named.Text;
        switch (call.Name)
        {
            case "belongs_to" or "has_one" or "has_one_attached" or "embedded_in" or "embeds_one":
                Associations.TryAdd(
                    name,
                    new Association(
                        name,
                        Target(call, name, isMany: false),
                        call.Name is "belongs_to" or "embedded_in"
                            ? Key(call) ?? name + "_id"
                            : Key(call) ?? Inflections.Underscored(Name) + "_id",
                        named.Place
                    )
                    {
                        IsOwner = call.Name is "belongs_to" or "embedded_in",
                        IsPolymorphic = call.Arguments.Any(a => a is { Name: "polymorphic", Value: LiteralExpression { Text: "true" } }),
                        Through = Text(call, "through"),
                    }
                );
                break;
            case "has_many" or "has_and_belongs_to_many" or "has_many_attached" or "embeds_many":
                Associations.TryAdd(
                    name,
                    new Association(
                        name,
                        Target(call, name, isMany: true),
                        Key(call) ?? (Text(call, "as") is { } role ? role + "_id" : Inflections.Underscored(Name) + "_id"),
                        named.Place
                    )
                    {
                        IsMany = true,
                        Through = Text(call, "through"),
                    }
                );
                break;
            case "scope" when call.Arguments.Skip(1).FirstOrDefault(a => a.Value is FunctionExpression)?.Value is FunctionExpression body:
                Scopes.TryAdd(name, (body.Function, part));
                break;
        }
    }

    private static string Target(CallExpression call, string name, bool isMany) =>
        Text(call, "class_name")
        ?? (call.Arguments.FirstOrDefault(a => a.Name == "class_name")?.Value as MemberExpression)?.Target switch
        {
            NameExpression type => type.Name,
            _ => null,
        }
        ?? Inflections.Camel(
            Text(call, "source") is { } source ? Inflections.Singular(source)
            : isMany ? Inflections.Singular(name)
            : name
        );

    private static string? Key(CallExpression call) => Text(call, "foreign_key");

    private static string? Text(CallExpression call, string name) =>
        call.Arguments.FirstOrDefault(a => a.Name == name)?.Value switch
        {
            LiteralExpression { Kind: LiteralKind.String } text => text.Text,
            NameExpression { Name: [>= 'A' and <= 'Z', ..] } type => type.Name,
            _ => null,
        };
}

/// <summary>How one model refers to another.</summary>
/// <param name="Name">As it is called.</param>
/// <param name="Target">The other class.</param>
/// <param name="ForeignKey">The column that holds the reference, on this side where <see cref="IsOwner"/>.</param>
internal sealed record Association(string Name, string Target, string ForeignKey, Place Place)
{
    public bool IsMany { get; init; }

    /// <summary>Whether this record holds the reference: <c>belongs_to</c>.</summary>
    public bool IsOwner { get; init; }

    public bool IsPolymorphic { get; init; }

    public string? Through { get; init; }
}
