using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>What is done with the last value of statements: it is returned, or assigned.</summary>
internal delegate Statement RubyEnding(Expression value);

/// <summary>Statements; everything has a value in Ruby, so that an ending is handed down to whatever comes last.</summary>
internal sealed class RubyStatements(RubyLowering lowering)
{
    private RubyGrammar Grammar => lowering.Grammar;

    private RubyExpressions Expressions => lowering.Expressions;

    /// <summary>The last value of a method or block is its result.</summary>
    public static Statement Returning(Expression value) =>
        value is ThrowExpression fail ? new ThrowStatement(value.Place, fail.Value) : new ReturnStatement(value.Place, value);

    public Block Body(SyntaxNode? node, SyntaxNode around, RubyEnding? ending = null)
    {
        if (node is not { } body)
        {
            return new Block(lowering.Place(around), []);
        }

        bool isGuarded = false;
        foreach (var child in body.NamedChildren)
        {
            isGuarded |= lowering.Kind(child) is RubyKind.Rescue or RubyKind.Ensure;
        }

        return isGuarded ? new Block(lowering.Place(body), [Guarded(body, ending)]) : new Block(lowering.Place(body), Plain(body, ending));
    }

    /// <summary>One statement as a block.</summary>
    public Block Only(SyntaxNode node, RubyEnding? ending)
    {
        var statements = new List<Statement>();
        Add(node, statements, ending);
        return new Block(lowering.Place(node), statements);
    }

    public void Add(SyntaxNode node, List<Statement> into, RubyEnding? ending = null)
    {
        if (!lowering.Context.TryEnter())
        {
            return;
        }

        if (!lowering.Scope.IsClass || !lowering.Classes.TryAdd(node, into))
        {
            AddKind(node, into, ending);
        }

        lowering.Context.Leave();
    }

    private List<Statement> Plain(SyntaxNode body, RubyEnding? ending)
    {
        var statements = new List<Statement>();
        int last = -1;
        if (ending is not null)
        {
            foreach (var child in body.NamedChildren)
            {
                last = IsStatement(child) ? child.Index : last;
            }
        }

        foreach (var child in body.NamedChildren)
        {
            if (IsStatement(child))
            {
                Add(child, statements, child.Index == last ? ending : null);
            }
        }

        return statements;
    }

    private bool IsStatement(SyntaxNode node) =>
        lowering.Kind(node)
            is not (RubyKind.Nothing or RubyKind.HeredocBody or RubyKind.Rescue or RubyKind.Ensure or RubyKind.BlockParameter)
        && !(node.IsExtra && lowering.Kind(node) == RubyKind.Unknown && !node.IsError)
        && node.Field != Grammar.Parameters;

    private TryStatement Guarded(SyntaxNode body, RubyEnding? ending)
    {
        bool hasElse = false;
        var statements = new List<Statement>();
        var handlers = new List<CatchClause>();
        Statement? last = null;
        int final = -1;
        foreach (var child in body.NamedChildren)
        {
            hasElse |= lowering.Kind(child) == RubyKind.Else;
            final = IsStatement(child) && lowering.Kind(child) != RubyKind.Else ? child.Index : final;
        }

        foreach (var child in body.NamedChildren)
        {
            switch (lowering.Kind(child))
            {
                case RubyKind.Rescue:
                    handlers.Add(Handler(child, ending));
                    break;
                case RubyKind.Ensure:
                    last = new Block(lowering.Place(child), Plain(child, null));
                    break;
                case RubyKind.Else:
                    statements.AddRange(Plain(child, ending));
                    break;
                default:
                    if (IsStatement(child))
                    {
                        Add(child, statements, child.Index == final && !hasElse ? ending : null);
                    }

                    break;
            }
        }

        return new TryStatement(lowering.Place(body), new Block(lowering.Place(body), statements), handlers, last);
    }

    private CatchClause Handler(SyntaxNode node, RubyEnding? ending)
    {
        var types = new List<string>();
        if (node.Child(Grammar.Exceptions) is { } list)
        {
            foreach (var child in list.NamedChildren)
            {
                if (!child.IsExtra)
                {
                    types.Add(Expressions.ConstantPath(child) ?? lowering.Context.Text(child));
                }
            }
        }

        string? variable = node.Child(Grammar.Variable)?.FirstNamed() is { } bound ? lowering.Context.Text(bound) : null;
        return new CatchClause(types, variable, Body(node.Child(Grammar.Body), node, ending));
    }

    private void AddKind(SyntaxNode node, List<Statement> into, RubyEnding? ending)
    {
        var place = lowering.Place(node);
        switch (lowering.Kind(node))
        {
            case RubyKind.If
            or RubyKind.Unless
            or RubyKind.Elsif
            or RubyKind.IfModifier
            or RubyKind.UnlessModifier
            or RubyKind.Case
            or RubyKind.CaseMatch
            or RubyKind.While
            or RubyKind.Until
            or RubyKind.For:
                into.Add(lowering.Branches.Lower(node, ending));
                break;
            case RubyKind.Return:
                into.Add(new ReturnStatement(place, Left(node)) { IsOfOuter = lowering.Scope.Kind == RubyScopeKind.Block });
                break;
            case RubyKind.Next or RubyKind.Break:
                into.Add(
                    lowering.Scope.Loops == 0 && lowering.Scope.Kind is RubyScopeKind.Block or RubyScopeKind.Lambda
                        ? new ReturnStatement(place, Left(node))
                        : new JumpStatement(place)
                );
                break;
            case RubyKind.Jump:
                into.Add(new JumpStatement(place));
                break;
            case RubyKind.Begin or RubyKind.Body or RubyKind.Parenthesized:
                into.AddRange(Body(node, node, ending).Statements);
                break;
            case RubyKind.RescueModifier:
                var attempt = new List<Statement>();
                var handler = new List<Statement>();
                AddField(node, Grammar.Body, attempt, ending);
                AddField(node, Grammar.Handler, handler, ending);
                into.Add(new TryStatement(place, new Block(place, attempt), [new CatchClause([], null, new Block(place, handler))], null));
                break;
            case RubyKind.Method or RubyKind.SingletonMethod:
                var function = lowering.Functions.Method(node);
                lowering.Scope.Functions.Add(function);
                into.Add(new FunctionStatement(function.Place, function));
                break;
            case RubyKind.Class or RubyKind.Module or RubyKind.SingletonClass:
                lowering.Classes.AddClass(node, into);
                break;
            case RubyKind.Assignment or RubyKind.OperatorAssignment:
                AddAssignment(node, into, ending);
                break;
            case RubyKind.Binary when Leaves(node):
                AddGuard(node, into, ending);
                break;
            case RubyKind.Nothing or RubyKind.HeredocBody or RubyKind.Alias:
                break;
            case RubyKind.Unknown:
                foreach (var child in node.NamedChildren)
                {
                    Add(child, into);
                }

                break;
            default:
                AddValue(Expressions.Lower(node), into, ending);
                break;
        }
    }

