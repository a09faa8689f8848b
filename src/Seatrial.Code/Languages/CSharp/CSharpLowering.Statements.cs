using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.CSharp.CSharpGrammar;

namespace Seatrial.Code.Languages.CSharp;

/// <content>Statements. Each appends to a list, because one of C# may be several of the form.</content>
internal sealed partial class CSharpLowering
{
    private static readonly KindTable<Action<CSharpLowering, SyntaxNode, List<Statement>>> statements = new(
        Grammars.CSharp,
        [
            ("block", static (l, n, into) => into.Add(l.BlockOf(n))),
            ("expression_statement", static (l, n, into) => l.ExpressionStep(n, into)),
            (
                "local_declaration_statement using_statement lock_statement fixed_statement unsafe_statement checked_statement labeled_statement",
                static (l, n, into) => l.Opened(n, into)
            ),
            ("if_statement", static (l, n, into) => into.Add(l.If(n))),
            ("while_statement do_statement", static (l, n, into) => into.Add(l.Loop(n))),
            ("for_statement", static (l, n, into) => into.Add(l.For(n))),
            ("foreach_statement", static (l, n, into) => into.Add(l.ForEach(n))),
            ("return_statement", static (l, n, into) => into.Add(l.Return(n))),
            ("throw_statement", static (l, n, into) => into.Add(new ThrowStatement(l.PlaceOf(n), l.LowerOrNull(n.FirstValue())))),
            ("break_statement continue_statement goto_statement", static (l, n, into) => into.Add(new JumpStatement(l.PlaceOf(n)))),
            ("yield_statement", static (l, n, into) => into.Add(l.Yield(n))),
            ("try_statement", static (l, n, into) => into.Add(l.Try(n))),
            ("switch_statement", static (l, n, into) => into.Add(l.Switch(n))),
            ("local_function_statement", static (l, n, into) => into.Add(l.LocalFunction(n))),
            ("empty_statement", static (_, _, _) => { }),
            ("preproc_if preproc_elif preproc_else global_statement", static (l, n, into) => l.Steps(n, into)),
        ]
    );

    private Block BlockOf(SyntaxNode node)
    {
        var steps = new List<Statement>();
        Steps(node, steps);
        return new Block(PlaceOf(node), steps);
    }

    /// <summary>Every statement among the children.</summary>
    private void Steps(SyntaxNode parent, List<Statement> into)
    {
        foreach (var child in parent.NamedChildren)
        {
            if (!child.IsExtra && child.Field != G.Condition)
            {
                Step(child, into);
            }
        }
    }

    private void Step(SyntaxNode node, List<Statement> into)
    {
        if (!context.TryEnter())
        {
            return;
        }

        if (statements[node.Kind] is { } action)
        {
            action(this, node, into);
        }
        else if (outermost[node.Kind] is { } declaration && !node.IsError)
        {
            declaration(this, node, "");
        }
        else if (expressions[node.Kind] is not null)
        {
            into.Add(new ExpressionStatement(PlaceOf(node), Lower(node)));
        }
        else
        {
            Steps(node, into);
        }

        context.Leave();
    }

    /// <summary>One statement, a block where the text is not exactly one.</summary>
    private Statement Single(SyntaxNode? node, Place place)
    {
        var steps = new List<Statement>();
        if (node is { } present)
        {
            Step(present, steps);
        }

        return steps is [var only] ? only : new Block(place, steps);
    }

    private void ExpressionStep(SyntaxNode node, List<Statement> into)
    {
        if (node.FirstValue() is { } expression)
        {
            var lowered = Lower(expression);
            into.Add(
                lowered is ThrowExpression thrown
                    ? new ThrowStatement(thrown.Place, thrown.Value)
                    : new ExpressionStatement(PlaceOf(node), lowered)
            );
        }
    }

