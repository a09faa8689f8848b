using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.CSharp.CSharpGrammar;

namespace Seatrial.Code.Languages.CSharp;

/// <content>Written types.</content>
internal sealed partial class CSharpLowering
{
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
        if (kind == G.ImplicitType)
        {
            return null;
        }

        if (kind == G.Identifier || kind == G.PredefinedType)
        {
            return new TypeReference(context.Text(type));
        }

        if (kind == G.GenericName)
        {
            return new TypeReference(GenericNameText(type), TypeArguments(type));
        }

        if (kind == G.QualifiedName || kind == G.AliasQualifiedName)
        {
            var last = TypeOf(type.Child(G.Name));
            var first = kind == G.QualifiedName ? TypeOf(type.Child(G.Qualifier)) : null;
            return last is null || first is null ? last ?? first : new TypeReference($"{first.Name}.{last.Name}", last.Arguments);
        }

        if (kind == G.ArrayType)
        {
            return TypeOf(type.Child(G.Type)) is { } element ? new TypeReference("[]", [element]) : null;
        }

        if (kind == G.TupleType)
        {
            var elements = new List<TypeReference>();
            foreach (var child in type.NamedChildren)
            {
                if (child.Kind == G.TupleElement && TypeOf(child.Child(G.Type)) is { } element)
                {
                    elements.Add(element);
                }
            }

            return new TypeReference("ValueTuple", elements);
        }

        // Nullable, pointer, ref and scoped types.
        return TypeOf(type.Child(G.Type));
    }

    private string GenericNameText(SyntaxNode node) => node.FirstNamed(G.Identifier) is { } name ? context.Text(name) : "";

    private List<TypeReference> TypeArguments(SyntaxNode genericName)
    {
        var arguments = new List<TypeReference>();
        if (genericName.First(G.TypeArgumentList) is { } list)
        {
            foreach (var child in list.NamedChildren)
            {
                if (TypeOf(child) is { } argument)
                {
                    arguments.Add(argument);
                }
            }
        }

        return arguments;
    }

    /// <summary>The type as a name or a chain of members, for what is called or asked for.</summary>
    private static Expression TypeName(Place place, TypeReference? type)
    {
        if (type is null)
        {
            return new NameExpression(place, "");
        }

        if (!type.Name.Contains('.', StringComparison.Ordinal))
        {
            return new NameExpression(place, type.Name == "[]" && type.Arguments.Count == 1 ? $"{type.Arguments[0].Name}[]" : type.Name);
        }

        Expression? chain = null;
        foreach (string part in type.Name.Split('.'))
        {
            chain = chain is null ? new NameExpression(place, part) : new MemberExpression(place, chain, part);
        }

        return chain!;
    }
}