    private void AddField(SyntaxNode node, ushort field, List<Statement> into, RubyEnding? ending)
    {
        if (node.Child(field) is { } part)
        {
            Add(part, into, ending);
        }
    }

    private static void AddValue(Expression value, List<Statement> into, RubyEnding? ending) =>
        into.Add(
            value is ThrowExpression fail ? new ThrowStatement(value.Place, fail.Value)
            : ending is not null ? ending(value)
            : new ExpressionStatement(value.Place, value)
        );

    /// <summary>What <c>return</c> and <c>next</c> give: nothing, a value, or several as a list.</summary>
    private Expression? Left(SyntaxNode node)
    {
        if (node.FirstNamed() is not { } list)
        {
            return null;
        }

        var values = lowering.Calls.Arguments(list);
        return values.Count == 1 && values[0].Name is null ? values[0].Value
            : values.Count > 0 && values.TrueForAll(v => v.Name is not null)
                ? new ObjectExpression(values[0].Value.Place, [.. values.Select(v => new ObjectEntry(v.Name, v.Value))])
            : new ListExpression(lowering.Place(list), [.. values.Select(v => v.Value)]);
    }

    /// <summary>An assignment; where the value is a choice, each of its branches assigns.</summary>
    private void AddAssignment(SyntaxNode node, List<Statement> into, RubyEnding? ending)
    {
        bool isChoice =
            lowering.Kind(node) == RubyKind.Assignment
            && node.Child(Grammar.Right) is { } right
            && lowering.Kind(right)
                is RubyKind.If
                    or RubyKind.Unless
                    or RubyKind.Case
                    or RubyKind.CaseMatch
                    or RubyKind.Begin
                    or RubyKind.RescueModifier;
        if (isChoice && node.Child(Grammar.Left) is { } left && lowering.Kind(left) is RubyKind.Identifier or RubyKind.Variable)
        {
            var target = Expressions.Lower(left);
            Add(
                node.Child(Grammar.Right)!.Value,
                into,
                value =>
                    value is ThrowExpression fail
                        ? new ThrowStatement(value.Place, fail.Value)
                        : new ExpressionStatement(value.Place, new AssignmentExpression(value.Place, target, value))
            );
            if (ending is not null)
            {
                into.Add(ending(target));
            }

            return;
        }

        if (lowering.Classes.TryAddMade(node, into))
        {
            return;
        }

        // 'a = b = if …' and 'x = y rescue z' within other expressions have a form of their own.
        var assignment = Expressions.Lower(node);
        if (
            assignment is AssignmentExpression { Target: NameExpression { Name: [>= 'A' and <= 'Z', ..] } constant }
            && lowering.Scope.IsClass
        )
        {
            lowering.Scope.Fields.Add(
                new Field(constant.Place, constant.Name) { Initializer = ((AssignmentExpression)assignment).Value, IsStatic = true }
            );
        }

        AddValue(assignment, into, ending);
    }

    /// <summary>Whether the right side of <c>and</c> or <c>or</c> leaves: <c>head :forbidden and return</c>.</summary>
    private bool Leaves(SyntaxNode node) =>
        node.Child(Grammar.Operator) is { } op
        && lowering.Kind(op) is RubyKind.And or RubyKind.Or
        && node.Child(Grammar.Right) is { } right
        && (
            lowering.Kind(right) is RubyKind.Return or RubyKind.Next or RubyKind.Break or RubyKind.Jump
            || (
                lowering.Kind(right) == RubyKind.Call
                && right.Child(Grammar.Receiver) is null
                && right.Child(Grammar.Method) is { } called
                && (called.Utf8.SequenceEqual("raise"u8) || called.Utf8.SequenceEqual("fail"u8))
            )
        );

    private void AddGuard(SyntaxNode node, List<Statement> into, RubyEnding? ending)
    {
        var place = lowering.Place(node);
        var tested = Expressions.Field(node, Grammar.Left);
        bool isAnd = lowering.Kind(node.Child(Grammar.Operator)!.Value) == RubyKind.And;
        var leaving = Only(node.Child(Grammar.Right)!.Value, null);
        if (ending is null || isAnd)
        {
            into.Add(new IfStatement(place, isAnd ? tested : new UnaryExpression(place, UnaryOperator.Not, tested), leaving, null));
            return;
        }

        // The last value of a method: 'find(id) or raise X' gives what was found.
        AddValue(new BinaryExpression(place, BinaryOperator.Or, tested, Expressions.Field(node, Grammar.Right)), into, ending);
    }
}
