using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <content>Statements.</content>
internal sealed partial class ScriptLowering
{
    /// <summary>Lowers the statements of a program or block; returns the directives at its head, which are no statements.</summary>
    private string[] Statements(SyntaxNode parent, List<Statement> into)
    {
        List<string>? directives = null;
        bool isHead = true;
        foreach (var child in parent.NamedChildren)
        {
            if (IsTrivia(child))
            {
                continue;
            }

            isHead = isHead && Kind(child) == ScriptKind.ExpressionStatement && First(child) is { } only && Kind(only) == ScriptKind.String;
            if (!isHead)
            {
                Statement(child, into);
            }
            else if (StringValue(First(child)!.Value) is { Length: > 0 } directive && directive != "use strict")
            {
                (directives ??= []).Add(directive);
            }
        }

        return directives is null ? [] : [.. directives];
    }

    private Block Body(SyntaxNode? node)
    {
        if (node is not { } body)
        {
            return new Block(default, []);
        }

        var statements = new List<Statement>();
        if (Kind(body) == ScriptKind.StatementBlock)
        {
            foreach (var child in body.NamedChildren)
            {
                Statement(child, statements);
            }
        }
        else
        {
            Statement(body, statements);
        }

        return new Block(PlaceOf(body), [.. statements]);
    }

    private void Statement(SyntaxNode node, List<Statement> into)
    {
        if (!context.TryEnter())
        {
            return;
        }

        Dispatch(node, into);
        context.Leave();
    }

    private void Dispatch(SyntaxNode node, List<Statement> into)
    {
        switch (Kind(node))
        {
            case ScriptKind.Comment
            or ScriptKind.HtmlComment
            or ScriptKind.HashBangLine
            or ScriptKind.EmptyStatement
            or ScriptKind.DebuggerStatement
            or ScriptKind.FunctionSignature:
                break;
            case ScriptKind.ExpressionStatement:
                Effect(First(node), into);
                break;
            case ScriptKind.LexicalDeclaration or ScriptKind.VariableDeclaration or ScriptKind.UsingDeclaration:
                Variables(node, into);
                break;
            case ScriptKind.StatementBlock:
                into.Add(Body(node));
                break;
            case ScriptKind.IfStatement:
                into.Add(If(node));
                break;
            case ScriptKind.ForStatement:
                For(node, into);
                break;
            case ScriptKind.ForInStatement:
                into.Add(
                    new LoopStatement(
                        PlaceOf(node),
                        Optional(node.Child(grammar.Left), isPattern: true),
                        Optional(node.Child(grammar.Right)),
                        Body(node.Child(grammar.Body))
                    )
                );
                break;
            case ScriptKind.WhileStatement or ScriptKind.DoStatement:
                into.Add(new LoopStatement(PlaceOf(node), null, Optional(node.Child(grammar.Condition)), Body(node.Child(grammar.Body))));
                break;
            case ScriptKind.SwitchStatement:
                into.Add(Switch(node));
                break;
            case ScriptKind.TryStatement:
                into.Add(Try(node));
                break;
            case ScriptKind.ReturnStatement:
                into.Add(new ReturnStatement(PlaceOf(node), Optional(First(node))));
                break;
            case ScriptKind.ThrowStatement:
                into.Add(new ThrowStatement(PlaceOf(node), Optional(First(node))));
                break;
            case ScriptKind.BreakStatement or ScriptKind.ContinueStatement:
                into.Add(new JumpStatement(PlaceOf(node)));
                break;
            case ScriptKind.LabeledStatement:
                into.Add(Body(node.Child(grammar.Body)));
                break;
            case ScriptKind.WithStatement:
                With(node, into);
                break;
            case ScriptKind.ImportStatement:
                Import(node);
                break;
            case ScriptKind.ImportAlias:
                ImportAlias(node, into);
                break;
            case ScriptKind.ExportStatement:
                Export(node, into);
                break;
            case ScriptKind.InternalModule or ScriptKind.Module:
                Namespace(node, into);
                break;
            case ScriptKind.AmbientDeclaration:
                Ambient(node, into);
                break;
            case ScriptKind.FunctionDeclaration or ScriptKind.GeneratorFunctionDeclaration:
                Declare(Function(node, FunctionTraits.None, node), into);
                break;
            case ScriptKind.ClassDeclaration
            or ScriptKind.AbstractClassDeclaration
            or ScriptKind.InterfaceDeclaration
            or ScriptKind.EnumDeclaration
            or ScriptKind.TypeAliasDeclaration:
                Declare(Class(node, ClassTraits.None, node), into);
                break;
            default:
                Unknown(node, into);
                break;
        }
    }

