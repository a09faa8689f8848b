using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>Annotations, and the classes that a class names as its bases.</summary>
internal sealed class PythonTypes(PythonLowering lowering)
{
    public TypeReference? Lower(SyntaxNode node)
    {
        if (!lowering.Context.TryEnter())
        {
            return null;
        }

        var type = LowerKind(node);
        lowering.Context.Leave();
        return type;
    }

    private TypeReference? LowerKind(SyntaxNode node)
    {
        switch (lowering.Kind(node))
        {
            case PythonKind.Type or PythonKind.Transparent:
                return node.FirstNamed() is { } inner ? Lower(inner) : null;
            case PythonKind.Identifier or PythonKind.Attribute or PythonKind.MemberType:
                return new TypeReference(lowering.Context.Text(node));
            case PythonKind.None:
                return new TypeReference("None");
            case PythonKind.String:
                return lowering.Expressions.Lower(node) is LiteralExpression text ? PythonTypeText.Parse(text.Text) : null;
            case PythonKind.List:
                return new TypeReference("[]", [.. Named(node).Select(Lower).OfType<TypeReference>()]);
            case PythonKind.BinaryOperator or PythonKind.UnionType:
                return Union([.. Named(node).Select(Lower).OfType<TypeReference>()]);
            case PythonKind.GenericType:
                var parts = Named(node);
                return parts.Count < 2 ? parts.Select(Lower).FirstOrDefault() : Generic(lowering.Context.Text(parts[0]), Named(parts[1]));
            case PythonKind.Subscript:
                return node.Child(lowering.Grammar.Value) is { } value
                    ? Generic(
                        lowering.Context.Text(value),
                        [
                            .. Named(node)
                                .Where(n => n.Field == lowering.Grammar.Subscript)
                                .SelectMany(n => lowering.Kind(n) == PythonKind.List && n.Utf8[0] == (byte)'(' ? Named(n) : [n]),
                        ]
                    )
                    : null;
            default:
                return null;
        }
    }

    /// <summary>A union without None; what is left alone is itself.</summary>
    public static TypeReference? Union(IReadOnlyList<TypeReference> members)
    {
        TypeReference[] flat = [.. members.SelectMany(m => m.Name == "|" ? m.Arguments : [m]).Where(m => m.Name != "None")];
        return flat.Length switch
        {
            0 => members.Count > 0 ? members[0] : null,
            1 => flat[0],
            _ => new TypeReference("|", flat),
        };
    }

    private TypeReference? Generic(string name, List<SyntaxNode> arguments)
    {
        string own = name[(name.LastIndexOf('.') + 1)..];
        switch (own)
        {
            case "Optional" or "Union":
                return Union([.. arguments.Select(Lower).OfType<TypeReference>()]);
            case "Literal":
                return new TypeReference(name) { Values = [.. arguments.Select(lowering.Expressions.Lower)] };
            case "Annotated":
                return new TypeReference(name, [.. arguments.Take(1).Select(Lower).OfType<TypeReference>()])
                {
                    Values = [.. arguments.Skip(1).Select(lowering.Expressions.Lower)],
                };
        }

        var types = new List<TypeReference>();
        var values = new List<Expression>();
        foreach (var argument in arguments)
        {
            if (Lower(argument) is { } type)
            {
                types.Add(type);
            }
            else
            {
                values.Add(lowering.Expressions.Lower(argument));
            }
        }

        return new TypeReference(name, types) { Values = values };
    }

    private static List<SyntaxNode> Named(SyntaxNode node)
    {
        var children = new List<SyntaxNode>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                children.Add(child);
            }
        }

        return children;
    }
}
