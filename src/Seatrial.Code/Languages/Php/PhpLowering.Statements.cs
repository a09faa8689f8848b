using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Php.PhpGrammar;

namespace Seatrial.Code.Languages.Php;

/// <content>Statements. Each appends to a list, because one of PHP may be several of the form, or none.</content>
internal sealed partial class PhpLowering
{
    private const string ClassKinds = "class_declaration interface_declaration trait_declaration enum_declaration";

    private static readonly KindTable<Action<PhpLowering, SyntaxNode, List<Statement>>> statements = new(
        Grammars.Php,
        [
            ("namespace_definition", static (l, n, into) => l.Namespace(n, into)),
            ("namespace_use_declaration", static (l, n, _) => l.Use(n)),
            ("compound_statement", static (l, n, into) => into.Add(l.BlockOf(n))),
            ("expression_statement", static (l, n, into) => l.ExpressionStep(n, into)),
            ("echo_statement", static (l, n, into) => l.Effect(n, l.Intrinsic(n, "echo"), into)),
            ("unset_statement", static (l, n, into) => l.Effect(n, l.Intrinsic(n, "unset"), into)),
            ("exit_statement", static (l, n, into) => into.Add(new ThrowStatement(l.PlaceOf(n), l.Intrinsic(n, "exit")))),
            ("if_statement", static (l, n, into) => into.Add(l.If(n))),
            ("while_statement do_statement", static (l, n, into) => into.Add(l.Loop(n))),
            ("for_statement", static (l, n, into) => into.Add(l.For(n))),
            ("foreach_statement", static (l, n, into) => into.Add(l.ForEach(n))),
            ("switch_statement", static (l, n, into) => into.Add(l.Switch(n))),
            ("try_statement", static (l, n, into) => into.Add(l.Try(n))),
            ("return_statement", static (l, n, into) => into.Add(new ReturnStatement(l.PlaceOf(n), l.LowerOrNull(n.FirstNamed())))),
            ("break_statement continue_statement goto_statement", static (l, n, into) => into.Add(new JumpStatement(l.PlaceOf(n)))),
            ("function_static_declaration", static (l, n, into) => l.StaticVariables(n, into)),
            ("const_declaration", static (l, n, into) => l.Constants(n, into)),
            ("function_definition", static (l, n, into) => l.FunctionStep(n, into)),
            (ClassKinds, static (l, n, into) => l.ClassStep(n, into)),
            (
                "global_declaration empty_statement named_label_statement declare_directive text_interpolation text php_tag comment",
                static (_, _, _) => { }
            ),
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
        bool isOutput = false;
        foreach (var child in parent.NamedChildren)
        {
            if (child.Kind == G.PhpTag || child.Kind == G.TextInterpolation)
            {
                // '<?= $x ?>' is an echo; its tag stands at the end of the text in front of it.
                isOutput = child.Utf8.EndsWith("<?="u8);
            }
            else if (!child.IsExtra && isOutput && child.FirstNamed() is { } value && expressions[child.Kind] is not null)
            {
                Effect(child, Called(child, "echo", [new Argument(Lower(value))]), into);
                isOutput = false;
            }
            else if (!child.IsExtra)
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
            Effect(node, Lower(node), into);
        }
        else if (!StrayMember(node, into))
        {
            Steps(node, into);
        }

        context.Leave();
    }

    private void Effect(SyntaxNode node, Expression expression, List<Statement> into) =>
        into.Add(new ExpressionStatement(PlaceOf(node), expression));

    private void ExpressionStep(SyntaxNode node, List<Statement> into)
    {
        if (node.FirstNamed() is not { } expression)
        {
            return;
        }

        var lowered = Lower(expression);
        if (lowered is ThrowExpression thrown)
        {
            into.Add(new ThrowStatement(PlaceOf(node), thrown.Value));
        }
        else
        {
            Effect(node, lowered, into);
        }
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

    private IfStatement If(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var condition = LowerChild(node, G.Condition);
        var then = Single(node.Child(G.Body), place);

        // The branches are lowered in their order, and nested from the last.
        var branches = new List<(SyntaxNode Node, Expression? Condition, Statement Body)>();
        foreach (var child in node.NamedChildren)
        {
            if (child.Field == G.Alternative)
            {
                branches.Add(
                    (
                        child,
                        child.Kind == G.ElseIfClause ? LowerChild(child, G.Condition) : null,
                        Single(child.Child(G.Body), PlaceOf(child))
                    )
                );
            }
        }

        Statement? otherwise = null;
        for (int i = branches.Count - 1; i >= 0; i--)
        {
            var (branch, test, body) = branches[i];
            otherwise = test is null ? body : new IfStatement(PlaceOf(branch), test, body, otherwise);
        }

        return new IfStatement(place, condition, then, otherwise);
    }

    private LoopStatement Loop(SyntaxNode node) =>
        new(PlaceOf(node), null, LowerOrNull(node.Child(G.Condition)), Single(node.Child(G.Body), PlaceOf(node)));

    private Block For(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var steps = new List<Statement>();
        var body = new List<Statement>();
        var updates = new List<Statement>();
        foreach (var child in node.NamedChildren)
        {
            if (child.Field == G.Initialize || child.Field == G.Update)
            {
                Step(child, child.Field == G.Update ? updates : steps);
            }
            else if (child.Field == G.Body)
            {
                Step(child, body);
            }
        }

        steps.Add(new LoopStatement(place, null, LowerOrNull(node.Child(G.Condition)), new Block(place, [.. body, .. updates])));
        return new Block(place, steps);
    }

    /// <summary>Each value is bound; a key is something of the value.</summary>
    private LoopStatement ForEach(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var (source, element) = FirstTwo(node);
        SyntaxNode? key = null;
        if (element is { } pair && pair.Kind == G.Pair)
        {
            (key, element) = FirstTwo(pair);
        }

        var target = LowerOrOther(element, place);
        var body = new List<Statement>();
        if (key is { } written)
        {
            body.Add(
                new ExpressionStatement(
                    PlaceOf(written),
                    new AssignmentExpression(
                        PlaceOf(written),
                        Lower(written),
                        new OtherExpression(PlaceOf(written), target is NameExpression ? [target] : [])
                    )
                    {
                        IsDeclaration = true,
                    }
                )
            );
        }

        var lowered = Single(node.Child(G.Body), place);
        return new LoopStatement(place, target, LowerOrNull(source), body.Count == 0 ? lowered : new Block(place, [.. body, lowered]));
    }

    /// <summary>Cases without statements share those of the next.</summary>
    private SwitchStatement Switch(SyntaxNode node)
    {
        var cases = new List<SwitchCase>();
        var labels = new List<Expression>();
        bool isDefault = false;
        if (node.Child(G.Body) is { } block)
        {
            foreach (var entry in block.NamedChildren)
            {
                if (entry.Kind != G.CaseStatement && entry.Kind != G.DefaultStatement)
                {
                    continue;
                }

                var value = entry.Child(G.Value);
                isDefault |= entry.Kind == G.DefaultStatement;
                if (value is { } label)
                {
                    labels.Add(Lower(label));
                }

                var steps = new List<Statement>();
                foreach (var child in entry.NamedChildren)
                {
                    if (child.Field != G.Value && !child.IsExtra)
                    {
                        Step(child, steps);
                    }
                }

                if (steps.Count > 0)
                {
                    cases.Add(new SwitchCase(isDefault ? [] : [.. labels], null, new Block(PlaceOf(entry), steps)));
                    labels.Clear();
                    isDefault = false;
                }
            }
        }

        return new SwitchStatement(PlaceOf(node), Subject(node), cases);
    }

    private TryStatement Try(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var body = Single(node.Child(G.Body), place);
        var handlers = new List<CatchClause>();
        Statement? last = null;
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.CatchClause)
            {
                var caughtTypes = TypeOf(child.Child(G.Type)) is { } caught
                    ? caught.Name == "|"
                        ? caught.Arguments
                        : [caught]
                    : [];
                handlers.Add(
                    new CatchClause(
                        [.. caughtTypes.Select(t => t.Name)],
                        child.Child(G.Name) is { } name ? VariableText(name) : null,
                        Single(child.Child(G.Body), PlaceOf(child))
                    )
                );
            }
            else if (child.Kind == G.FinallyClause)
            {
                last = Single(child.Child(G.Body), PlaceOf(child));
            }
        }

        return new TryStatement(place, body, handlers, last);
    }

    private void StaticVariables(SyntaxNode node, List<Statement> into)
    {
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.StaticVariable && child.Child(G.Name) is { } name && child.Child(G.Value) is { } value)
            {
                Effect(child, new AssignmentExpression(PlaceOf(child), Lower(name), Lower(value)) { IsDeclaration = true }, into);
            }
        }
    }
}
