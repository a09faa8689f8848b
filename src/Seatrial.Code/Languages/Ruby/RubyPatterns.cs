using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>
/// Patterns of <c>case … in</c>: types are constructions, keys are objects, a bare name takes everything and is assigned.
/// </summary>
internal sealed class RubyPatterns(RubyLowering lowering)
{
    private RubyGrammar Grammar => lowering.Grammar;

    public Expression Lower(SyntaxNode? node, SyntaxNode around) =>
        node is { } present ? Lower(present) : new OtherExpression(lowering.Place(around), []);

    public Expression Lower(SyntaxNode node)
    {
        var place = lowering.Place(node);
        if (!lowering.Context.TryEnter())
        {
            return new OtherExpression(place, []);
        }

        Expression lowered;
        switch (lowering.Kind(node))
        {
            case RubyKind.ArrayPattern:
                var items = Parts(node);
                lowered = Typed(node, place, new ListExpression(place, items), items);
                break;
            case RubyKind.HashPattern:
                var entries = Entries(node);
                lowered = Typed(node, place, new ObjectExpression(place, entries), null, entries);
                break;
            case RubyKind.AlternativePattern:
                lowered = new OtherExpression(place, Parts(node));
                break;
            case RubyKind.AsPattern:
                lowered = new AssignmentExpression(
                    place,
                    lowering.Expressions.Field(node, Grammar.Name),
                    Lower(node.Child(Grammar.Value), node)
                );
                break;
            case RubyKind.Transparent when node.FirstNamed() is { } inner:
                lowered = Lower(inner);
                break;
            default:
                lowered = lowering.Expressions.Lower(node);
                break;
        }

        lowering.Context.Leave();
        return lowered;
    }

    /// <summary><c>value in pattern</c>: the test, and what it binds.</summary>
    public Expression Test(SyntaxNode node)
    {
        var place = lowering.Place(node);
        var value = lowering.Expressions.Field(node, Grammar.Value);
        var pattern = Lower(node.Child(Grammar.Pattern), node);
        return pattern is LiteralExpression or NameExpression { Name: [>= 'A' and <= 'Z', ..] }
            ? new BinaryExpression(place, BinaryOperator.Equal, value, pattern)
            : new BinaryExpression(place, BinaryOperator.And, value, new AssignmentExpression(place, pattern, value));
    }

    public SwitchCase Case(SyntaxNode clause, Expression subject, Block body)
    {
        var pattern = Lower(clause.Child(Grammar.Pattern), clause);
        Expression? guard = null;
        if (clause.Child(Grammar.Guard) is { } condition)
        {
            var tested = lowering.Expressions.Field(condition, Grammar.Condition);
            guard =
                lowering.Kind(condition) == RubyKind.UnlessGuard ? new UnaryExpression(tested.Place, UnaryOperator.Not, tested) : tested;
        }

        IReadOnlyList<Expression> labels = pattern is OtherExpression alternatives ? [.. alternatives.Parts] : [pattern];
        if (labels is [NameExpression { Name: [>= 'a' and <= 'z' or '_', ..] } name])
        {
            return new SwitchCase(
                [],
                guard,
                new Block(
                    body.Place,
                    [new ExpressionStatement(name.Place, new AssignmentExpression(name.Place, name, subject)), .. body.Statements]
                )
            );
        }

        return new SwitchCase(labels, guard, body);
    }

    private Expression Typed(SyntaxNode node, Place place, Expression plain, List<Expression>? items, List<ObjectEntry>? entries = null)
    {
        if (node.Child(Grammar.ClassField) is not { } type)
        {
            return plain;
        }

        IReadOnlyList<Argument> arguments = items is not null
            ? [.. items.Select(i => new Argument(i))]
            : [.. (entries ?? []).Select(e => new Argument(e.Value, e.Key))];
        return new CallExpression(place, CallKind.Construction, lowering.Expressions.Lower(type), arguments)
        {
            EndLine = lowering.Context.EndLineOf(node),
        };
    }

    private List<Expression> Parts(SyntaxNode node)
    {
        var parts = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra && child.Field != Grammar.ClassField)
            {
                parts.Add(Lower(child));
            }
        }

        return parts;
    }

    private List<ObjectEntry> Entries(SyntaxNode node)
    {
        var entries = new List<ObjectEntry>();
        foreach (var child in node.NamedChildren)
        {
            if (child.IsExtra || child.Field == Grammar.ClassField)
            {
                continue;
            }

            if (
                lowering.Kind(child) == RubyKind.KeywordPattern
                && child.Child(Grammar.Key) is { } key
                && lowering.Expressions.Lower(key) is LiteralExpression name
            )
            {
                entries.Add(
                    new ObjectEntry(
                        name.Text,
                        child.Child(Grammar.Value) is { } value ? Lower(value) : new NameExpression(name.Place, name.Text)
                    )
                );
            }
            else
            {
                entries.Add(new ObjectEntry(null, lowering.Expressions.Lower(child)));
            }
        }

        return entries;
    }
}
