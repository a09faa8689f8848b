using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>Constant texts of arguments: literals, lists of them, sums, constants of classes, matchers made of them.</summary>
internal static class Texts
{
    private const int MaxDepth = 8;

    public static IReadOnlyList<string> Of(CodeBase code, ClassSymbol owner, IEnumerable<Expression> expressions) =>
        [.. expressions.SelectMany(e => Of(code, owner, e, 0))];

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
                return Of(code, owner, sum.Left, depth + 1)
                    .SelectMany(left => Of(code, owner, sum.Right, depth + 1).Select(right => left + right));
            case NameExpression name:
                return Field(code, owner, name.Name, depth);
            case MemberExpression { Target: NameExpression type } member
                when code.ResolveType(owner.File, new TypeReference(type.Name)) is { } holder:
                return Field(code, holder, member.Name, depth);
            case MemberExpression { Target: MemberExpression inner } member when Nested(code, owner, inner) is { } holder:
                return Field(code, holder, member.Name, depth);
            case CallExpression { Name: "join", Receiver: NameExpression { Name: "String" }, Arguments.Count: > 1 } join:
                return Joined(code, owner, join.Arguments[0].Value, [.. join.Arguments.Skip(1).Select(p => p.Value)], owner, depth);
            case CallExpression { Name: { } name, Receiver: NameExpression made } call
                when code.ResolveType(owner.File, new TypeReference(made.Name)) is { } maker && Joins(code, maker, name) is { } by:
                return Joined(code, owner, by, [.. call.Arguments.Select(a => a.Value)], maker, depth);
            case CallExpression call:
                return call.Arguments.SelectMany(a => Of(code, owner, a.Value, depth + 1));
            default:
                return [];
        }
    }

    /// <summary>A class within a class: <c>Routes.Auth</c>.</summary>
    private static ClassSymbol? Nested(CodeBase code, ClassSymbol owner, MemberExpression written) =>
        written.Target is NameExpression outer
        && code.ResolveType(owner.File, new TypeReference(outer.Name)) is { } holder
        && holder.Class.Nested.FirstOrDefault(n => n.Name == written.Name) is { } inner
            ? new ClassSymbol(inner, holder.File)
            : null;

    /// <summary>
    /// What a method of the application puts between the texts that it is given: <c>return String.join("/", segments)</c>.
    /// </summary>
    private static Expression? Joins(CodeBase code, ClassSymbol type, string name) =>
        code.Method(type, name)
            is {
                Function:
                {
                    Parameters.Count: 1,
                    Body.Statements: [
                        ReturnStatement
                        {
                            Value: CallExpression
                            {
                                Name: "join",
                                Receiver: NameExpression { Name: "String" },
                                Arguments: [{ Value: var separator }, { Value: NameExpression }]
                            }
                        },
                    ]
                }
            }
            ? separator
            : null;

    private static IEnumerable<string> Joined(
        CodeBase code,
        ClassSymbol owner,
        Expression separator,
        IReadOnlyList<Expression> parts,
        ClassSymbol separates,
        int depth
    )
    {
        string between = Of(code, separates, separator, depth + 1).FirstOrDefault() ?? "";
        string[][] texts = [.. parts.Select(p => Of(code, owner, p, depth + 1).ToArray())];
        return Array.Exists(texts, t => t.Length != 1) ? [] : [string.Join(between, texts.Select(t => t[0]))];
    }

    private static IEnumerable<string> Field(CodeBase code, ClassSymbol owner, string name, int depth)
    {
        foreach (
            var type in (IEnumerable<ClassSymbol>)
                [owner, .. code.Bases(owner), .. code.Classes.Where(c => c.File == owner.File && c.Class.Nested.Contains(owner.Class))]
        )
        {
            if (type.Class.Fields.FirstOrDefault(f => f.Name == name) is { Initializer: { } value })
            {
                return Of(code, type, value, depth + 1);
            }
        }

        return [];
    }
}
