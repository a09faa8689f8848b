using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>Conditions and loops; what stands in front of a condition is a statement in a block around it.</summary>
internal sealed class GoBranches(GoLowering lowering)
{
    private GoGrammar Grammar => lowering.Grammar;

    public Statement Lower(SyntaxNode node) => lowering.Kind(node) == GoKind.If ? If(node) : For(node);

    /// <summary>A statement behind the one that prepares it.</summary>
    public Statement Prepared(SyntaxNode node, Func<Statement> make)
    {
        if (node.Child(Grammar.Initializer) is not { } initializer)
        {
            return make();
        }

        var statements = new List<Statement>();
        lowering.Statements.Add(initializer, statements);
        statements.Add(make());
        return new Block(lowering.Place(node), statements);
    }

    private Statement If(SyntaxNode node) => Prepared(node, () =>
    {
        var condition = lowering.Expressions.Field(node, Grammar.Condition);
        var then = Body(node.Child(Grammar.Consequence), node);
        Statement? otherwise = null;
        if (node.Child(Grammar.Alternative) is { } alternative)
        {
            otherwise = Nested(alternative);
        }

        return new IfStatement(lowering.Place(node), condition, then, otherwise);
    });

    private Statement? Nested(SyntaxNode alternative)
    {
        if (lowering.Kind(alternative) != GoKind.If)
        {
            return lowering.Statements.Body(alternative);
        }

        if (!lowering.Context.TryEnter())
        {
            return null;
        }

        var statement = If(alternative);
        lowering.Context.Leave();
        return statement;
    }

    private Statement For(SyntaxNode node)
    {
        var place = lowering.Place(node);
        SyntaxNode? head = null;
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra && child.Field != Grammar.Body)
            {
                head = child;
                break;
            }
        }

        if (head is not { } clause)
        {
            return new LoopStatement(place, null, null, Body(node.Child(Grammar.Body), node));
        }

        switch (lowering.Kind(clause))
        {
            case GoKind.RangeClause:
                var target = clause.Child(Grammar.Left) is { } left ? Element(lowering.Expressions.Values(left)) : null;
                return new LoopStatement(place, target, lowering.Expressions.Field(clause, Grammar.Right), Body(node.Child(Grammar.Body), node));
            case GoKind.ForClause:
                return Prepared(clause, () =>
                {
                    var condition = clause.Child(Grammar.Condition) is { } test ? lowering.Expressions.Lower(test) : null;
                    var body = new List<Statement>(Body(node.Child(Grammar.Body), node).Statements);
                    if (clause.Child(Grammar.Update) is { } update)
                    {
                        lowering.Statements.Add(update, body);
                    }

                    return new LoopStatement(place, null, condition, new Block(place, body));
                });
            default:
                return new LoopStatement(place, null, lowering.Expressions.Lower(clause), Body(node.Child(Grammar.Body), node));
        }
    }

    /// <summary>Of <c>_, x</c> only the element is bound.</summary>
    private static Expression Element(Expression target)
        => target is ListExpression { Items: [NameExpression { Name: "_" }, var element] } ? element : target;

    private Block Body(SyntaxNode? body, SyntaxNode around) => body is { } block ? lowering.Statements.Body(block) : new Block(lowering.Place(around), []);
}
