using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.CSharp.CSharpGrammar;

namespace Seatrial.Code.Languages.CSharp;

/// <content>Patterns behind <c>is</c> as conditions with assignments; patterns of cases as labels; what takes tuples apart.</content>
internal sealed partial class CSharpLowering
{
    private static readonly KindTable<Func<CSharpLowering, SyntaxNode, Expression, Expression>> tests = new(
        Grammars.CSharp,
        [
            ("constant_pattern", static (l, n, subject) => l.ConstantTest(n, subject)),
            ("type_pattern", static (l, n, subject) => l.TypeTest(n.Child(G.Type), n, subject)),
            ("declaration_pattern recursive_pattern list_pattern var_pattern", static (l, n, subject) => l.ShapeTest(n, subject)),
            ("negated_pattern", static (l, n, subject) => l.NegatedTest(n, subject)),
            ("parenthesized_pattern", static (l, n, subject) => l.TestInside(n, subject)),
            ("and_pattern", static (l, n, subject) => l.BothTests(n, subject, BinaryOperator.And)),
            ("or_pattern", static (l, n, subject) => l.BothTests(n, subject, BinaryOperator.Or)),
            (
                "relational_pattern",
                static (l, n, subject) =>
                    new BinaryExpression(l.PlaceOf(n), BinaryOperator.Less, subject, l.LowerOrOther(n.FirstValue(), subject.Place))
            ),
            ("discard", static (l, n, _) => new LiteralExpression(l.PlaceOf(n), LiteralKind.Boolean, "true")),
        ]
    );

    private static readonly ushort propertyClause = Grammars.CSharp.Kind("property_pattern_clause");
    private static readonly ushort positionalClause = Grammars.CSharp.Kind("positional_pattern_clause");
    private static readonly ushort constantPattern = Grammars.CSharp.Kind("constant_pattern");
    private static readonly ushort declarationPattern = Grammars.CSharp.Kind("declaration_pattern");
    private static readonly ushort recursivePattern = Grammars.CSharp.Kind("recursive_pattern");
    private static readonly ushort listPattern = Grammars.CSharp.Kind("list_pattern");
    private static readonly ushort designation = Grammars.CSharp.Kind("parenthesized_variable_designation");

    /// <summary><c>subject is pattern</c>.</summary>
    private Expression Test(SyntaxNode pattern, Expression subject)
    {
        if (!context.TryEnter())
        {
            return new OtherExpression(PlaceOf(pattern), [subject]);
        }

        var test = tests[pattern.Kind] is { } action
            ? action(this, pattern, subject)
            : new BinaryExpression(subject.Place, BinaryOperator.Equal, subject, Lower(pattern));
        context.Leave();
        return test;
    }

    /// <summary>A test whose subject was turned is one of its last operand.</summary>
    private Expression Tested(SyntaxNode pattern, Expression subject) =>
        turned.Contains(subject) ? Within(subject, s => Test(pattern, s)) : Test(pattern, subject);

    private Expression TestInside(SyntaxNode node, Expression subject) =>
        node.FirstValue() is { } inner ? Test(inner, subject) : new OtherExpression(PlaceOf(node), [subject]);

    private BinaryExpression BothTests(SyntaxNode node, Expression subject, BinaryOperator op)
    {
        var left = node.Child(G.Left) is { } l ? Test(l, subject) : subject;
        return new BinaryExpression(subject.Place, op, left, node.Child(G.Right) is { } r ? Test(r, subject) : subject);
    }

    private Expression NegatedTest(SyntaxNode node, Expression subject) =>
        TestInside(node, subject) switch
        {
            BinaryExpression { Operator: BinaryOperator.Equal } equal => new BinaryExpression(
                equal.Place,
                BinaryOperator.NotEqual,
                equal.Left,
                equal.Right
            ),
            BinaryExpression { Operator: BinaryOperator.NotEqual } different => new BinaryExpression(
                different.Place,
                BinaryOperator.Equal,
                different.Left,
                different.Right
            ),
            var test => new UnaryExpression(test.Place, UnaryOperator.Not, test),
        };

    /// <summary>
    /// A name alone may be a type or a constant; the grammar cannot tell. A bare name or a generic one is taken for a type, a member for a
    /// constant.
    /// </summary>
    private Expression ConstantTest(SyntaxNode node, Expression subject)
    {
        if (node.FirstValue() is not { } value)
        {
            return new OtherExpression(PlaceOf(node), [subject]);
        }

        return value.Kind == G.Identifier || value.Kind == G.GenericName || value.Kind == G.PredefinedType
            ? TypeTest(value, node, subject)
            : FirstTested(Lower(value), subject);
    }

    private BinaryExpression TypeTest(SyntaxNode? type, SyntaxNode pattern, Expression subject) =>
        new(subject.Place, BinaryOperator.IsType, subject, TypeName(PlaceOf(pattern), TypeOf(type)));

    /// <summary>
    /// Type, properties and items that are asked for, and the name that is bound. What is more than a name or member is bound first, so
    /// that it stands there once.
    /// </summary>
    private Expression ShapeTest(SyntaxNode node, Expression subject)
    {
        var place = subject.Place;
        var type = TypeOf(node.Child(G.Type));
        Expression? bound =
            node.Child(G.Name) is { } name ? new NameExpression(PlaceOf(name), context.Text(name))
            : node.First(designation) is { } taken ? TuplePattern(taken)
            : null;
        bool isFirst = bound is NameExpression && !IsSimple(subject);
        Expression? binding = bound is null ? null : new AssignmentExpression(place, bound, subject) { IsDeclaration = true, Type = type };
        var asked = isFirst ? bound! : subject;
        Expression? test =
            type is not null ? new BinaryExpression(place, BinaryOperator.IsType, isFirst ? binding! : subject, TypeName(place, type))
            : node.Kind == recursivePattern || node.Kind == listPattern
                ? new BinaryExpression(
                    place,
                    BinaryOperator.NotEqual,
                    isFirst ? binding! : subject,
                    new LiteralExpression(place, LiteralKind.Null, "null")
                )
            : null;
        isFirst &= test is not null;
        foreach (var part in PartTests(node, asked))
        {
            test = test is null ? part : new BinaryExpression(place, BinaryOperator.And, test, part);
        }

        return binding is null || isFirst ? test ?? new OtherExpression(place, [subject])
            : test is null ? binding
            : new BinaryExpression(place, BinaryOperator.And, test, binding);
    }

