using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>Expressions. Conversions, assertions of types, and taking or following a pointer leave no trace.</summary>
internal sealed class GoExpressions
{
    private readonly GoLowering lowering;
    private readonly GoCalls calls;
    private readonly GoComposites composites;

    public GoExpressions(GoLowering lowering)
    {
        this.lowering = lowering;
        calls = new GoCalls(lowering);
        composites = new GoComposites(lowering);
    }

    private GoGrammar Grammar => lowering.Grammar;

    public Expression Lower(SyntaxNode node)
    {
        if (!lowering.Context.TryEnter())
        {
            return new OtherExpression(lowering.Place(node), []);
        }

        var expression = LowerKind(node);
        lowering.Context.Leave();
        return expression;
    }

    /// <summary>The child in a field; what an error left out is an empty <see cref="OtherExpression"/>.</summary>
    public Expression Field(SyntaxNode node, ushort field) =>
        node.Child(field) is { } child ? Lower(child) : new OtherExpression(lowering.Place(node), []);

    public List<Expression> Children(SyntaxNode node)
    {
        var items = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                items.Add(Lower(child));
            }
        }

        return items;
    }

    /// <summary>One value is itself, several are a list.</summary>
    public Expression Values(SyntaxNode node)
    {
        var items = lowering.Kind(node) == GoKind.List ? Children(node) : [Lower(node)];
        return items.Count == 1 ? items[0] : new ListExpression(lowering.Place(node), items);
    }

    private Expression LowerKind(SyntaxNode node)
    {
        var place = lowering.Place(node);
        switch (lowering.Kind(node))
        {
            case GoKind.Identifier or GoKind.Blank or GoKind.PackageName:
                string name = lowering.Context.Text(node);
                return name == lowering.Receiver ? new ThisExpression(place) : new NameExpression(place, name);
            case GoKind.Selector:
                return new MemberExpression(
                    place,
                    Field(node, Grammar.Operand),
                    node.Child(Grammar.FieldName) is { } field ? lowering.Context.Text(field) : ""
                );
            case GoKind.Call:
                return calls.Lower(node);
            case GoKind.Conversion or GoKind.Assertion:
                return Field(node, Grammar.Operand);
            case GoKind.Index:
                return new IndexExpression(place, Field(node, Grammar.Operand), Field(node, Grammar.Index));
            case GoKind.SliceOf:
                return Slice(node, place);
            case GoKind.Instantiation or GoKind.TypeName or GoKind.QualifiedType or GoKind.GenericType:
                return lowering.Types.Value(node);
            case GoKind.Composite:
                return composites.Lower(node);
            case GoKind.LiteralValue:
                return composites.Untyped(node);
            case GoKind.LiteralElement or GoKind.Transparent or GoKind.ExpressionStatement:
                return node.FirstNamed() is { } inner ? Lower(inner) : new OtherExpression(place, []);
            case GoKind.FunctionLiteral:
                return new FunctionExpression(place, lowering.Functions.Literal(node));
            case GoKind.Binary:
                return Binary(node, place);
            case GoKind.Unary:
                return Unary(node, place);
            case GoKind.Spread:
                return new SpreadExpression(place, node.FirstNamed() is { } spread ? Lower(spread) : new OtherExpression(place, []));
            case GoKind.String:
                return new LiteralExpression(place, LiteralKind.String, EscapeSequences.Resolve(Inside(node)));
            case GoKind.RawString:
                return new LiteralExpression(place, LiteralKind.String, Inside(node));
            case GoKind.Rune:
                return new LiteralExpression(place, LiteralKind.String, EscapeSequences.Resolve(lowering.Context.Text(node).Trim('\'')));
            case GoKind.Number:
                return new LiteralExpression(place, LiteralKind.Number, lowering.Context.Text(node));
            case GoKind.True:
                return new LiteralExpression(place, LiteralKind.Boolean, "true");
            case GoKind.False:
                return new LiteralExpression(place, LiteralKind.Boolean, "false");
            case GoKind.Nil:
                return new LiteralExpression(place, LiteralKind.Null, "null");
            case GoKind.List:
                return Values(node);
            default:
                return new OtherExpression(place, Children(node));
        }
    }

    /// <summary>The text between the quotes.</summary>
    private string Inside(SyntaxNode node)
    {
        foreach (var child in node.NamedChildren)
        {
            if (child.StartByte == node.StartByte + 1 && child.EndByte == node.EndByte - 1)
            {
                return lowering.Context.Text(child);
            }
        }

        string text = lowering.Context.Text(node);
        return text.Length >= 2 ? text[1..^1] : "";
    }

    private IndexExpression Slice(SyntaxNode node, Place place)
    {
        var target = Field(node, Grammar.Operand);
        var bounds = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra && child.Field != Grammar.Operand && Lower(child) is var bound and not LiteralExpression)
            {
                bounds.Add(bound);
            }
        }

        return new IndexExpression(place, target, bounds.Count == 0 ? null : new OtherExpression(place, bounds));
    }

    private Expression Unary(SyntaxNode node, Place place)
    {
        var operand = Field(node, Grammar.Operand);
        return node.Child(Grammar.Operator) is not { } sign
            ? operand
            : lowering.Kind(sign) switch
            {
                GoKind.Reference => operand,
                GoKind.Not => new UnaryExpression(place, UnaryOperator.Not, operand),
                _ => new UnaryExpression(place, UnaryOperator.Other, operand),
            };
    }

    /// <summary><c>a &gt; b</c> is <c>b &lt; a</c>.</summary>
    private BinaryExpression Binary(SyntaxNode node, Place place)
    {
        var sign = node.Child(Grammar.Operator);
        var kind = sign is { } written ? lowering.Kind(written) : GoKind.Unknown;
        var op =
            sign is { } ordering && ordering.Utf8 is [(byte)'<' or (byte)'>', (byte)'='] ? BinaryOperator.LessOrEqual
            : kind == GoKind.Greater ? BinaryOperator.Less
            : Operator(kind);
        var left = Field(node, Grammar.Left);
        var right = Field(node, Grammar.Right);
        return kind == GoKind.Greater ? new BinaryExpression(place, op, right, left) : new BinaryExpression(place, op, left, right);
    }

    private static BinaryOperator Operator(GoKind sign) =>
        sign switch
        {
            GoKind.Add => BinaryOperator.Add,
            GoKind.And => BinaryOperator.And,
            GoKind.Or => BinaryOperator.Or,
            GoKind.Equal => BinaryOperator.Equal,
            GoKind.NotEqual => BinaryOperator.NotEqual,
            GoKind.Less => BinaryOperator.Less,
            _ => BinaryOperator.Other,
        };
}
