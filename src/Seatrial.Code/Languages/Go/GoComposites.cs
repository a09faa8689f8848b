using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>
/// Composite literals: of a named type they construct it, of a slice or array they are a list, of a map an object. Elements without a type
/// have that of the elements around them.
/// </summary>
internal sealed class GoComposites(GoLowering lowering)
{
    private GoGrammar Grammar => lowering.Grammar;

    public Expression Lower(SyntaxNode node) =>
        node.Child(Grammar.Body) is { } body
            ? Of(node.Child(Grammar.Type), body, lowering.Place(node))
            : new OtherExpression(lowering.Place(node), lowering.Expressions.Children(node));

    /// <summary>Elements whose type is not written and not known: <c>bson.D{{"a", 1}}</c>.</summary>
    public Expression Untyped(SyntaxNode body) =>
        IsKeyed(body)
            ? new ObjectExpression(lowering.Place(body), Entries(body, null, isStruct: true))
            : new ListExpression(lowering.Place(body), Items(body, null));

    private Expression Of(SyntaxNode? type, SyntaxNode body, Place place)
    {
        if (type is not { } written)
        {
            return Untyped(body);
        }

        switch (lowering.Kind(written))
        {
            case GoKind.ArrayType:
                return new ListExpression(place, Items(body, written.Child(Grammar.Element)));
            case GoKind.MapType:
                return new ObjectExpression(place, Entries(body, written.Child(Grammar.Value), isStruct: false));
            case GoKind.PointerType when written.FirstNamed() is { } inner:
                return Of(inner, body, place);
            case GoKind.StructType:
                return Untyped(body);
        }

        bool isKeyed = IsKeyed(body);
        return new CallExpression(
            place,
            CallKind.Construction,
            lowering.Types.Value(written),
            isKeyed ? [] : [.. Items(body, null).Select(i => new Argument(i))]
        )
        {
            Initializer = isKeyed ? new ObjectExpression(lowering.Place(body), Entries(body, null, isStruct: true)) : null,
            EndLine = lowering.Context.EndLineOf(body),
        };
    }

    private bool IsKeyed(SyntaxNode body) => body.FirstNamed() is { } first && lowering.Kind(first) == GoKind.KeyedElement;

    private List<Expression> Items(SyntaxNode body, SyntaxNode? elementType)
    {
        var items = new List<Expression>();
        foreach (var child in body.NamedChildren)
        {
            if (child.IsExtra)
            {
                continue;
            }

            // An index in front of an element of an array says where it stands.
            var element = lowering.Kind(child) == GoKind.KeyedElement ? child.Child(Grammar.Value) : child;
            if (element is { } value)
            {
                items.Add(Element(value, elementType));
            }
        }

        return items;
    }

    private List<ObjectEntry> Entries(SyntaxNode body, SyntaxNode? valueType, bool isStruct)
    {
        var entries = new List<ObjectEntry>();
        foreach (var child in body.NamedChildren)
        {
            if (child.IsExtra)
            {
                continue;
            }

            if (
                lowering.Kind(child) != GoKind.KeyedElement
                || child.Child(Grammar.Key) is not { } keyNode
                || child.Child(Grammar.Value) is not { } valueNode
            )
            {
                entries.Add(new ObjectEntry(null, Element(child, valueType)));
                continue;
            }

            var key = lowering.Expressions.Lower(keyNode);
            var value = Element(valueNode, valueType);
            entries.Add(
                key switch
                {
                    LiteralExpression { Kind: LiteralKind.String } text => new ObjectEntry(text.Text, value),
                    NameExpression name when isStruct => new ObjectEntry(name.Name, value),
                    ThisExpression when isStruct => new ObjectEntry(lowering.Context.Text(keyNode), value),
                    _ => new ObjectEntry(null, value, key),
                }
            );
        }

        return entries;
    }

    private Expression Element(SyntaxNode node, SyntaxNode? type)
    {
        var inner = lowering.Kind(node) == GoKind.LiteralElement && node.FirstNamed() is { } held ? held : node;
        if (lowering.Kind(inner) != GoKind.LiteralValue || type is null || !lowering.Context.TryEnter())
        {
            return lowering.Expressions.Lower(inner);
        }

        var element = Of(type, inner, lowering.Place(inner));
        lowering.Context.Leave();
        return element;
    }
}