    private static bool IsSimple(Expression expression) =>
        expression switch
        {
            NameExpression or ThisExpression => true,
            MemberExpression member => IsSimple(member.Target),
            _ => false,
        };

    private List<Expression> PartTests(SyntaxNode node, Expression subject)
    {
        var parts = new List<Expression>();
        foreach (var clause in node.NamedChildren)
        {
            if (clause.Kind == propertyClause || clause.Kind == positionalClause)
            {
                int position = 0;
                foreach (var part in clause.NamedChildren)
                {
                    if (part.Kind == G.Subpattern && part.LastValue() is { } asked)
                    {
                        parts.Add(Test(asked, PartOf(part, asked, subject, position++)));
                    }
                }
            }
            else if (node.Kind == listPattern && clause.Field == 0 && tests[clause.Kind] is not null)
            {
                parts.Add(Test(clause, new IndexExpression(PlaceOf(clause), subject, null)));
            }
        }

        return parts;
    }

    /// <summary>What a part of a pattern asks about: a property, one of a property, or a position.</summary>
    private Expression PartOf(SyntaxNode part, SyntaxNode asked, Expression subject, int position) =>
        part.FirstValue() is { } named && named != asked
            ? Through(named, subject)
            : new IndexExpression(
                PlaceOf(part),
                subject,
                new LiteralExpression(
                    PlaceOf(part),
                    LiteralKind.Number,
                    position.ToString(System.Globalization.CultureInfo.InvariantCulture)
                )
            );

    private MemberExpression Through(SyntaxNode named, Expression subject)
    {
        if (named.Kind == G.MemberAccess && named.Child(G.Expression) is { } inner && named.Child(G.Name) is { } last && context.TryEnter())
        {
            var target = Through(inner, subject);
            context.Leave();
            return new MemberExpression(PlaceOf(named), target, context.Text(last));
        }

        return new MemberExpression(PlaceOf(named), subject, context.Text(named));
    }

    private void Labels(SyntaxNode pattern, List<Expression> into)
    {
        if (pattern.Kind == orPattern && context.TryEnter())
        {
            foreach (var child in pattern.NamedChildren)
            {
                Labels(child, into);
            }

            context.Leave();
        }
        else if (pattern.Kind != G.Discard)
        {
            into.Add(Label(pattern));
        }
    }

    private static readonly ushort orPattern = Grammars.CSharp.Kind("or_pattern");
    private static readonly ushort varPattern = Grammars.CSharp.Kind("var_pattern");

    /// <summary>
    /// A pattern of a case: a constant as it is, a type as a construction, with properties as what is set on it; a name that is bound as an
    /// assignment of it.
    /// </summary>
    private Expression Label(SyntaxNode pattern)
    {
        var place = PlaceOf(pattern);
        if (pattern.Kind == constantPattern && pattern.FirstValue() is { } constant)
        {
            return Lower(constant);
        }

        if (!context.TryEnter())
        {
            return new OtherExpression(place, []);
        }

        Expression label =
            pattern.Kind == declarationPattern || pattern.Kind == recursivePattern || pattern.Kind == varPattern
                ? ShapeLabel(pattern, place)
            : tests[pattern.Kind] is null ? Lower(pattern)
            : Test(pattern, new OtherExpression(place, []));
        context.Leave();
        return label;
    }

    private Expression ShapeLabel(SyntaxNode pattern, Place place)
    {
        var type = TypeOf(pattern.Child(G.Type));
        var entries = new List<ObjectEntry>();
        foreach (var clause in pattern.NamedChildren)
        {
            if (clause.Kind != propertyClause && clause.Kind != positionalClause)
            {
                continue;
            }

            foreach (var part in clause.NamedChildren)
            {
                if (part.Kind == G.Subpattern && part.LastValue() is { } asked)
                {
                    entries.Add(
                        new ObjectEntry(part.FirstValue() is { } named && named != asked ? context.Text(named) : null, Label(asked))
                    );
                }
            }
        }

        Expression shape = type is null
            ? new ObjectExpression(place, entries)
            : new CallExpression(place, CallKind.Construction, TypeName(place, type), [])
            {
                TypeArguments = type.Arguments,
                Initializer = entries.Count == 0 ? null : new ObjectExpression(place, entries),
            };
        return pattern.Child(G.Name) is { } name
            ? new AssignmentExpression(place, new NameExpression(PlaceOf(name), context.Text(name)), shape)
            {
                IsDeclaration = true,
                Type = type,
            }
            : shape;
    }

    /// <summary>Names that a tuple is taken apart into.</summary>
    private ListExpression TuplePattern(SyntaxNode node)
    {
        var items = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.TuplePattern || child.Kind == designation)
            {
                if (context.TryEnter())
                {
                    items.Add(TuplePattern(child));
                    context.Leave();
                }
            }
            else if (!child.IsExtra)
            {
                items.Add(new NameExpression(PlaceOf(child), context.Text(child)));
            }
        }

        return new ListExpression(PlaceOf(node), items);
    }
}
