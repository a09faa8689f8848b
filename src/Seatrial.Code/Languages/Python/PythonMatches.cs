using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary><c>match</c>: patterns as labels; a name that takes everything is a default that assigns.</summary>
internal sealed class PythonMatches(PythonLowering lowering)
{
    private PythonGrammar Grammar => lowering.Grammar;

    public SwitchStatement Lower(SyntaxNode node)
    {
        var subjects = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (child.Field == Grammar.Subject)
            {
                subjects.Add(lowering.Expressions.Lower(child));
            }
        }

        var place = lowering.Context.PlaceOf(node);
        var subject = subjects.Count == 1 ? subjects[0] : new ListExpression(place, subjects);
        var cases = new List<SwitchCase>();
        if (node.Child(Grammar.Body) is { } body)
        {
            foreach (var child in body.NamedChildren)
            {
                if (lowering.Kind(child) == PythonKind.CaseClause)
                {
                    cases.Add(Case(child, subject));
                }
            }
        }

        return new SwitchStatement(place, subject, cases);
    }

    private SwitchCase Case(SyntaxNode node, Expression subject)
    {
        var labels = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (lowering.Kind(child) == PythonKind.CasePattern)
            {
                AddLabels(child, labels);
            }
        }

        var guard = node.Child(Grammar.Guard) is { } condition ? lowering.Expressions.Lower(condition.FirstNamed(), condition) : null;
        var body = lowering.Statements.Body(node.Child(Grammar.Consequence), node);
        if (labels is not [NameExpression name])
        {
            return new SwitchCase(labels, guard, body);
        }

        // A bare name matches everything and binds it; '_' binds nothing.
        return name.Name == "_"
            ? new SwitchCase([], guard, body)
            : new SwitchCase(
                [],
                guard,
                new Block(
                    body.Place,
                    [new ExpressionStatement(name.Place, new AssignmentExpression(name.Place, name, subject)), .. body.Statements]
                )
            );
    }

    private void AddLabels(SyntaxNode pattern, List<Expression> labels)
    {
        if (pattern.FirstNamed() is { } inner && lowering.Kind(inner) == PythonKind.UnionPattern)
        {
            foreach (var choice in inner.NamedChildren)
            {
                labels.Add(Pattern(choice));
            }
        }
        else
        {
            labels.Add(Pattern(pattern));
        }
    }

    private Expression Pattern(SyntaxNode node)
    {
        var place = lowering.Context.PlaceOf(node);
        if (!lowering.Context.TryEnter())
        {
            return new OtherExpression(place, []);
        }

        Expression lowered;
        switch (lowering.Kind(node))
        {
            case PythonKind.CasePattern:
                lowered = node.FirstNamed() is { } only ? Pattern(only) : new NameExpression(place, "_");
                break;
            case PythonKind.ClassPattern:
                lowered = Construction(node, place);
                break;
            case PythonKind.DictPattern:
                lowered = Dictionary(node, place);
                break;
            case PythonKind.SplatPattern:
                lowered = new SpreadExpression(
                    place,
                    node.FirstNamed() is { } rest ? lowering.Expressions.Lower(rest) : new NameExpression(place, "_")
                );
                break;
            case PythonKind.List or PythonKind.TuplePattern:
                var items = Patterns(node);
                bool isParenthesis = items.Count == 1 && node.Utf8[0] == (byte)'(' && node.Utf8.IndexOf((byte)',') < 0;
                lowered = isParenthesis ? items[0] : new ListExpression(place, items);
                break;
            case PythonKind.UnionPattern:
                lowered = new OtherExpression(place, [.. Patterns(node)]);
                break;
            case PythonKind.AsPattern:
                var parts = Patterns(node);
                lowered = parts.Count == 2 ? new AssignmentExpression(place, parts[1], parts[0]) : new OtherExpression(place, parts);
                break;
            default:
                lowered = lowering.Expressions.Lower(node);
                break;
        }

        lowering.Context.Leave();
        return lowered;
    }

    private CallExpression Construction(SyntaxNode node, Place place)
    {
        Expression? type = null;
        var arguments = new List<Argument>();
        foreach (var child in node.NamedChildren)
        {
            if (type is null)
            {
                type = lowering.Expressions.Lower(child);
            }
            else if ((lowering.Kind(child) == PythonKind.CasePattern ? child.FirstNamed() : child) is { } inner)
            {
                bool isNamed = lowering.Kind(inner) == PythonKind.KeywordPattern;
                var value = isNamed
                    ? Patterns(inner) is [_, var bound, ..]
                        ? bound
                        : new OtherExpression(place, [])
                    : Pattern(inner);
                arguments.Add(new Argument(value, isNamed && inner.FirstNamed() is { } name ? lowering.Context.Text(name) : null));
            }
        }

        return new CallExpression(place, CallKind.Construction, type ?? new OtherExpression(place, []), arguments)
        {
            EndLine = lowering.Context.EndLineOf(node),
        };
    }

    private ObjectExpression Dictionary(SyntaxNode node, Place place)
    {
        var entries = new List<ObjectEntry>();
        Expression? key = null;
        foreach (var child in node.NamedChildren)
        {
            var pattern = Pattern(child);
            if (child.Field == Grammar.Key)
            {
                key = pattern;
            }
            else
            {
                entries.Add(
                    key is LiteralExpression { Kind: LiteralKind.String } text
                        ? new ObjectEntry(text.Text, pattern)
                        : new ObjectEntry(null, pattern, key)
                );
                key = null;
            }
        }

        return new ObjectExpression(place, entries);
    }

    private List<Expression> Patterns(SyntaxNode node)
    {
        var patterns = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                patterns.Add(Pattern(child));
            }
        }

        return patterns;
    }
}
