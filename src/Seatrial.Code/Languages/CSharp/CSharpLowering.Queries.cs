using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.CSharp.CSharpGrammar;

namespace Seatrial.Code.Languages.CSharp;

/// <content>Query syntax as the calls that the compiler makes of it. Where several variables are in reach, functions take them as an object
/// apart.</content>
internal sealed partial class CSharpLowering
{
    private Expression Query(SyntaxNode node)
    {
        Expression source = new OtherExpression(PlaceOf(node), []);
        List<string> variables = [];
        foreach (var clause in node.NamedChildren)
        {
            source = Clause(clause, source, variables);
        }

        return source;
    }

    private Expression Clause(SyntaxNode clause, Expression source, List<string> variables)
    {
        ushort kind = clause.Kind;
        if (kind == G.FromClause)
        {
            return From(clause, source, variables);
        }

        if (kind == G.WhereClause && clause.FirstValue() is { } condition)
        {
            return QueryCall(clause, source, "Where", Over(variables, condition));
        }

        if (kind == G.SelectClause && clause.FirstValue() is { } selected)
        {
            return QueryCall(clause, source, "Select", Over(variables, selected));
        }

        if (kind == G.OrderByClause)
        {
            return OrderBy(clause, source, variables);
        }

        if (kind == G.GroupClause && clause.FirstValue() is { } element && clause.LastValue() is { } key)
        {
            return QueryCall(clause, source, "GroupBy", Over(variables, key), Over(variables, element));
        }

        if (kind == G.LetClause && clause.FirstValue() is { } name && clause.LastValue() is { } value)
        {
            var place = PlaceOf(clause);
            string bound = context.Text(name);
            var result = Lambda(
                place,
                [Variables(place, variables)],
                new ObjectExpression(place, [.. Entries(place, variables), new ObjectEntry(bound, Lower(value))])
            );
            variables.Add(bound);
            return QueryCall(clause, source, "Select", result);
        }

        if (kind == G.JoinClause)
        {
            return Join(clause, source, variables);
        }

        if (kind == G.Identifier)
        {
            variables.Clear();
            variables.Add(context.Text(clause));
        }

        return source;
    }

    private Expression From(SyntaxNode clause, Expression source, List<string> variables)
    {
        string name = TextOf(clause.Child(G.Name));
        if (LastSource(clause) is not { } collection)
        {
            return source;
        }

        if (variables.Count == 0)
        {
            variables.Add(name);
            return Lower(collection);
        }

        var place = PlaceOf(clause);
        var inner = Over(variables, collection);
        var result = Lambda(
            place,
            [Variables(place, variables), new Parameter(name) { Place = place }],
            new ObjectExpression(place, Entries(place, [.. variables, name]))
        );
        variables.Add(name);
        return QueryCall(clause, source, "SelectMany", inner, result);
    }

    private Expression Join(SyntaxNode clause, Expression source, List<string> variables)
    {
        var place = PlaceOf(clause);
        List<SyntaxNode> parts = [];
        string into = "";
        foreach (var child in clause.NamedChildren)
        {
            if (child.Kind == G.JoinIntoClause)
            {
                into = TextOf(child.FirstValue());
            }
            else if (!child.IsExtra && child.Field != G.Type)
            {
                parts.Add(child);
            }
        }

        if (parts.Count < 4)
        {
            return source;
        }

        string inner = context.Text(parts[0]);
        string name = into.Length > 0 ? into : inner;
        var result = Lambda(
            place,
            [Variables(place, variables), new Parameter(name) { Place = place }],
            new ObjectExpression(place, Entries(place, [.. variables, name]))
        );
        var call = QueryCall(
            clause,
            source,
            into.Length > 0 ? "GroupJoin" : "Join",
            Lower(parts[1]),
            Over(variables, parts[2]),
            Over([inner], parts[3]),
            result
        );
        variables.Add(name);
        return call;
    }

    private Expression OrderBy(SyntaxNode clause, Expression source, List<string> variables)
    {
        SyntaxNode? key = null;
        bool isFirst = true;
        foreach (var child in clause.Children)
        {
            if (child.IsNamed && !child.IsExtra)
            {
                source = Ordered(key, isDescending: false);
                key = child;
            }
            else if (child.Kind == G.DescendingToken)
            {
                source = Ordered(key, isDescending: true);
                key = null;
            }
        }

        return Ordered(key, isDescending: false);

        Expression Ordered(SyntaxNode? by, bool isDescending)
        {
            if (by is not { } present)
            {
                return source;
            }

            string name = (isFirst ? "OrderBy" : "ThenBy") + (isDescending ? "Descending" : "");
            isFirst = false;
            return QueryCall(clause, source, name, Over(variables, present));
        }
    }

    private static SyntaxNode? LastSource(SyntaxNode clause)
    {
        SyntaxNode? last = null;
        foreach (var child in clause.Children)
        {
            if (child.Field == 0 && child.IsValue())
            {
                last = child;
            }
        }

        return last;
    }

    private CallExpression QueryCall(SyntaxNode clause, Expression source, string name, params ReadOnlySpan<Expression> arguments)
    {
        var place = PlaceOf(clause);
        var given = new Argument[arguments.Length];
        for (int i = 0; i < given.Length; i++)
        {
            given[i] = new Argument(arguments[i]);
        }

        return new CallExpression(place, CallKind.Call, new MemberExpression(source.Place, source, name), given)
        {
            EndLine = context.EndLineOf(clause),
        };
    }

    private FunctionExpression Over(IReadOnlyList<string> variables, SyntaxNode value)
    {
        var place = PlaceOf(value);
        return Lambda(place, [Variables(place, variables)], Lower(value));
    }

    private static FunctionExpression Lambda(Place place, IReadOnlyList<Parameter> parameters, Expression value) =>
        new(
            place,
            new Function(place, "")
            {
                Traits = FunctionTraits.Lambda,
                Parameters = parameters,
                Body = new Block(place, [new ReturnStatement(place, value)]),
            }
        );

    private static Parameter Variables(Place place, IReadOnlyList<string> names) =>
        names.Count == 1
            ? new Parameter(names[0]) { Place = place }
            : new Parameter("") { Pattern = new ObjectExpression(place, Entries(place, names)), Place = place };

    private static List<ObjectEntry> Entries(Place place, IReadOnlyList<string> names) =>
        [.. names.Select(n => new ObjectEntry(n, new NameExpression(place, n)))];
}
