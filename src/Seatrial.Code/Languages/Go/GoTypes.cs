using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>
/// Types. Pointers leave no trace; several results are <c>()</c> with the type of each; channels are <c>chan</c>, functions <c>func</c>
/// with their result.
/// </summary>
internal sealed class GoTypes(GoLowering lowering)
{
    private static readonly TypeReference Unnamed = new("any");

    /// <summary>Types of the language whose name in front of a parenthesis converts.</summary>
    private static readonly HashSet<string> Predeclared = new(StringComparer.Ordinal)
    {
        "string",
        "bool",
        "byte",
        "rune",
        "int",
        "int8",
        "int16",
        "int32",
        "int64",
        "uint",
        "uint8",
        "uint16",
        "uint32",
        "uint64",
        "uintptr",
        "float32",
        "float64",
        "complex64",
        "complex128",
        "any",
    };

    private GoGrammar Grammar => lowering.Grammar;

    public static bool IsPredeclared(string name) => Predeclared.Contains(name);

    public TypeReference Lower(SyntaxNode node)
    {
        if (!lowering.Context.TryEnter())
        {
            return Unnamed;
        }

        var type = LowerKind(node);
        lowering.Context.Leave();
        return type;
    }

    /// <summary>The type in a field, if there is one.</summary>
    public TypeReference? Field(SyntaxNode node, ushort field) => node.Child(field) is { } type ? Lower(type) : null;

    /// <summary>
    /// A type as the value that it is where types are given: <c>new(T)</c>, the label of a case, the type of a composite literal.
    /// </summary>
    public Expression Value(SyntaxNode node)
    {
        switch (lowering.Kind(node))
        {
            case GoKind.PointerType or GoKind.TypeElement when node.FirstNamed() is { } inner:
                return Value(inner);
            case GoKind.GenericType or GoKind.Instantiation when node.Child(Grammar.Type) is { } generic:
                return Value(generic);
            case GoKind.QualifiedType when node.Child(Grammar.Package) is { } package && node.Child(Grammar.Name) is { } name:
                return new MemberExpression(
                    lowering.Place(node),
                    new NameExpression(lowering.Place(package), lowering.Context.Text(package)),
                    lowering.Context.Text(name)
                );
            default:
                return new NameExpression(lowering.Place(node), Lower(node).Name);
        }
    }

    public bool IsType(SyntaxNode node) =>
        lowering.Kind(node)
            is GoKind.ArrayType
                or GoKind.MapType
                or GoKind.ChannelType
                or GoKind.FunctionType
                or GoKind.StructType
                or GoKind.InterfaceType
                or GoKind.PointerType
                or GoKind.TypeName
                or GoKind.QualifiedType
                or GoKind.GenericType;

    private TypeReference LowerKind(SyntaxNode node)
    {
        switch (lowering.Kind(node))
        {
            case GoKind.TypeName or GoKind.QualifiedType or GoKind.Identifier or GoKind.Selector or GoKind.Nil:
                return new TypeReference(lowering.Context.Text(node));
            case GoKind.PointerType or GoKind.Transparent or GoKind.Unary:
                return node.FirstNamed() is { } inner ? Lower(inner) : Unnamed;
            case GoKind.ArrayType:
                return new TypeReference("[]", [Field(node, Grammar.Element) ?? Unnamed]);
            case GoKind.MapType:
                return new TypeReference("map", [Field(node, Grammar.Key) ?? Unnamed, Field(node, Grammar.Value) ?? Unnamed]);
            case GoKind.ChannelType:
                return new TypeReference("chan", [Field(node, Grammar.Value) ?? Unnamed]);
            case GoKind.FunctionType:
                return new TypeReference("func", Field(node, Grammar.Result) is { } result ? [result] : []);
            case GoKind.StructType:
                return new TypeReference("struct");
            case GoKind.InterfaceType:
                return new TypeReference("interface");
            case GoKind.GenericType:
                return new TypeReference(
                    node.Child(Grammar.Type) is { } generic ? lowering.Context.Text(generic) : "",
                    Arguments(node.Child(Grammar.TypeArguments))
                );
            case GoKind.ParameterList:
                return Results(node);
            case GoKind.TypeElement:
                return Union(node);
            default:
                return Unnamed;
        }
    }

    public IReadOnlyList<TypeReference> Arguments(SyntaxNode? list)
    {
        var arguments = new List<TypeReference>();
        if (list is { } node)
        {
            foreach (var child in node.NamedChildren)
            {
                if (!child.IsExtra)
                {
                    arguments.Add(Lower(child));
                }
            }
        }

        return arguments;
    }

    private TypeReference Union(SyntaxNode node)
    {
        var members = Arguments(node);
        return members.Count == 1 ? members[0] : new TypeReference("|", members);
    }

    private TypeReference Results(SyntaxNode list)
    {
        var types = new List<TypeReference>();
        foreach (var child in list.NamedChildren)
        {
            if (!child.IsExtra && Field(child, Grammar.Type) is { } type)
            {
                int names = 0;
                foreach (var part in child.NamedChildren)
                {
                    names += part.Field == Grammar.Name ? 1 : 0;
                }

                types.AddRange(Enumerable.Repeat(type, Math.Max(1, names)));
            }
        }

        return types.Count == 1 ? types[0] : new TypeReference("()", types);
    }
}
