using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <content>Written types.</content>
internal sealed partial class ScriptLowering
{
    private TypeReference? TypeOf(SyntaxNode node) => node.Child(grammar.Type) is { } annotation ? Type(annotation) : null;

    private IReadOnlyList<TypeReference> TypeArgumentsOf(SyntaxNode node) =>
        node.Child(grammar.TypeArguments) is { } arguments ? TypeArguments(arguments).Types : [];

    /// <summary>Null where nothing is left of it: predicates, conditional and mapped types, nothing but null.</summary>
    private TypeReference? Type(SyntaxNode node)
    {
        if (!context.TryEnter())
        {
            return null;
        }

        var type = LoweredType(node);
        context.Leave();
        return type;
    }

    private TypeReference? LoweredType(SyntaxNode node)
    {
        switch (Kind(node))
        {
            case ScriptKind.TypeAnnotation
            or ScriptKind.ParenthesizedType
            or ScriptKind.ReadonlyType
            or ScriptKind.OptionalType
            or ScriptKind.RestType:
                return First(node) is { } inner ? Type(inner) : null;
            case ScriptKind.TypeIdentifier or ScriptKind.Identifier or ScriptKind.NestedTypeIdentifier or ScriptKind.MemberExpression:
                return new TypeReference(Text(node));
            case ScriptKind.PredefinedType:
                return new TypeReference(Text(node));
            case ScriptKind.ThisType:
                return new TypeReference("this");
            case ScriptKind.LiteralType:
                return First(node) is { } literal && Kind(literal) is ScriptKind.Null or ScriptKind.Undefined
                    ? null
                    : new TypeReference(Text(node));
            case ScriptKind.GenericType:
                return Generic(node);
            case ScriptKind.ArrayType:
                return new TypeReference("[]", First(node) is { } element && Type(element) is { } item ? [item] : []);
            case ScriptKind.TupleType:
                return new TypeReference("[]", MemberTypes(node));
            case ScriptKind.UnionType:
                return Together("|", node);
            case ScriptKind.IntersectionType:
                return Together("&", node);
            case ScriptKind.ObjectType:
                return new TypeReference("{}");
            case ScriptKind.FunctionType:
                return new TypeReference(
                    "=>",
                    node.Child(grammar.ReturnType) is { } result && Type(result) is { } returned ? [returned] : []
                );
            case ScriptKind.TypeQuery:
                return new TypeReference("typeof") { Values = First(node) is { } queried ? [Expression(queried)] : [] };
            default:
                return null;
        }
    }

    /// <summary><c>A | (B | C)</c> has three members; null and undefined are none.</summary>
    private TypeReference? Together(string name, SyntaxNode node)
    {
        var members = new List<TypeReference>();
        foreach (var child in node.NamedChildren)
        {
            if (Type(child) is not { } member)
            {
                continue;
            }

            if (member.Name == name)
            {
                members.AddRange(member.Arguments);
            }
            else
            {
                members.Add(member);
            }
        }

        return members.Count switch
        {
            0 => null,
            1 => members[0],
            _ => new TypeReference(name, [.. members]),
        };
    }

    private TypeReference[] MemberTypes(SyntaxNode node)
    {
        var members = new List<TypeReference>();
        foreach (var child in node.NamedChildren)
        {
            if ((Kind(child) is ScriptKind.RequiredParameter or ScriptKind.OptionalParameter ? TypeOf(child) : Type(child)) is { } member)
            {
                members.Add(member);
            }
        }

        return [.. members];
    }

    private TypeReference? Generic(SyntaxNode node)
    {
        if (node.Child(grammar.Name) is not { } name)
        {
            return null;
        }

        var (types, values) = node.Child(grammar.TypeArguments) is { } arguments ? TypeArguments(arguments) : ([], []);
        string text = Text(name);
        return text is "Array" or "ReadonlyArray"
            ? new TypeReference("[]", types) { Values = values }
            : new TypeReference(text, types) { Values = values };
    }

    private (IReadOnlyList<TypeReference> Types, IReadOnlyList<Expression> Values) TypeArguments(SyntaxNode node)
    {
        var types = new List<TypeReference>();
        List<Expression>? values = null;
        foreach (var child in node.NamedChildren)
        {
            if (Kind(child) == ScriptKind.TypeQuery)
            {
                (values ??= []).AddRange(Type(child)?.Values ?? []);
            }
            else if (Type(child) is { } type)
            {
                types.Add(type);
            }
        }

        return ([.. types], values ?? (IReadOnlyList<Expression>)[]);
    }
}
