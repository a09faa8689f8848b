using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>Choices and loops, as statements and where a value stands.</summary>
internal sealed class RubyBranches(RubyLowering lowering)
{
    private RubyGrammar Grammar => lowering.Grammar;

    private RubyExpressions Expressions => lowering.Expressions;

    private RubyStatements Statements => lowering.Statements;

    public Statement Lower(SyntaxNode node, RubyEnding? ending)
    {
        var place = lowering.Place(node);
        switch (lowering.Kind(node))
        {
            case RubyKind.If or RubyKind.Unless or RubyKind.Elsif:
                return new IfStatement(
                    place,
                    Condition(node),
                    Statements.Body(node.Child(Grammar.Consequence), node, ending),
                    Alternative(node, ending)
                );
            case RubyKind.IfModifier or RubyKind.UnlessModifier:
                var condition = Condition(node);
                return new IfStatement(
                    place,
                    condition,
                    node.Child(Grammar.Body) is { } body ? Statements.Only(body, ending) : new Block(place, []),
                    null
                );
            case RubyKind.While or RubyKind.Until:
                var test = Expressions.Field(node, Grammar.Condition);
                return new LoopStatement(
                    place,
                    null,
                    lowering.Kind(node) == RubyKind.Until ? new UnaryExpression(test.Place, UnaryOperator.Not, test) : test,
                    Looped(node)
                );
            case RubyKind.For:
                return new LoopStatement(
                    place,
                    Expressions.Field(node, Grammar.Pattern),
                    Expressions.Field(node, Grammar.Value),
                    Looped(node)
                );
            default:
                return Case(node, ending);
        }
    }

    /// <summary>A choice where a value stands.</summary>
    public Expression Value(SyntaxNode node)
    {
        var place = lowering.Place(node);
        if (lowering.Kind(node) == RubyKind.Case)
        {
            return CaseValue(node, place);
        }

        var condition = Condition(node);
        var then = lowering.Kind(node) is RubyKind.IfModifier or RubyKind.UnlessModifier
            ? Expressions.Field(node, Grammar.Body)
            : Expressions.ValueOf(node.Child(Grammar.Consequence), node);
        var otherwise =
            node.Child(Grammar.Alternative) is not { } alternative ? Expressions.Null(node)
            : lowering.Kind(alternative) == RubyKind.Elsif ? Expressions.Lower(alternative)
            : Expressions.ValueOf(alternative, alternative);
        return new ConditionalExpression(place, condition, then, otherwise);
    }

    private Expression Condition(SyntaxNode node)
    {
        var tested = Expressions.Field(node, Grammar.Condition);
        return lowering.Kind(node) is RubyKind.Unless or RubyKind.UnlessModifier
            ? new UnaryExpression(tested.Place, UnaryOperator.Not, tested)
            : tested;
    }

    private Statement? Alternative(SyntaxNode node, RubyEnding? ending)
    {
        if (node.Child(Grammar.Alternative) is not { } alternative)
        {
            return null;
        }

        if (lowering.Kind(alternative) != RubyKind.Elsif)
        {
            return Statements.Body(alternative, alternative, ending);
        }

        if (!lowering.Context.TryEnter())
        {
            return null;
        }

        var nested = Lower(alternative, ending);
        lowering.Context.Leave();
        return nested;
    }

    private Block Looped(SyntaxNode node)
    {
        lowering.Scope.Loops++;
        var body =
            node.Child(Grammar.Body) is not { } held ? new Block(lowering.Place(node), [])
            : lowering.Kind(held) == RubyKind.Body ? Statements.Body(held, node)
            : Statements.Only(held, null);
        lowering.Scope.Loops--;
        return body;
    }

    private SwitchStatement Case(SyntaxNode node, RubyEnding? ending)
    {
        var subject = node.Child(Grammar.Value) is { } value ? Expressions.Lower(value) : null;
        var cases = new List<SwitchCase>();
        foreach (var child in node.NamedChildren)
        {
            switch (lowering.Kind(child))
            {
                case RubyKind.When:
                    cases.Add(new SwitchCase(Labels(child), null, Statements.Body(child.Child(Grammar.Body), child, ending)));
                    break;
                case RubyKind.InClause:
                    cases.Add(
                        Expressions.Patterns.Case(
                            child,
                            subject ?? Expressions.Null(node),
                            Statements.Body(child.Child(Grammar.Body), child, ending)
                        )
                    );
                    break;
                case RubyKind.Else:
                    cases.Add(new SwitchCase([], null, Statements.Body(child, child, ending)));
                    break;
            }
        }

        return new SwitchStatement(lowering.Place(node), subject, cases);
    }

    private SwitchExpression CaseValue(SyntaxNode node, Place place)
    {
        var arms = new List<SwitchArm>();
        foreach (var child in node.NamedChildren)
        {
            switch (lowering.Kind(child))
            {
                case RubyKind.When:
                    arms.Add(new SwitchArm(Labels(child), null, Expressions.ValueOf(child.Child(Grammar.Body), child)));
                    break;
                case RubyKind.Else:
                    arms.Add(new SwitchArm([], null, Expressions.ValueOf(child, child)));
                    break;
            }
        }

        return new SwitchExpression(place, node.Child(Grammar.Value) is { } value ? Expressions.Lower(value) : null, arms);
    }

    private List<Expression> Labels(SyntaxNode when)
    {
        var labels = new List<Expression>();
        foreach (var child in when.NamedChildren)
        {
            if (child.Field == Grammar.Pattern)
            {
                labels.Add(Expressions.Lower(child));
            }
        }

        return labels;
    }
}