    /// <summary>Declarations stand in the list itself, what is opened with a body is a block.</summary>
    private void Opened(SyntaxNode node, List<Statement> into)
    {
        bool isBlock = node.Kind != localDeclaration && node.Kind != labeledStatement;
        var steps = isBlock ? [] : into;
        foreach (var child in node.Children)
        {
            if (child.Kind == G.VariableDeclaration)
            {
                Declare(child, steps);
            }
            else if (child.IsValue() && child.Kind != G.Modifier && !(node.Kind == labeledStatement && child.Kind == G.Identifier))
            {
                Step(child, steps);
            }
        }

        if (isBlock)
        {
            into.Add(new Block(PlaceOf(node), steps));
        }
    }

    private static readonly ushort localDeclaration = Grammars.CSharp.Kind("local_declaration_statement");
    private static readonly ushort labeledStatement = Grammars.CSharp.Kind("labeled_statement");

    private void Declare(SyntaxNode declaration, List<Statement> into)
    {
        var type = TypeOf(declaration.Child(G.Type));
        foreach (var declarator in declaration.NamedChildren)
        {
            if (declarator.Kind != G.VariableDeclarator)
            {
                continue;
            }

            var place = PlaceOf(declarator);
            var pattern = declarator.First(G.TuplePattern);
            Expression target = pattern is { } taken ? TuplePattern(taken) : new NameExpression(place, TextOf(declarator.Child(G.Name)));
            var value = ValueOf(declarator);
            into.Add(
                new ExpressionStatement(
                    place,
                    new AssignmentExpression(place, target, value is { } given ? Lower(given, type) : new OtherExpression(place, []))
                    {
                        IsDeclaration = true,
                        Type = type ?? CastTypeOf(value),
                    }
                )
            );
        }
    }

    /// <summary>The initial value of a declarator.</summary>
    private static SyntaxNode? ValueOf(SyntaxNode declarator)
    {
        SyntaxNode? value = null;
        foreach (var child in declarator.Children)
        {
            if (child.Field == 0 && child.IsValue() && child.Kind != G.TuplePattern && child.Kind != bracketedArguments)
            {
                value = child;
            }
        }

        return value;
    }

    private static readonly ushort bracketedArguments = Grammars.CSharp.Kind("bracketed_argument_list");

    /// <summary>The type that <c>(T)x</c> and <c>x as T</c> name: the cast itself leaves no trace.</summary>
    private TypeReference? CastTypeOf(SyntaxNode? value) =>
        value is not { } cast ? null
        : cast.Kind == G.CastExpression ? TypeOf(cast.Child(G.Type))
        : cast.Kind == G.AsExpression ? TypeOf(cast.Child(G.Right))
        : null;

    private IfStatement If(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var alternative = node.Child(G.Alternative);
        return new IfStatement(
            place,
            LowerOrOther(node.Child(G.Condition), place),
            Single(node.Child(G.Consequence), place),
            alternative is null ? null : Single(alternative, place)
        );
    }

    private LoopStatement Loop(SyntaxNode node)
    {
        var place = PlaceOf(node);
        return new LoopStatement(place, null, LowerOrNull(node.Child(G.Condition)), Single(node.Child(G.Body), place));
    }

    private Block For(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var steps = new List<Statement>();
        var updates = new List<Statement>();
        foreach (var child in node.Children)
        {
            if (!child.IsValue())
            {
                continue;
            }

            if (child.Field == G.Initializer && child.Kind == G.VariableDeclaration)
            {
                Declare(child, steps);
            }
            else if (child.Field == G.Initializer || child.Field == G.Update)
            {
                (child.Field == G.Update ? updates : steps).Add(new ExpressionStatement(PlaceOf(child), Lower(child)));
            }
        }

        var body = Single(node.Child(G.Body), place);
        steps.Add(
            new LoopStatement(
                place,
                null,
                LowerOrNull(node.Child(G.Condition)),
                updates.Count == 0 ? body : new Block(place, [body, .. updates])
            )
        );
        return new Block(place, steps);
    }

