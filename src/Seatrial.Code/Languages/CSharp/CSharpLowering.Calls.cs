using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.CSharp.CSharpGrammar;

namespace Seatrial.Code.Languages.CSharp;

/// <content>Calls, constructions, and values that are written as objects or lists.</content>
internal sealed partial class CSharpLowering
{
    private Expression Invocation(SyntaxNode node)
    {
        var function = node.Child(G.Function);
        var arguments = node.Child(G.Arguments) is { } list ? Arguments(list) : [];
        if (function is not { } callee)
        {
            return new OtherExpression(PlaceOf(node), [.. arguments.Select(a => a.Value)]);
        }

        if (callee.Kind == G.Identifier && arguments.Count == 1 && callee.Utf8.SequenceEqual("nameof"u8))
        {
            return new LiteralExpression(PlaceOf(node), LiteralKind.String, LastName(arguments[0].Value));
        }

        // The called member is lowered here: a chain of calls enters one level for each call.
        var name = CalledName(callee);
        var lowered = callee.Kind == G.MemberAccess || callee.Kind == G.ConditionalAccess ? Member(callee) : Lower(callee);
        return Within(
            lowered,
            target => new CallExpression(
                target is MemberExpression && name is { } called ? PlaceOf(called) : target.Place,
                CallKind.Call,
                target,
                arguments
            )
            {
                TypeArguments = name is { } generic && generic.Kind == G.GenericName ? TypeArguments(generic) : [],
                EndLine = context.EndLineOf(node),
            }
        );
    }

    private static SyntaxNode? CalledName(SyntaxNode callee)
    {
        if (callee.Kind == G.MemberAccess)
        {
            return callee.Child(G.Name);
        }

        return callee.Kind == G.ConditionalAccess ? callee.First(G.MemberBinding)?.Child(G.Name) : callee;
    }

    private static string LastName(Expression expression) =>
        expression switch
        {
            NameExpression name => name.Name,
            MemberExpression member => member.Name,
            _ => "",
        };

    private List<Argument> Arguments(SyntaxNode list)
    {
        var arguments = new List<Argument>();
        foreach (var child in list.NamedChildren)
        {
            if (child.IsExtra)
            {
                continue;
            }

            arguments.Add(
                child.Kind == G.Argument
                    ? new Argument(
                        LowerOrOther(child.LastValue(), PlaceOf(child)),
                        child.Child(G.Name) is { } name ? context.Text(name) : null
                    )
                    : new Argument(Lower(child))
            );
        }

        return arguments;
    }

    private CallExpression Construction(SyntaxNode node) => Construction(node, TypeOf(node.Child(G.Type)));

    /// <summary>An initialiser with keys is set on the object; one with values is a list that the constructor takes.</summary>
    private CallExpression Construction(SyntaxNode node, TypeReference? type)
    {
        var place = PlaceOf(node);
        var arguments = node.First(G.ArgumentList) is { } list ? Arguments(list) : [];
        ObjectExpression? initializer = null;
        if (node.First(G.InitializerExpression) is { } written)
        {
            switch (InitializerValue(written))
            {
                case ObjectExpression entries:
                    initializer = entries;
                    break;
                case ListExpression { Items.Count: > 0 } items:
                    arguments.Add(new Argument(items));
                    break;
            }
        }

        return new CallExpression(place, CallKind.Construction, TypeName(place, type), arguments)
        {
            TypeArguments = type?.Arguments ?? [],
            Initializer = initializer,
            EndLine = context.EndLineOf(node),
        };
    }

