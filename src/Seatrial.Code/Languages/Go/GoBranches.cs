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

    private Statement If(SyntaxNode node) =>
        Prepared(
            node,
            () =>
            {
                var condition = lowering.Expressions.Field(node, Grammar.Condition);
                var then = Body(node.Child(Grammar.Consequence), node);
                Statement? otherwise = null;
                if (node.Child(Grammar.Alternative) is { } alternative)
                {
                    otherwise = Nested(alternative);
                }

                return new IfStatement(lowering.Place(node), condition, then, otherwise);
            }
        );

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
                var target = clause.Child(Grammar.Left) is { } left ? lowering.Expressions.Values(left) : null;
                var source = lowering.Expressions.Field(clause, Grammar.Right);
                return target is ListExpression { Items: [var key, var element] }
                    ? new LoopStatement(
                        place,
                        key is NameExpression { Name: "_" } ? element : target,
                        source,
                        Body(node.Child(Grammar.Body), node)
                    )
                    : new LoopStatement(
                        place,
                        target,
                        target is null ? source : Positions(place, source, isBackwards: false),
                        Body(node.Child(Grammar.Body), node)
                    );
            case GoKind.ForClause when Counted(clause) is var (counter, counted, isBackwards):
                return new LoopStatement(
                    place,
                    new NameExpression(place, counter),
                    Positions(place, counted, isBackwards),
                    Body(node.Child(Grammar.Body), node)
                );
            case GoKind.ForClause:
                return Prepared(
                    clause,
                    () =>
                    {
                        var condition = clause.Child(Grammar.Condition) is { } test ? lowering.Expressions.Lower(test) : null;
                        var body = new List<Statement>(Body(node.Child(Grammar.Body), node).Statements);
                        if (clause.Child(Grammar.Update) is { } update)
                        {
                            lowering.Statements.Add(update, body);
                        }

                        return new LoopStatement(place, null, condition, new Block(place, body));
                    }
                );
            default:
                return new LoopStatement(place, null, lowering.Expressions.Lower(clause), Body(node.Child(Grammar.Body), node));
        }
    }

    /// <summary>The call that stands for the positions of a list: what it gives is for who evaluates.</summary>
    private static CallExpression Positions(Place place, Expression list, bool isBackwards) =>
        new(
            place,
            CallKind.Call,
            new NameExpression(place, isBackwards ? GoPositions.Backwards : GoPositions.Forwards),
            [new Argument(list)]
        );

    /// <summary>
    /// <c>for i := 0; i &lt; len(list); i++</c> and <c>for i := len(list) - 1; i >= 0; i--</c>; null for loops that count otherwise.
    /// </summary>
    private (string Counter, Expression List, bool IsBackwards)? Counted(SyntaxNode clause)
    {
        if (clause.Child(Grammar.Initializer) is not { } start || clause.Child(Grammar.Condition) is not { } condition)
        {
            return null;
        }

        var statements = new List<Statement>();
        lowering.Statements.Add(start, statements);
        if (
            statements
            is not [
                ExpressionStatement
                {
                    Expression: AssignmentExpression { IsDeclaration: true, Target: NameExpression counter, Value: var first }
                },
            ]
        )
        {
            return null;
        }

        return first is LiteralExpression { Text: "0" }
            && lowering.Expressions.Lower(condition)
                is BinaryExpression
                {
                    Operator: BinaryOperator.Less or BinaryOperator.LessOrEqual,
                    Left: NameExpression left,
                    Right: var end
                }
            && left.Name == counter.Name
            && Counted(end) is { } forward
                ? (counter.Name, forward, false)
            : first is BinaryExpression { Left: var last, Right: LiteralExpression { Text: "1" } } && Counted(last) is { } backward
                ? (counter.Name, backward, true)
            : null;
    }

    private static Expression? Counted(Expression length) =>
        length is CallExpression { Callee: NameExpression { Name: "len" }, Arguments: [var list] } ? list.Value : null;

    private Block Body(SyntaxNode? body, SyntaxNode around) =>
        body is { } block ? lowering.Statements.Body(block) : new Block(lowering.Place(around), []);
}
