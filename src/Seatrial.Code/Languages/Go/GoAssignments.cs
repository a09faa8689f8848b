using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>Assignments and declarations of variables and constants; a variable without a value has its type and null.</summary>
internal sealed class GoAssignments(GoLowering lowering)
{
    private GoGrammar Grammar => lowering.Grammar;

    public void Add(SyntaxNode node, List<Statement> into)
    {
        var place = lowering.Place(node);
        switch (lowering.Kind(node))
        {
            case GoKind.ShortVariable:
                into.Add(Assign(place, node.Child(Grammar.Left), node.Child(Grammar.Right), isDeclaration: true, isCompound: false));
                break;
            case GoKind.Assignment:
                bool isCompound = node.Child(Grammar.Operator) is { } sign && lowering.Kind(sign) != GoKind.Plain;
                into.Add(Assign(place, node.Child(Grammar.Left), node.Child(Grammar.Right), isDeclaration: false, isCompound));
                break;
            case GoKind.Increment:
                var target = node.FirstNamed() is { } counted ? lowering.Expressions.Lower(counted) : new OtherExpression(place, []);
                into.Add(
                    new ExpressionStatement(
                        place,
                        new AssignmentExpression(place, target, new LiteralExpression(place, LiteralKind.Number, "1")) { IsCompound = true }
                    )
                );
                break;
            case GoKind.Receive when node.Child(Grammar.Left) is null:
                into.Add(new ExpressionStatement(place, lowering.Expressions.Field(node, Grammar.Right)));
                break;
            case GoKind.Receive:
                into.Add(Assign(place, node.Child(Grammar.Left), node.Child(Grammar.Right), isDeclaration: true, isCompound: false));
                break;
            case GoKind.Specification:
                AddDeclared(node, place, into);
                break;
            default:
                // channel <- value
                into.Add(new ExpressionStatement(place, new OtherExpression(place, lowering.Expressions.Children(node))));
                break;
        }
    }

    private ExpressionStatement Assign(Place place, SyntaxNode? left, SyntaxNode? right, bool isDeclaration, bool isCompound)
    {
        Expression Side(SyntaxNode? side) => side is { } node ? lowering.Expressions.Values(node) : new OtherExpression(place, []);
        return new ExpressionStatement(
            place,
            new AssignmentExpression(place, Side(left), Side(right))
            {
                IsDeclaration = isDeclaration,
                IsCompound = isCompound,
                Type = Asserted(right) ?? Collected(right),
            }
        );
    }

    /// <summary>The type in <c>v, ok := x.(T)</c>, which says what the variable is.</summary>
    private TypeReference? Asserted(SyntaxNode? right)
    {
        SyntaxNode? only = right is { } list && lowering.Kind(list) == GoKind.List ? list.FirstNamed() : right;
        return only is { } node && lowering.Kind(node) == GoKind.Assertion && node.EndByte == right!.Value.EndByte
            ? lowering.Types.Field(node, Grammar.Type)
            : null;
    }

    /// <summary>The type of a list or map that is written out, whose elements may say nothing of it.</summary>
    private TypeReference? Collected(SyntaxNode? right)
    {
        SyntaxNode? only = right is { } list && lowering.Kind(list) == GoKind.List ? list.FirstNamed() : right;
        if (only is { } reference && lowering.Kind(reference) == GoKind.Unary)
        {
            only = reference.Child(Grammar.Operand);
        }

        return
            only is { } node
            && lowering.Kind(node) == GoKind.Composite
            && node.EndByte == right!.Value.EndByte
            && node.Child(Grammar.Type) is { } type
            && lowering.Kind(type) is GoKind.ArrayType or GoKind.MapType
            ? lowering.Types.Field(node, Grammar.Type)
            : null;
    }

    private void AddDeclared(SyntaxNode node, Place place, List<Statement> into)
    {
        var names = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (child.Field == Grammar.Name)
            {
                names.Add(lowering.Expressions.Lower(child));
            }
        }

        var type = lowering.Types.Field(node, Grammar.Type);
        if (node.Child(Grammar.Value) is { } written)
        {
            Expression target = names.Count == 1 ? names[0] : new ListExpression(place, names);
            into.Add(Declaration(target, lowering.Expressions.Values(written), type ?? Asserted(written)));
            return;
        }

        bool isConstant = node.Parent is { } parent && lowering.Kind(parent) == GoKind.ConstantDeclaration;
        foreach (var name in names)
        {
            into.Add(
                Declaration(
                    name,
                    isConstant ? new NameExpression(name.Place, "iota") : new LiteralExpression(name.Place, LiteralKind.Null, "null"),
                    type
                )
            );
        }
    }

    private static ExpressionStatement Declaration(Expression target, Expression value, TypeReference? type) =>
        new(target.Place, new AssignmentExpression(target.Place, target, value) { IsDeclaration = true, Type = type });
}
