using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>Statements that hold others.</summary>
internal sealed class PythonBranches
{
    private readonly PythonLowering lowering;
    private readonly PythonMatches matches;

    public PythonBranches(PythonLowering lowering)
    {
        this.lowering = lowering;
        matches = new PythonMatches(lowering);
    }

    private PythonGrammar Grammar => lowering.Grammar;

    private PythonExpressions Expressions => lowering.Expressions;

    private PythonStatements Statements => lowering.Statements;

    public Statement Lower(SyntaxNode node) =>
        lowering.Kind(node) switch
        {
            PythonKind.If => If(node),
            PythonKind.For => Followed(
                node,
                new LoopStatement(Place(node), Expressions.Field(node, Grammar.Left), Expressions.Field(node, Grammar.Right), BodyOf(node))
            ),
            PythonKind.While => Followed(
                node,
                new LoopStatement(Place(node), null, Expressions.Field(node, Grammar.Condition), BodyOf(node))
            ),
            PythonKind.With => With(node),
            PythonKind.Try => Try(node),
            PythonKind.Match => matches.Lower(node),
            _ => Assert(node),
        };

    private IfStatement If(SyntaxNode node)
    {
        var condition = Expressions.Field(node, Grammar.Condition);
        var scope = lowering.Scope;
        bool wasTypeOnly = scope.IsTypeOnly;
        scope.IsTypeOnly |= condition is NameExpression { Name: "TYPE_CHECKING" } or MemberExpression { Name: "TYPE_CHECKING" };
        var then = Statements.Body(node.Child(Grammar.Consequence), node);
        scope.IsTypeOnly = wasTypeOnly;
        var alternatives = new List<SyntaxNode>();
        foreach (var child in node.NamedChildren)
        {
            if (child.Field == Grammar.Alternative)
            {
                alternatives.Add(child);
            }
        }

        // The branches are lowered in their order, and nested from the last.
        var lowered = new List<(SyntaxNode Node, Expression? Condition, Block Body)>();
        foreach (var alternative in alternatives)
        {
            lowered.Add(
                lowering.Kind(alternative) == PythonKind.Elif
                    ? (
                        alternative,
                        Expressions.Field(alternative, Grammar.Condition),
                        Statements.Body(alternative.Child(Grammar.Consequence), alternative)
                    )
                    : (alternative, null, BodyOf(alternative))
            );
        }

        Statement? otherwise = null;
        for (int i = lowered.Count - 1; i >= 0; i--)
        {
            var (alternative, test, body) = lowered[i];
            otherwise = test is null ? body : new IfStatement(Place(alternative), test, body, otherwise);
        }

        return new IfStatement(Place(node), condition, then, otherwise);
    }

    /// <summary>A loop, and what happens when it was not left early.</summary>
    private Statement Followed(SyntaxNode node, LoopStatement loop) =>
        node.Child(Grammar.Alternative) is { } otherwise ? new Block(loop.Place, [loop, BodyOf(otherwise)]) : loop;

    private Block With(SyntaxNode node)
    {
        var statements = new List<Statement>();
        foreach (var inner in node.Descendants)
        {
            if (inner.Field == Grammar.Body && inner.Parent == node)
            {
                break;
            }

            if (lowering.Kind(inner) == PythonKind.WithItem)
            {
                statements.Add(new ExpressionStatement(Place(inner), Expressions.Field(inner, Grammar.Value)));
            }
        }

        statements.AddRange(BodyOf(node).Statements);
        return new Block(Place(node), statements);
    }

    private TryStatement Try(SyntaxNode node)
    {
        var body = BodyOf(node);
        var handlers = new List<CatchClause>();
        Statement? last = null;
        foreach (var child in node.NamedChildren)
        {
            switch (lowering.Kind(child))
            {
                case PythonKind.Except:
                    handlers.Add(Handler(child));
                    break;
                case PythonKind.Else:
                    body = new Block(body.Place, [.. body.Statements, .. BodyOf(child).Statements]);
                    break;
                case PythonKind.Finally:
                    last = BlockIn(child);
                    break;
            }
        }

        return new TryStatement(Place(node), body, handlers, last);
    }

    private CatchClause Handler(SyntaxNode node)
    {
        var types = new List<string>();
        string? variable = node.Child(Grammar.Alias) is { } alias ? lowering.Context.Text(alias) : null;
        foreach (var child in node.NamedChildren)
        {
            if (child.Field == Grammar.Value)
            {
                AddTypes(child, types, ref variable, 0);
            }
        }

        return new CatchClause(types, variable, BlockIn(node));
    }

    private void AddTypes(SyntaxNode node, List<string> types, ref string? variable, int depth)
    {
        switch (lowering.Kind(node))
        {
            case PythonKind.Identifier or PythonKind.Attribute:
                types.Add(lowering.Context.Text(node));
                break;
            case PythonKind.AsPattern when node.FirstNamed() is { } caught:
                variable = node.Child(Grammar.Alias) is { } alias ? lowering.Context.Text(alias) : variable;
                AddTypes(caught, types, ref variable, depth + 1);
                break;
            case PythonKind.List or PythonKind.Transparent when depth < 8:
                foreach (var item in node.NamedChildren)
                {
                    AddTypes(item, types, ref variable, depth + 1);
                }

                break;
        }
    }

    /// <summary><c>assert</c> leaves by an exception where its condition does not hold.</summary>
    private IfStatement Assert(SyntaxNode node)
    {
        var parts = Expressions.Children(node);
        var place = Place(node);
        Expression condition = parts.Count > 0 ? parts[0] : new OtherExpression(place, []);
        var error = new CallExpression(
            place,
            CallKind.Construction,
            new NameExpression(place, "AssertionError"),
            [.. parts.Skip(1).Select(p => new Argument(p))]
        )
        {
            EndLine = lowering.Context.EndLineOf(node),
        };
        return new IfStatement(
            place,
            new UnaryExpression(condition.Place, UnaryOperator.Not, condition),
            new Block(place, [new ThrowStatement(place, error)]),
            null
        );
    }

    private Block BodyOf(SyntaxNode node) => Statements.Body(node.Child(Grammar.Body), node);

    private Block BlockIn(SyntaxNode node)
    {
        foreach (var child in node.NamedChildren)
        {
            if (lowering.Kind(child) == PythonKind.Block)
            {
                return Statements.Body(child);
            }
        }

        return new Block(Place(node), []);
    }

    private Place Place(SyntaxNode node) => lowering.Context.PlaceOf(node);
}
