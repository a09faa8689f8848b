using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>
/// Operators and assignments. <c>a &gt; b</c> is <c>b &lt; a</c>; <c>a &lt;&lt; b</c> is a call, as it is in Ruby; <c>a ||= b</c> is <c>a =
/// a || b</c> with the same node on both sides.
/// </summary>
internal sealed class RubyOperators(RubyLowering lowering)
{
    private RubyGrammar Grammar => lowering.Grammar;

    private RubyExpressions Expressions => lowering.Expressions;

    public Expression Lower(SyntaxNode node)
    {
        var place = lowering.Place(node);
        switch (lowering.Kind(node))
        {
            case RubyKind.Unary:
                var sign = node.Child(Grammar.Operator) is { } written ? lowering.Kind(written) : RubyKind.Unknown;
                return new UnaryExpression(
                    place,
                    sign == RubyKind.Not ? UnaryOperator.Not : UnaryOperator.Other,
                    Expressions.Field(node, Grammar.Operand)
                );
            case RubyKind.Range:
                return new OtherExpression(place, Expressions.Children(node));
        }

        var middle = node.Child(Grammar.Operator);
        var op = middle is { } between ? lowering.Kind(between) : RubyKind.Unknown;
        bool mayBeEqual = middle is { } ordering && ordering.Utf8 is [(byte)'<' or (byte)'>', (byte)'='];
        var left = Expressions.Field(node, Grammar.Left);
        var right = Expressions.Field(node, Grammar.Right);
        return op switch
        {
            RubyKind.Greater => new BinaryExpression(place, mayBeEqual ? BinaryOperator.LessOrEqual : BinaryOperator.Less, right, left),
            RubyKind.Less when mayBeEqual => new BinaryExpression(place, BinaryOperator.LessOrEqual, left, right),
            RubyKind.Append => new CallExpression(place, CallKind.Call, new MemberExpression(place, left, "<<"), [new Argument(right)])
            {
                EndLine = lowering.Context.EndLineOf(node),
            },
            _ => new BinaryExpression(place, Operator(op), left, right),
        };
    }

    public AssignmentExpression Assignment(SyntaxNode node)
    {
        var place = lowering.Place(node);
        var target = Target(node);
        var value = Expressions.Field(node, Grammar.Right);
        if (lowering.Kind(node) == RubyKind.Assignment)
        {
            return new AssignmentExpression(place, target, value);
        }

        return node.Child(Grammar.Operator) is { } op && lowering.Kind(op) == RubyKind.OrAssign
            ? new AssignmentExpression(place, target, new BinaryExpression(place, BinaryOperator.Or, target, value))
            : new AssignmentExpression(place, target, value) { IsCompound = true };
    }

    public Expression Target(SyntaxNode assignment) => Expressions.Field(assignment, Grammar.Left);

    private static BinaryOperator Operator(RubyKind sign) =>
        sign switch
        {
            RubyKind.Add => BinaryOperator.Add,
            RubyKind.And => BinaryOperator.And,
            RubyKind.Or => BinaryOperator.Or,
            RubyKind.Equal => BinaryOperator.Equal,
            RubyKind.NotEqual => BinaryOperator.NotEqual,
            RubyKind.Less => BinaryOperator.Less,
            _ => BinaryOperator.Other,
        };
}
