using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Java.JavaGrammar;

namespace Seatrial.Code.Languages.Java;

/// <content>Statements. Each appends to a list, because one of Java may be several of the form.</content>
internal sealed partial class JavaLowering
{
    private static readonly ushort receiverOfLabel = Grammars.Java.Kind("labeled_statement");

    private static readonly KindTable<Action<JavaLowering, SyntaxNode, List<Statement>>> statements = new(
        Grammars.Java,
        [
            ("block constructor_body", static (l, n, into) => into.Add(l.BlockOf(n))),
            ("expression_statement", static (l, n, into) => l.ExpressionStep(n, into)),
            ("local_variable_declaration", static (l, n, into) => l.Declare(n, into)),
            ("labeled_statement", static (l, n, into) => l.Steps(n, into)),
            ("if_statement", static (l, n, into) => into.Add(l.If(n))),
            ("while_statement do_statement", static (l, n, into) => into.Add(l.Loop(n))),
            ("for_statement", static (l, n, into) => into.Add(l.For(n))),
            ("enhanced_for_statement", static (l, n, into) => into.Add(l.ForEach(n))),
            ("return_statement", static (l, n, into) => into.Add(new ReturnStatement(l.PlaceOf(n), l.LowerOrNull(n.FirstNamed())))),
            ("yield_statement", static (l, n, into) => into.Add(new ReturnStatement(l.PlaceOf(n), l.LowerOrNull(n.FirstNamed())))),
            ("throw_statement", static (l, n, into) => into.Add(new ThrowStatement(l.PlaceOf(n), l.LowerOrNull(n.FirstNamed())))),
            ("break_statement continue_statement", static (l, n, into) => into.Add(new JumpStatement(l.PlaceOf(n)))),
            ("try_statement try_with_resources_statement", static (l, n, into) => l.Try(n, into)),
            ("synchronized_statement", static (l, n, into) => into.Add(l.BlockOf(n))),
            ("assert_statement", static (l, n, into) => l.Assert(n, into)),
            ("switch_expression", static (l, n, into) => into.Add(l.Switch(n))),
            ("explicit_constructor_invocation", static (l, n, into) => into.Add(l.ConstructorCall(n))),
            (ClassKinds, static (l, n, into) => l.LocalClass(n, into)),
        ]
    );

    private Block BlockOf(SyntaxNode node)
    {
        var steps = new List<Statement>();
        Steps(node, steps);
        return new Block(PlaceOf(node), steps);
    }

    private void Steps(SyntaxNode parent, List<Statement> into)
    {
        bool isLabel = parent.Kind == receiverOfLabel;
        foreach (var child in parent.NamedChildren)
        {
            if (!child.IsExtra && !(isLabel && child.Kind == G.Identifier))
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
        if (node.FirstNamed() is { } expression)
        {
            if (expression.Kind == G.SwitchExpression)
            {
                into.Add(Switch(expression));
            }
            else
            {
                into.Add(new ExpressionStatement(PlaceOf(node), Lower(expression)));
            }
        }
    }

    private void LocalClass(SyntaxNode node, List<Statement> into)
    {
        var type = Class(node, "");
        into.Add(new ClassStatement(type.Place, type));
    }

    private void Declare(SyntaxNode declaration, List<Statement> into)
    {
        var type = TypeOf(declaration.Child(G.Type));
        foreach (var declarator in declaration.NamedChildren)
        {
            if (declarator.Kind == G.VariableDeclarator)
            {
                into.Add(Declared(declarator, type));
            }
        }
    }

    private ExpressionStatement Declared(SyntaxNode declarator, TypeReference? type)
    {
        var place = PlaceOf(declarator);
        var value = declarator.Child(G.Value);
        return new ExpressionStatement(
            place,
            new AssignmentExpression(place, new NameExpression(place, TextOf(declarator.Child(G.Name))), LowerOrOther(value, place))
            {
                IsDeclaration = true,
                Type = WithDimensions(type, declarator) ?? CastTypeOf(value),
            }
        );
    }

    private static readonly ushort castKind = Grammars.Java.Kind("cast_expression");

    /// <summary>The type that <c>(T) x</c> names: the cast itself leaves no trace.</summary>
    private TypeReference? CastTypeOf(SyntaxNode? value) => value is { } cast && cast.Kind == castKind ? TypeOf(cast.Child(G.Type)) : null;

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
        foreach (var child in node.NamedChildren)
        {
            if (child.Field == G.Init || child.Field == G.Update)
            {
                Step(child, child.Field == G.Update ? updates : steps);
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
        var name = node.Child(G.Name);
        return new LoopStatement(
            place,
            new NameExpression(PlaceOf(name ?? node), TextOf(name)),
            LowerOrNull(node.Child(G.Value)),
            Single(node.Child(G.Body), place)
        );
    }

    /// <summary>What is opened in the head stands before the attempt, in one block with it.</summary>
    private void Try(SyntaxNode node, List<Statement> into)
    {
        var place = PlaceOf(node);
        var handlers = new List<CatchClause>();
        var opened = new List<Statement>();
        Statement? last = null;
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.CatchClause)
            {
                handlers.Add(Catch(child));
            }
            else if (child.Kind == G.FinallyClause)
            {
                last = Single(child.FirstNamed(), PlaceOf(child));
            }
            else if (child.Field == G.Resources)
            {
                Resources(child, opened);
            }
        }

        var attempt = new TryStatement(place, Single(node.Child(G.Body), place), handlers, last);
        into.Add(opened.Count == 0 ? attempt : new Block(place, [.. opened, attempt]));
    }

    private void Resources(SyntaxNode list, List<Statement> into)
    {
        foreach (var resource in list.NamedChildren)
        {
            if (resource.Kind != G.Resource)
            {
                continue;
            }

            if (resource.Child(G.Value) is not null)
            {
                into.Add(Declared(resource, TypeOf(resource.Child(G.Type))));
            }
            else if (resource.FirstNamed() is { } value)
            {
                into.Add(new ExpressionStatement(PlaceOf(value), Lower(value)));
            }
        }
    }

    private CatchClause Catch(SyntaxNode node)
    {
        var types = new List<string>();
        var parameter = node.First(G.CatchFormalParameter);
        if (parameter?.First(G.CatchType) is { } list)
        {
            types.AddRange(TypeArguments(list).Select(t => t.Name));
        }

        return new CatchClause(
            types,
            parameter?.Child(G.Name) is { } name ? context.Text(name) : null,
            Single(node.Child(G.Body), PlaceOf(node))
        );
    }

    private void Assert(SyntaxNode node, List<Statement> into)
    {
        var arguments = new List<Argument>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                arguments.Add(new Argument(Lower(child)));
            }
        }

        var place = PlaceOf(node);
        into.Add(
            new ExpressionStatement(
                place,
                new CallExpression(place, CallKind.Call, new NameExpression(place, "assert"), arguments)
                {
                    EndLine = context.EndLineOf(node),
                }
            )
        );
    }

    private ExpressionStatement ConstructorCall(SyntaxNode node)
    {
        var place = PlaceOf(node);
        Expression callee =
            node.Child(G.Constructor) is { } which && which.Kind == G.Super ? new BaseExpression(place) : new ThisExpression(place);
        return new ExpressionStatement(
            place,
            new CallExpression(place, CallKind.Call, callee, node.Child(G.Arguments) is { } list ? Arguments(list) : [])
            {
                EndLine = context.EndLineOf(node),
            }
        );
    }
}
