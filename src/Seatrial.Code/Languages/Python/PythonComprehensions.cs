using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>
/// Comprehensions as calls: <c>[f(x) for x in xs if p(x)]</c> is <c>xs.filter(x => p(x)).map(x => f(x))</c>; a second <c>for</c> makes the
/// first a <c>flatMap</c>. A comprehension of a dictionary maps to objects with one entry.
/// </summary>
internal sealed class PythonComprehensions(PythonLowering lowering)
{
    private PythonExpressions Expressions => lowering.Expressions;

    public Expression Lower(SyntaxNode node)
    {
        var clauses = new List<SyntaxNode>();
        foreach (var child in node.NamedChildren)
        {
            if (lowering.Kind(child) is PythonKind.ForInClause or PythonKind.IfClause)
            {
                clauses.Add(child);
            }
        }

        return clauses.Count > 0 && lowering.Kind(clauses[0]) == PythonKind.ForInClause && node.Child(lowering.Grammar.Body) is { } body
            ? Loop(node, clauses, 0, body, 0)
            : new OtherExpression(lowering.Context.PlaceOf(node), Expressions.Children(node));
    }

    private Expression Loop(SyntaxNode whole, List<SyntaxNode> clauses, int at, SyntaxNode body, int depth)
    {
        var loop = clauses[at];
        var target = loop.Child(lowering.Grammar.Left);
        var result = Source(loop);
        int next = at + 1;
        for (; next < clauses.Count && lowering.Kind(clauses[next]) == PythonKind.IfClause; next++)
        {
            result = Call(whole, clauses[next], result, "filter", target, Expressions.Lower(clauses[next].FirstNamed(), clauses[next]));
        }

        if (next < clauses.Count && depth < 8)
        {
            return Call(whole, loop, result, "flatMap", target, Loop(whole, clauses, next, body, depth + 1));
        }

        bool isIdentity = next - at > 1 && target is { } t && lowering.Kind(t) == PythonKind.Identifier && body.Utf8.SequenceEqual(t.Utf8);
        return isIdentity ? result : Call(whole, body, result, "map", target, Body(body));
    }

    private Expression Body(SyntaxNode body) =>
        lowering.Kind(body) == PythonKind.Pair
            ? new ObjectExpression(lowering.Context.PlaceOf(body), [Expressions.Entry(body)])
            : Expressions.Lower(body);

    private Expression Source(SyntaxNode loop)
    {
        var items = new List<Expression>();
        foreach (var child in loop.NamedChildren)
        {
            if (child.Field == lowering.Grammar.Right)
            {
                items.Add(Expressions.Lower(child));
            }
        }

        return items.Count == 1 ? items[0] : new ListExpression(lowering.Context.PlaceOf(loop), items);
    }

    private CallExpression Call(SyntaxNode whole, SyntaxNode part, Expression source, string name, SyntaxNode? target, Expression value)
    {
        var place = lowering.Context.PlaceOf(part);
        var callee = new MemberExpression(lowering.Context.PlaceOf(whole), source, name);
        return new CallExpression(place, CallKind.Call, callee, [new Argument(Expressions.Lambda(part, Parameters(target), value))])
        {
            EndLine = lowering.Context.EndLineOf(part),
        };
    }

    private List<Parameter> Parameters(SyntaxNode? target) =>
        target is not { } node ? []
        : lowering.Kind(node) == PythonKind.Identifier
            ? [new Parameter(lowering.Context.Text(node)) { Place = lowering.Context.PlaceOf(node) }]
        : [new Parameter("") { Pattern = Expressions.Lower(node), Place = lowering.Context.PlaceOf(node) }];
}
