using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>Statements and declarations; <c>go</c> and <c>defer</c> are the call that they delay.</summary>
internal sealed class GoStatements
{
    private readonly GoLowering lowering;
    private readonly GoAssignments assignments;
    private readonly GoBranches branches;
    private readonly GoSwitches switches;

    public GoStatements(GoLowering lowering)
    {
        this.lowering = lowering;
        assignments = new GoAssignments(lowering);
        branches = new GoBranches(lowering);
        switches = new GoSwitches(lowering);
    }

    public Block Body(SyntaxNode node)
    {
        var statements = new List<Statement>();
        AddInside(node, statements);
        return new Block(lowering.Place(node), statements);
    }

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
        var place = lowering.Place(node);
        switch (lowering.Kind(node))
        {
            case GoKind.Nothing or GoKind.Package or GoKind.Import:
                break;
            case GoKind.ExpressionStatement or GoKind.Deferred:
                into.Add(
                    new ExpressionStatement(
                        place,
                        node.FirstNamed() is { } expression ? lowering.Expressions.Lower(expression) : new OtherExpression(place, [])
                    )
                );
                break;
            case GoKind.ShortVariable or GoKind.Assignment or GoKind.Increment or GoKind.Send or GoKind.Receive or GoKind.Specification:
                assignments.Add(node, into);
                break;
            case GoKind.Return:
                into.Add(new ReturnStatement(place, node.FirstNamed() is { } value ? lowering.Expressions.Values(value) : Named(place)));
                break;
            case GoKind.If or GoKind.For:
                into.Add(branches.Lower(node));
                break;
            case GoKind.Switch or GoKind.TypeSwitch or GoKind.Select:
                into.Add(switches.Lower(node));
                break;
            case GoKind.Block when node.Parent is { } parent && lowering.Kind(parent) == GoKind.Block:
                into.Add(Body(node));
                break;
            case GoKind.Block
            or GoKind.Labeled
            or GoKind.VariableDeclaration
            or GoKind.ConstantDeclaration
            or GoKind.SpecificationList
            or GoKind.TypeDeclaration:
                AddInside(node, into);
                break;
            case GoKind.Jump:
                into.Add(new JumpStatement(place));
                break;
            case GoKind.Function or GoKind.Method:
                var function = lowering.Functions.Lower(node);
                into.Add(new FunctionStatement(function.Place, function));
                break;
            case GoKind.TypeSpecification:
                var type = lowering.Classes.Lower(node);
                into.Add(new ClassStatement(type.Place, type));
                break;
            case GoKind.Unknown:
                AddInside(node, into);
                break;
            default:
                into.Add(new ExpressionStatement(place, lowering.Expressions.Lower(node)));
                break;
        }
    }

    private void AddInside(SyntaxNode node, List<Statement> into)
    {
        foreach (var child in node.NamedChildren)
        {
            // The statements of a block stand in a list of their own.
            if (
                lowering.Kind(child) == GoKind.Block
                && lowering.Kind(node) == GoKind.Block
                && node.FirstNamed() == child
                && child.Utf8.Length > 0
                && child.Utf8[0] != (byte)'{'
            )
            {
                AddInside(child, into);
            }
            else
            {
                Add(child, into);
            }
        }
    }

    /// <summary>What a bare return gives back.</summary>
    private Expression? Named(Place place) =>
        lowering.NamedResults.Count switch
        {
            0 => null,
            1 => lowering.NamedResults[0],
            _ => new ListExpression(place, lowering.NamedResults),
        };
}
