using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Java.JavaGrammar;

namespace Seatrial.Code.Languages.Java;

/// <content>Choices by cases, as statements and as expressions, and patterns.</content>
internal sealed partial class JavaLowering
{
    private SwitchStatement Switch(SyntaxNode node)
    {
        var cases = new List<SwitchCase>();
        foreach (var entry in CasesOf(node))
        {
            var steps = new List<Statement>();
            var (labels, guard) = Entry(entry, steps);
            var place = PlaceOf(entry);

            // An arrow does not fall through to the next case.
            cases.Add(
                new SwitchCase(labels, guard, new Block(place, entry.Kind == G.SwitchRule ? [.. steps, new JumpStatement(place)] : steps))
            );
        }

        return new SwitchStatement(PlaceOf(node), LowerOrNull(node.Child(G.Condition)), cases);
    }

    /// <summary>An arm with a block is a call of a function with that body, whose <c>yield</c> returns.</summary>
    private SwitchExpression Choice(SyntaxNode node)
    {
        var arms = new List<SwitchArm>();
        foreach (var entry in CasesOf(node))
        {
            var steps = new List<Statement>();
            var (labels, guard) = Entry(entry, steps);
            var place = PlaceOf(entry);
            arms.Add(
                new SwitchArm(
                    labels,
                    guard,
                    steps switch
                    {
                        [ExpressionStatement only] => only.Expression,
                        [ReturnStatement { Value: { } value }] => value,
                        [ThrowStatement thrown] => new ThrowExpression(thrown.Place, thrown.Value),
                        [Block body] => Called(place, body),
                        _ => Called(place, new Block(place, steps)),
                    }
                )
            );
        }

        return new SwitchExpression(PlaceOf(node), LowerOrNull(node.Child(G.Condition)), arms);
    }

    private static CallExpression Called(Place place, Block body) =>
        new(
            place,
            CallKind.Call,
            new FunctionExpression(place, new Function(place, "") { Traits = FunctionTraits.Lambda, Body = body }),
            []
        );

    private static List<SyntaxNode> CasesOf(SyntaxNode node)
    {
        var cases = new List<SyntaxNode>();
        if (node.Child(G.Body) is { } body)
        {
            foreach (var child in body.NamedChildren)
            {
                if (child.Kind == G.SwitchRule || child.Kind == G.SwitchBlockStatementGroup)
                {
                    cases.Add(child);
                }
            }
        }

        return cases;
    }

    private (List<Expression> Labels, Expression? Guard) Entry(SyntaxNode entry, List<Statement> steps)
    {
        var labels = new List<Expression>();
        Expression? guard = null;
        foreach (var child in entry.NamedChildren)
        {
            if (child.Kind != G.SwitchLabel)
            {
                if (!child.IsExtra)
                {
                    Step(child, steps);
                }

                continue;
            }

            foreach (var label in child.NamedChildren)
            {
                if (label.Kind == G.Guard)
                {
                    guard = LowerOrNull(label.FirstNamed());
                }
                else if (!label.IsExtra)
                {
                    labels.Add(label.Kind == G.PatternKind && label.FirstNamed() is { } pattern ? Label(pattern) : Lower(label));
                }
            }
        }

        return (labels, guard);
    }

    /// <summary>A type is a construction, with what is taken of a record as its arguments; a name that is bound is an assignment.</summary>
    private Expression Label(SyntaxNode pattern)
    {
        var place = PlaceOf(pattern);
        if (!context.TryEnter())
        {
            return new OtherExpression(place, []);
        }

        Expression label;
        if (pattern.Kind == G.RecordPattern)
        {
            label = new CallExpression(
                place,
                CallKind.Construction,
                TypeName(place, TypeOf(pattern.FirstNamed())),
                [.. Components(pattern).Select(c => new Argument(Label(c)))]
            );
        }
        else
        {
            var type = pattern.FirstNamed() is { } written ? TypeOf(written) : null;
            string name = LastNamed(pattern) is { } last && last.Kind == G.Identifier ? context.Text(last) : "_";
            Expression shape = type is null
                ? new OtherExpression(place, [])
                : new CallExpression(place, CallKind.Construction, TypeName(place, type), []);
            label = new AssignmentExpression(place, new NameExpression(place, name), shape) { IsDeclaration = true, Type = type };
        }

        context.Leave();
        return label;
    }

    private static List<SyntaxNode> Components(SyntaxNode recordPattern)
    {
        var found = new List<SyntaxNode>();
        if (recordPattern.First(G.RecordPatternBody) is { } body)
        {
            foreach (var child in body.NamedChildren)
            {
                if (child.Kind == G.RecordPattern || child.Kind == G.RecordPatternComponent)
                {
                    found.Add(child);
                }
            }
        }

        return found;
    }

    /// <summary><c>x instanceof T t</c>; what is no plain name or member is bound first, so that it stands there once.</summary>
    private Expression InstanceOf(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var subject = LowerOrOther(node.Child(G.Left), place);
        if (node.Child(G.Pattern) is { } pattern)
        {
            return RecordTest(pattern, subject);
        }

        var right = node.Child(G.Right);
        var type = TypeOf(right);
        var typeName = TypeName(right is { } written ? PlaceOf(written) : place, type);
        if (node.Child(G.Name) is not { } name)
        {
            return new BinaryExpression(place, BinaryOperator.IsType, subject, typeName);
        }

        var bound = new NameExpression(PlaceOf(name), context.Text(name));
        var binding = new AssignmentExpression(place, bound, subject) { IsDeclaration = true, Type = type };
        return IsSimple(subject)
            ? new BinaryExpression(
                place,
                BinaryOperator.And,
                new BinaryExpression(place, BinaryOperator.IsType, subject, typeName),
                binding
            )
            : new BinaryExpression(place, BinaryOperator.IsType, binding, typeName);
    }

    private Expression RecordTest(SyntaxNode pattern, Expression subject)
    {
        var place = subject.Place;
        if (!context.TryEnter())
        {
            return new OtherExpression(place, [subject]);
        }

        Expression test = new BinaryExpression(
            place,
            BinaryOperator.IsType,
            subject,
            TypeName(PlaceOf(pattern), TypeOf(pattern.FirstNamed()))
        );
        int position = 0;
        foreach (var component in Components(pattern))
        {
            var part = new IndexExpression(
                PlaceOf(component),
                subject,
                new LiteralExpression(
                    PlaceOf(component),
                    LiteralKind.Number,
                    (position++).ToString(System.Globalization.CultureInfo.InvariantCulture)
                )
            );
            Expression inner =
                component.Kind == G.RecordPattern
                    ? RecordTest(component, part)
                    : new AssignmentExpression(part.Place, new NameExpression(part.Place, TextOf(LastNamed(component))), part)
                    {
                        IsDeclaration = true,
                        Type = TypeOf(component.FirstNamed()),
                    };
            test = new BinaryExpression(place, BinaryOperator.And, test, inner);
        }

        context.Leave();
        return test;
    }

    private static bool IsSimple(Expression expression) =>
        expression switch
        {
            NameExpression or ThisExpression => true,
            MemberExpression member => IsSimple(member.Target),
            _ => false,
        };
}