    /// <summary>An expression where a statement is expected, or what could not be read: what is inside is kept.</summary>
    private void Unknown(SyntaxNode node, List<Statement> into)
    {
        if (node.IsError)
        {
            foreach (var child in node.NamedChildren)
            {
                Statement(child, into);
            }
        }
        else if (
            node.IsNamed
            && Expression(node)
                is var expression
                    and not OtherExpression { Parts: IReadOnlyList<Expression> { Count: 0 } }
                    and not NameExpression
        )
        {
            into.Add(new ExpressionStatement(PlaceOf(node), expression));
        }
    }

    private void Effect(SyntaxNode? node, List<Statement> into)
    {
        if (node is not { } expression)
        {
            return;
        }

        switch (Kind(expression))
        {
            case ScriptKind.SequenceExpression:
                foreach (var child in expression.NamedChildren)
                {
                    if (!IsTrivia(child))
                    {
                        Effect(child, into);
                    }
                }

                break;
            case ScriptKind.InternalModule:
                Namespace(expression, into);
                break;
            default:
                var effect = Expression(expression);
                if (functionDepth == 0 && effect is AssignmentExpression assignment)
                {
                    module.Assigned(assignment);
                }

                into.Add(new ExpressionStatement(PlaceOf(expression), effect));
                break;
        }
    }

    private IfStatement If(SyntaxNode node)
    {
        Statement? otherwise = null;
        if (node.Child(grammar.Alternative) is { } clause && First(clause) is { } alternative)
        {
            if (Kind(alternative) == ScriptKind.IfStatement && context.TryEnter())
            {
                otherwise = If(alternative);
                context.Leave();
            }
            else
            {
                otherwise = Body(alternative);
            }
        }

        return new IfStatement(
            PlaceOf(node),
            Required(node.Child(grammar.Condition), node),
            Body(node.Child(grammar.Consequence)),
            otherwise
        );
    }

    private void For(SyntaxNode node, List<Statement> into)
    {
        var steps = new List<Statement>();
        if (node.Child(grammar.Initializer) is { } initializer)
        {
            Statement(initializer, steps);
        }

        var condition =
            node.Child(grammar.Condition) is { IsNamed: true } test && Kind(test) != ScriptKind.EmptyStatement
                ? Optional(Kind(test) == ScriptKind.ExpressionStatement ? First(test) : test)
                : null;
        var body = new List<Statement>(Body(node.Child(grammar.Body)).Statements);
        Effect(node.Child(grammar.Increment), body);
        steps.Add(new LoopStatement(PlaceOf(node), null, condition, new Block(PlaceOf(node), [.. body])));
        into.Add(steps.Count == 1 ? steps[0] : new Block(PlaceOf(node), [.. steps]));
    }

    private void With(SyntaxNode node, List<Statement> into)
    {
        var steps = new List<Statement>();
        Effect(node.Child(grammar.Object), steps);
        steps.Add(Body(node.Child(grammar.Body)));
        into.Add(new Block(PlaceOf(node), [.. steps]));
    }

    private SwitchStatement Switch(SyntaxNode node)
    {
        var cases = new List<SwitchCase>();
        foreach (var one in node.Child(grammar.Body)?.NamedChildren ?? default)
        {
            if (Kind(one) is not (ScriptKind.SwitchCase or ScriptKind.SwitchDefault))
            {
                continue;
            }

            var body = new List<Statement>();
            foreach (var child in one.NamedChildren)
            {
                if (child.Field == grammar.Body || child.IsError)
                {
                    Statement(child, body);
                }
            }

            cases.Add(
                new SwitchCase(one.Child(grammar.Value) is { } label ? [Expression(label)] : [], null, new Block(PlaceOf(one), [.. body]))
            );
        }

        return new SwitchStatement(PlaceOf(node), Optional(node.Child(grammar.Value)), [.. cases]);
    }

    private TryStatement Try(SyntaxNode node)
    {
        var handlers = new List<CatchClause>();
        if (node.Child(grammar.Handler) is { } handler)
        {
            var parameter = handler.Child(grammar.Parameter);
            var body = Body(handler.Child(grammar.Body));
            bool isName = parameter is { } name && Kind(name) == ScriptKind.Identifier;
            if (parameter is { } pattern && !isName)
            {
                // catch ({ message }): the pattern takes apart an error without a name.
                var binding = new AssignmentExpression(PlaceOf(pattern), Pattern(pattern), new OtherExpression(PlaceOf(pattern), []))
                {
                    IsDeclaration = true,
                };
                body = new Block(body.Place, [new ExpressionStatement(binding.Place, binding), .. body.Statements]);
            }

            handlers.Add(new CatchClause([], isName ? Text(parameter!.Value) : null, body));
        }

        var last = node.Child(grammar.Finalizer) is { } finalizer ? Body(finalizer.Child(grammar.Body)) : null;
        return new TryStatement(PlaceOf(node), Body(node.Child(grammar.Body)), [.. handlers], last);
    }
}