    private LoopStatement ForEach(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var target = node.Child(G.Left) is { } left ? Target(left) : null;
        return new LoopStatement(place, target, LowerOrNull(node.Child(G.Right)), Single(node.Child(G.Body), place));
    }

    private Statement Return(SyntaxNode node) =>
        node.FirstValue() is { } value && Lower(value) is var lowered
            ? lowered is ThrowExpression thrown
                ? new ThrowStatement(thrown.Place, thrown.Value)
                : new ReturnStatement(PlaceOf(node), lowered)
            : new ReturnStatement(PlaceOf(node), null);

    /// <summary><c>yield return x</c> goes on behind it: a call of <c>yield</c>; <c>yield break</c> leaves.</summary>
    private Statement Yield(SyntaxNode node)
    {
        var place = PlaceOf(node);
        return node.FirstValue() is { } value
            ? new ExpressionStatement(
                place,
                new CallExpression(place, CallKind.Call, new NameExpression(place, "yield"), [new Argument(Lower(value))])
                {
                    EndLine = context.EndLineOf(node),
                }
            )
            : new ReturnStatement(place, null);
    }

    private TryStatement Try(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var handlers = new List<CatchClause>();
        Statement? last = null;
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.CatchClause)
            {
                handlers.Add(Catch(child));
            }
            else if (child.Kind == G.FinallyClause)
            {
                last = Single(child.FirstValue(), PlaceOf(child));
            }
        }

        return new TryStatement(place, Single(node.Child(G.Body), place), handlers, last);
    }

    /// <summary>A filter is a condition around the body.</summary>
    private CatchClause Catch(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var declaration = node.First(G.CatchDeclaration);
        var type = TypeOf(declaration?.Child(G.Type));
        string? variable = declaration?.Child(G.Name) is { } name ? context.Text(name) : null;
        var body = Single(node.Child(G.Body), place);
        return new CatchClause(
            type is null ? [] : [type.Name],
            variable,
            node.First(G.CatchFilter)?.FirstValue() is { } filter
                ? new Block(place, [new IfStatement(place, Lower(filter), body, null)])
                : body
        );
    }

    private SwitchStatement Switch(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var cases = new List<SwitchCase>();
        if (node.Child(G.Body) is { } body)
        {
            foreach (var section in body.NamedChildren)
            {
                if (section.Kind == G.SwitchSection)
                {
                    cases.Add(Case(section));
                }
            }
        }

        return new SwitchStatement(place, LowerOrNull(node.Child(G.Value)), cases);
    }

    private SwitchCase Case(SyntaxNode section)
    {
        var labels = new List<Expression>();
        var steps = new List<Statement>();
        Expression? guard = null;
        bool isBody = false;
        foreach (var child in section.Children)
        {
            if (!child.IsNamed)
            {
                isBody |= child.Utf8.SequenceEqual(":"u8);
            }
            else if (child.Kind == G.WhenClause)
            {
                guard = LowerOrNull(child.FirstValue());
            }
            else if (!child.IsExtra)
            {
                if (isBody)
                {
                    Step(child, steps);
                }
                else
                {
                    Labels(child, labels);
                }
            }
        }

        return new SwitchCase(labels, guard, new Block(PlaceOf(section), steps));
    }

    private FunctionStatement LocalFunction(SyntaxNode node)
    {
        var head = HeadOf(node);
        var function = new Function(PlaceOf(node.Child(G.Name) ?? node), TextOf(node.Child(G.Name)))
        {
            StartLine = context.LineOf(node),
            EndLine = context.EndLineOf(node),
            Traits = CSharpModifier.ForFunction(head.Modifiers),
            Parameters = Parameters(node.Child(G.Parameters)),
            Body = BodyOf(node.Child(G.Body)),
            Decorators = head.Attributes,
            ReturnType = TypeOf(node.Child(G.Type)),
        };
        return new FunctionStatement(function.Place, function);
    }
}
