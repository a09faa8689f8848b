using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Java.JavaGrammar;

namespace Seatrial.Code.Languages.Java;

/// <content>Written types.</content>
internal sealed partial class JavaLowering
{
    private static readonly ushort annotatedType = Grammars.Java.Kind("annotated_type");
    private static readonly ushort wildcard = Grammars.Java.Kind("wildcard");

    /// <summary>Null for <c>var</c> and for what is no type.</summary>
    private TypeReference? TypeOf(SyntaxNode? node)
    {
        if (node is not { } type || !context.TryEnter())
        {
            return null;
        }

        var found = TypeInside(type);
        context.Leave();
        return found;
    }

    private TypeReference? TypeInside(SyntaxNode type)
    {
        ushort kind = type.Kind;
        if (kind == G.GenericType)
        {
            var named = TypeOf(type.FirstNamed());
            return named is null ? null : new TypeReference(named.Name, TypeArguments(type.First(G.TypeArgumentsKind)));
        }

        if (kind == G.ArrayType)
        {
            return TypeOf(type.Child(G.Element)) is { } element ? new TypeReference("[]", [element]) : null;
        }

        if (kind == annotatedType || kind == wildcard)
        {
            return TypeOf(LastNamed(type));
        }

        if (kind == G.ScopedTypeIdentifier)
        {
            string name = "";
            foreach (var part in type.NamedChildren)
            {
                if (part.Kind != G.Annotation && part.Kind != G.MarkerAnnotation && TypeOf(part) is { } inner)
                {
                    name = name.Length == 0 ? inner.Name : $"{name}.{inner.Name}";
                }
            }

            return name.Length == 0 ? null : new TypeReference(name);
        }

        if (kind == G.TypeIdentifier && type.Utf8.SequenceEqual("var"u8))
        {
            return null;
        }

        return new TypeReference(kind == G.ScopedIdentifier ? QualifiedText(type) : context.Text(type));
    }

    private List<TypeReference> TypeArguments(SyntaxNode? list)
    {
        var arguments = new List<TypeReference>();
        if (list is { } written)
        {
            foreach (var child in written.NamedChildren)
            {
                if (TypeOf(child) is { } argument)
                {
                    arguments.Add(argument);
                }
            }
        }

        return arguments;
    }

    /// <summary><c>T x[]</c>: the brackets behind the name make an array of the type in front.</summary>
    private static TypeReference? WithDimensions(TypeReference? type, SyntaxNode declarator) =>
        type is not null && declarator.Child(G.Dimensions) is not null ? new TypeReference("[]", [type]) : type;

    private static SyntaxNode? LastNamed(SyntaxNode node)
    {
        SyntaxNode? last = null;
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                last = child;
            }
        }

        return last;
    }
}
