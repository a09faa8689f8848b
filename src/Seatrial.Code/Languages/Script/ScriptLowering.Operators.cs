using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <content>Operations with one and two operands, and what the grammars take for one.</content>
internal sealed partial class ScriptLowering
{
    /// <summary>
    /// Chains of one operator with more operands than this are flat: a sum is a template, others are <see cref="OtherExpression"/>.
    /// </summary>
    private const int LongestChain = 24;

    /// <summary>A template whose tag the grammar took for a comparison.</summary>
    private (SyntaxNode Template, SyntaxNode Tag)? retagged;

    private Expression Binary(SyntaxNode node)
    {
        int operands = 1;
        var first = node;
        while (Kind(first) == ScriptKind.BinaryExpression && first.Child(grammar.Left) is { } left)
        {
            first = left;
            operands++;
        }

        if (operands > LongestChain)
        {
            return Chain(node, operands);
        }

        if (MisreadTag(node) is { } tagged)
        {
            return tagged;
        }

        var sign = node.Child(grammar.Operator);
        var op = sign is { } token ? grammar.OperatorOf(token) : BinaryOperator.Other;
        var leftOperand = Required(node.Child(grammar.Left), node);
        var rightOperand = Required(node.Child(grammar.Right), node);
        bool isTurned = sign?.Kind is { } kind && (kind == grammar.Greater || kind == grammar.GreaterOrEqual);
        return isTurned
            ? new BinaryExpression(PlaceOf(node), op, rightOperand, leftOperand)
            : new BinaryExpression(PlaceOf(node), op, leftOperand, rightOperand);
    }

    /// <summary>
    /// <c>sql&lt;string&gt;`…`</c> is a tag with a type, which the grammars read as comparisons, <c>(sql &lt; string) &gt; `…`</c>: nobody
    /// compares with a template. Null where it is none.
    /// </summary>
    private Expression? MisreadTag(SyntaxNode node)
    {
        if (
            node.Child(grammar.Operator)?.Kind != grammar.Greater
            || node.Child(grammar.Left) is not { } left
            || Kind(left) != ScriptKind.BinaryExpression
            || left.Child(grammar.Operator)?.Kind != grammar.Smaller
            || node.Child(grammar.Right) is not { } right
            || left.Child(grammar.Left) is not { } tag
        )
        {
            return null;
        }

        var first = right;
        while ((first.Child(grammar.Object) ?? first.Child(grammar.Function)) is { } inner)
        {
            first = inner;
        }

        if (Kind(first) != ScriptKind.TemplateString)
        {
            return null;
        }

        retagged = (first, tag);
        return Expression(right);
    }

    private CallExpression? Retagged(SyntaxNode template)
    {
        if (retagged is not { } pending || pending.Template != template)
        {
            return null;
        }

        retagged = null;
        return new CallExpression(
            PlaceOf(pending.Tag),
            CallKind.TaggedTemplate,
            Expression(pending.Tag),
            [new Argument(Template(template, isTagged: true))]
        )
        {
            EndLine = context.EndLineOf(template),
        };
    }

    private Expression Chain(SyntaxNode node, int operands)
    {
        var parts = new Expression[operands];
        bool isSum = true;
        var rest = node;
        for (int i = operands - 1; i > 0; i--)
        {
            isSum = isSum && rest.Child(grammar.Operator) is { } sign && grammar.OperatorOf(sign) == BinaryOperator.Add;
            parts[i] = Required(rest.Child(grammar.Right), rest);
            rest = rest.Child(grammar.Left)!.Value;
        }

        parts[0] = Expression(rest);
        return isSum ? new TemplateExpression(PlaceOf(node), parts) : new OtherExpression(PlaceOf(node), parts);
    }

    private Expression Unary(SyntaxNode node)
    {
        var argument = node.Child(grammar.Argument);
        ushort? sign = node.Child(grammar.Operator)?.Kind;
        if (sign == grammar.Minus && argument is { } number && Kind(number) == ScriptKind.Number)
        {
            return new LiteralExpression(PlaceOf(node), LiteralKind.Number, Text(node));
        }

        var meaning =
            sign == grammar.Not ? UnaryOperator.Not
            : node.Child(grammar.Operator) is { } word && word.Utf8.SequenceEqual("delete"u8) ? UnaryOperator.Delete
            : UnaryOperator.Other;
        return new UnaryExpression(PlaceOf(node), meaning, Required(argument, node));
    }
}
