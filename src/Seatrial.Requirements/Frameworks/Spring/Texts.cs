using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>Constant texts of arguments: literals, lists of them, sums, constants of classes, matchers made of them.</summary>
internal static class Texts
{
    private const int MaxDepth = 8;

    public static IReadOnlyList<string> Of(CodeBase code, ClassSymbol owner, IEnumerable<Expression> expressions) => [.. expressions.SelectMany(e => Of(code, owner, e, 0))];

    private static IEnumerable<string> Of(CodeBase code, ClassSymbol owner, Expression expression, int depth)
    {
        if (depth > MaxDepth)
        {
            return [];
        }

        switch (expression)
        {
            case LiteralExpression { Kind: LiteralKind.String } literal:
                return [literal.Text];
            case ListExpression list:
                return list.Items.SelectMany(i => Of(code, owner, i, depth + 1));
            case BinaryExpression { Operator: BinaryOperator.Add } sum:
                return Of(code, owner, sum.Left, depth + 1).SelectMany(left => Of(code, owner, sum.Right, depth + 1).Select(right => left + right));
            case NameExpression name:
                return Field(code, owner, name.Name, depth);
            case MemberExpression { Target: NameExpression type } member when code.ResolveType(owner.File, new TypeReference(type.Name)) is { } holder:
                return Field(code, holder, member.Name, depth);
            case CallExpression call:
                return call.Arguments.SelectMany(a => Of(code, owner, a.Value, depth + 1));
            default:
                return [];
        }
    }

    private static IEnumerable<string> Field(CodeBase code, ClassSymbol owner, string name, int depth)
    {
        foreach (var type in (IEnumerable<ClassSymbol>)[owner, .. code.Bases(owner)])
        {
            if (type.Class.Fields.FirstOrDefault(f => f.Name == name) is { Initializer: { } value })
            {
                return Of(code, type, value, depth + 1);
            }
        }

        return [];
    }
}