    /// <summary><c>{ A = 1, ["b"] = 2, { "c", 3 } }</c> is an object, <c>{ 1, 2 }</c> a list.</summary>
    private Expression InitializerValue(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var entries = new List<ObjectEntry>();
        var items = new List<Expression>();
        foreach (var child in node.Children)
        {
            if (!child.IsValue())
            {
                continue;
            }

            if (child.Kind == G.AssignmentExpression && child.Child(G.Left) is { } key && child.Child(G.Right) is { } value)
            {
                entries.Add(Entry(key, Lower(value)));
            }
            else if (child.Kind == G.InitializerExpression && Values(child) is [var first, var second])
            {
                entries.Add(
                    first is LiteralExpression { Kind: LiteralKind.String } text
                        ? new ObjectEntry(text.Text, second)
                        : new ObjectEntry(null, second, first)
                );
            }
            else
            {
                items.Add(Lower(child));
            }
        }

        return entries.Count == 0
            ? new ListExpression(place, items)
            : new ObjectExpression(
                place,
                items.Count == 0 ? entries : [.. entries, .. items.Select(i => new ObjectEntry(null, new SpreadExpression(i.Place, i)))]
            );
    }

    private ObjectEntry Entry(SyntaxNode key, Expression value)
    {
        if (key.Kind == G.Identifier)
        {
            return new ObjectEntry(context.Text(key), value);
        }

        return key.Kind == G.ElementBinding && Values(key) is [var computed]
            ? computed is LiteralExpression { Kind: LiteralKind.String } text
                ? new ObjectEntry(text.Text, value)
                : new ObjectEntry(null, value, computed)
            : new ObjectEntry(null, value, Lower(key));
    }

    /// <summary><c>new { a.B, C = 1 }</c>.</summary>
    private ObjectExpression AnonymousObject(SyntaxNode node)
    {
        var entries = new List<ObjectEntry>();
        string? key = null;
        SyntaxNode? last = null;
        foreach (var child in node.Children)
        {
            if (child.Kind == G.EqualsToken && last is { } name)
            {
                key = context.Text(name);
                last = null;
            }
            else if (child.IsValue())
            {
                Flush();
                last = child;
            }
        }

        Flush();
        return new ObjectExpression(PlaceOf(node), entries);

        void Flush()
        {
            if (last is { } value)
            {
                var lowered = Lower(value);
                entries.Add(new ObjectEntry(key ?? LastName(lowered), lowered));
                key = null;
                last = null;
            }
        }
    }

    /// <summary>A list where items are written, else a construction with the length.</summary>
    private Expression NewArray(SyntaxNode node)
    {
        if (node.First(G.InitializerExpression) is { } items)
        {
            return InitializerValue(items);
        }

        var place = PlaceOf(node);
        var array = node.Child(G.Type);
        return new CallExpression(
            place,
            CallKind.Construction,
            TypeName(place, TypeOf(array)),
            array?.Child(G.Rank) is { } rank ? [.. Values(rank).Select(v => new Argument(v))] : []
        )
        {
            EndLine = context.EndLineOf(node),
        };
    }

    private ListExpression Collection(SyntaxNode node)
    {
        var items = new List<Expression>();
        foreach (var element in node.NamedChildren)
        {
            if (element.FirstValue() is not { } inner)
            {
                continue;
            }

            var value = LowerOrOther(inner.FirstValue(), PlaceOf(inner));
            items.Add(
                inner.Kind == spreadElement ? new SpreadExpression(PlaceOf(inner), value)
                : inner.Kind == expressionElement ? value
                : Lower(inner)
            );
        }

        return new ListExpression(PlaceOf(node), items);
    }

    private static readonly ushort spreadElement = Grammars.CSharp.Kind("spread_element");
    private static readonly ushort expressionElement = Grammars.CSharp.Kind("expression_element");

    /// <summary><c>o with { A = 1 }</c>: everything of the old object and what is set.</summary>
    private ObjectExpression With(SyntaxNode node)
    {
        var entries = new List<ObjectEntry>();
        foreach (var child in node.Children)
        {
            if (child.Kind == G.WithInitializer)
            {
                entries.Add(new ObjectEntry(TextOf(child.FirstValue()), LowerOrOther(child.LastValue(), PlaceOf(child))));
            }
            else if (child.IsValue())
            {
                entries.Add(new ObjectEntry(null, new SpreadExpression(PlaceOf(child), Lower(child))));
            }
        }

        return new ObjectExpression(PlaceOf(node), entries);
    }
}
