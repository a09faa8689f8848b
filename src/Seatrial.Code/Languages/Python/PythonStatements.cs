using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>Statements; declarations inside of them join the scope that they stand in.</summary>
internal sealed class PythonStatements
{
    private readonly PythonLowering lowering;
    private readonly PythonBranches branches;

    public PythonStatements(PythonLowering lowering)
    {
        this.lowering = lowering;
        branches = new PythonBranches(lowering);
    }

    private PythonGrammar Grammar => lowering.Grammar;

    private PythonExpressions Expressions => lowering.Expressions;

    /// <summary>What stands inside of a node, in order.</summary>
    public Block Body(SyntaxNode node)
    {
        var statements = new List<Statement>();
        foreach (var child in node.NamedChildren)
        {
            Add(child, statements);
        }

        return new Block(Place(node), statements);
    }

    public Block Body(SyntaxNode? node, SyntaxNode around) => node is { } present ? Body(present) : new Block(Place(around), []);

    public void Add(SyntaxNode node, List<Statement> into)
    {
        if (!lowering.Context.TryEnter())
        {
            return;
        }

        AddKind(node, into);
        lowering.Context.Leave();
    }

    private void AddKind(SyntaxNode node, List<Statement> into)
    {
        switch (lowering.Kind(node))
        {
            case PythonKind.ExpressionStatement:
                AddExpressions(node, into);
                break;
            case PythonKind.Return:
                into.Add(new ReturnStatement(Place(node), node.FirstNamed() is { } returned ? Expressions.Lower(returned) : null));
                break;
            case PythonKind.Raise:
                into.Add(new ThrowStatement(Place(node), Raised(node)));
                break;
            case PythonKind.If
            or PythonKind.For
            or PythonKind.While
            or PythonKind.With
            or PythonKind.Try
            or PythonKind.Match
            or PythonKind.Assert:
                into.Add(branches.Lower(node));
                break;
            case PythonKind.FunctionDefinition:
                AddFunction(node, null, into);
                break;
            case PythonKind.ClassDefinition:
                AddClass(node, null, into);
                break;
            case PythonKind.DecoratedDefinition:
                AddDecorated(node, into);
                break;
            case PythonKind.Import:
                lowering.Imports.AddImport(node);
                break;
            case PythonKind.ImportFrom:
                lowering.Imports.AddFrom(node);
                break;
            case PythonKind.Jump:
                into.Add(new JumpStatement(Place(node)));
                break;
            case PythonKind.Delete:
                AddCall(node, "del", into);
                break;
            case PythonKind.Print:
                AddCall(node, "print", into);
                break;
            case PythonKind.Exec:
                AddCall(node, "exec", into);
                break;
            case PythonKind.TypeAlias:
                into.Add(
                    new ExpressionStatement(
                        Place(node),
                        new AssignmentExpression(Place(node), Expressions.Field(node, Grammar.Left), Expressions.Field(node, Grammar.Right))
                    )
                );
                break;
            case PythonKind.Nothing or PythonKind.Separator:
                break;
            case PythonKind.Unknown or PythonKind.Block or PythonKind.Decorator:
                AddUnknown(node, into);
                break;
            default:
                into.Add(new ExpressionStatement(Place(node), Expressions.Lower(node)));
                break;
        }
    }

    /// <summary>What could not be read: the statements and expressions inside, without a scope of their own.</summary>
    private void AddUnknown(SyntaxNode node, List<Statement> into)
    {
        foreach (var child in node.NamedChildren)
        {
            Add(child, into);
        }
    }

    private void AddExpressions(SyntaxNode node, List<Statement> into)
    {
        SyntaxNode? only = null;
        int count = 0;
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                only = child;
                count++;
            }
        }

        if (count != 1 || only is not { } expression)
        {
            into.AddRange(
                Expressions.Children(node).Where(e => e is not LiteralExpression).Select(e => new ExpressionStatement(e.Place, e))
            );
            return;
        }

        switch (lowering.Kind(expression))
        {
            case PythonKind.String or PythonKind.Ellipsis:
                // Documentation and empty bodies do nothing.
                return;
            case PythonKind.Assignment when expression.Child(Grammar.Right) is null:
                if (lowering.Scope.IsClass)
                {
                    lowering.Classes.AddFields(expression, null);
                }

                return;
        }

        var lowered = Expressions.Lower(expression);
        into.Add(new ExpressionStatement(Place(node), lowered));
        if (lowering.Scope.IsClass && lowered is AssignmentExpression assignment)
        {
            lowering.Classes.AddFields(expression, assignment);
        }
    }

    private Expression? Raised(SyntaxNode node)
    {
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra && child.Field != Grammar.Cause)
            {
                return Expressions.Lower(child);
            }
        }

        return null;
    }

    private void AddDecorated(SyntaxNode node, List<Statement> into)
    {
        if (node.Child(Grammar.Definition) is not { } definition)
        {
            AddUnknown(node, into);
        }
        else if (lowering.Kind(definition) == PythonKind.ClassDefinition)
        {
            AddClass(definition, node, into);
        }
        else
        {
            AddFunction(definition, node, into);
        }
    }

    private void AddFunction(SyntaxNode node, SyntaxNode? decorated, List<Statement> into)
    {
        var function = lowering.Functions.Lower(node, decorated);
        lowering.Scope.Functions.Add(function);
        if (lowering.Scope.IsClass)
        {
            lowering.Classes.AddProperty(function);
        }

        into.Add(new FunctionStatement(function.Place, function));
    }

    private void AddClass(SyntaxNode node, SyntaxNode? decorated, List<Statement> into)
    {
        var type = lowering.Classes.Lower(node, decorated);
        lowering.Scope.Classes.Add(type);
        into.Add(new ClassStatement(type.Place, type));
    }

    private void AddCall(SyntaxNode node, string name, List<Statement> into) =>
        into.Add(
            new ExpressionStatement(
                Place(node),
                new CallExpression(
                    Place(node),
                    CallKind.Call,
                    new NameExpression(Place(node), name),
                    [.. Expressions.Children(node).Select(v => new Argument(v))]
                )
                {
                    EndLine = lowering.Context.EndLineOf(node),
                }
            )
        );

    private Place Place(SyntaxNode node) => lowering.Context.PlaceOf(node);
}
