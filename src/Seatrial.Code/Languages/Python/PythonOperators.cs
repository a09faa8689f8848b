using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>
/// Operators; chained comparisons are joined by And, and <c>a &gt; b</c> is <c>b &lt; a</c>. The bitwise <c>&amp;</c> and <c>|</c> join
/// conditions of queries and permissions: they are And and Or.
/// </summary>
internal sealed class PythonOperators(PythonLowering lowering)
{
    private PythonGrammar Grammar => lowering.Grammar;

    public Expression Lower(SyntaxNode node)
    {
        var place = lowering.Context.PlaceOf(node);
        switch (lowering.Kind(node))
        {
            case PythonKind.ComparisonOperator:
                return Comparison(node, place);
            case PythonKind.NotOperator:
                return new UnaryExpression(place, UnaryOperator.Not, Operand(node));
            case PythonKind.UnaryOperator:
                return new UnaryExpression(place, UnaryOperator.Other, Operand(node));
            case PythonKind.ConditionalExpression:
                var parts = lowering.Expressions.Children(node);
                return parts.Count == 3
                    ? new ConditionalExpression(place, parts[1], parts[0], parts[2])
                    : new OtherExpression(place, parts);
            default:
                var op = node.Child(Grammar.Operator) is { } sign ? Operator(lowering.Kind(sign)) : BinaryOperator.Other;
                return new BinaryExpression(
                    place,
                    op,
                    lowering.Expressions.Field(node, Grammar.Left),
                    lowering.Expressions.Field(node, Grammar.Right)
                );
        }
    }

    private Expression Operand(SyntaxNode node) => lowering.Expressions.Lower(node.FirstNamed(), node);

    private Expression Comparison(SyntaxNode node, Place place)
    {
        Expression? left = null;
        Expression? whole = null;
        var sign = PythonKind.Unknown;
        bool mayBeEqual = false;
        foreach (var child in node.Children)
        {
            if (child.Field == Grammar.Operators)
            {
                sign = lowering.Kind(child);
                mayBeEqual = child.Utf8 is [(byte)'<' or (byte)'>', (byte)'='];
            }
            else if (child.IsNamed && !child.IsExtra)
            {
                var operand = lowering.Expressions.Lower(child);
                if (left is not null)
                {
                    var start = whole is null ? place : left.Place;
                    var comparison =
                        sign == PythonKind.Greater
                            ? new BinaryExpression(start, mayBeEqual ? BinaryOperator.LessOrEqual : BinaryOperator.Less, operand, left)
                            : new BinaryExpression(start, mayBeEqual ? BinaryOperator.LessOrEqual : Operator(sign), left, operand);
                    whole = whole is null ? comparison : new BinaryExpression(place, BinaryOperator.And, whole, comparison);
                }

                left = operand;
            }
        }

        return whole ?? left ?? new OtherExpression(place, []);
    }

    private static BinaryOperator Operator(PythonKind sign) =>
        sign switch
        {
            PythonKind.Add => BinaryOperator.Add,
            PythonKind.And => BinaryOperator.And,
            PythonKind.Or => BinaryOperator.Or,
            PythonKind.Equal => BinaryOperator.Equal,
            PythonKind.NotEqual => BinaryOperator.NotEqual,
            PythonKind.Less => BinaryOperator.Less,
            PythonKind.In => BinaryOperator.In,
            PythonKind.NotIn => BinaryOperator.NotIn,
            _ => BinaryOperator.Other,
        };
}
