using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Php.PhpGrammar;

namespace Seatrial.Code.Languages.Php;

/// <content>Calls, constructions, arrays and functions that are values.</content>
internal sealed partial class PhpLowering
{
    private Expression FunctionCall(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var callee = LowerChild(node, G.Function);
        var list = node.Child(G.ArgumentList);
        if (callee is NameExpression { IsDeclared: true, Name: "die" })
        {
            return new ThrowExpression(place, Called(node, "exit", Arguments(list)));
        }

        return IsReference(list)
            ? Reference(place, callee)
            : new CallExpression(place, CallKind.Call, callee, Arguments(list)) { EndLine = context.EndLineOf(node) };
    }

    private Expression MemberCall(SyntaxNode node, ushort targetField, bool isOptional)
    {
        var target = LowerChild(node, targetField);
        var name = node.Child(G.Name);
        var place = PlaceOf(name ?? node);
        string called = TextOf(name);
        Expression callee =
            name is { } computed && computed.Kind != G.NameKind ? new IndexExpression(PlaceOf(node), target, Lower(computed))
            : target is BaseExpression && called == PhpConstructor ? target
            : new MemberExpression(PlaceOf(node), target, called, isOptional);
        var list = node.Child(G.ArgumentList);
        return IsReference(list)
            ? Reference(place, callee)
            : new CallExpression(place, CallKind.Call, callee, Arguments(list)) { EndLine = context.EndLineOf(node) };
    }

    /// <summary>Whether what looks like a call makes a function of what is called: <c>f(...)</c>.</summary>
    private static bool IsReference(SyntaxNode? arguments) => arguments?.FirstNamed() is { } only && only.Kind == G.VariadicPlaceholder;

    /// <summary>A function that gives all it gets to another.</summary>
    private static FunctionExpression Reference(Place place, Expression callee)
    {
        const string All = "arguments";
        var call = new CallExpression(
            place,
            CallKind.Call,
            callee,
            [new Argument(new SpreadExpression(place, new NameExpression(place, All)))]
        );
        var body = new Block(place, [new ReturnStatement(place, call)]);
        return new FunctionExpression(
            place,
            new Function(place, "")
            {
                Traits = FunctionTraits.Lambda,
                Parameters = [new Parameter(All) { IsRest = true, Place = place }],
                Body = body,
            }
        );
    }

    private CallExpression Called(SyntaxNode node, string name, List<Argument> arguments) =>
        new(PlaceOf(node), CallKind.Call, new NameExpression(PlaceOf(node), name) { IsDeclared = true }, arguments)
        {
            EndLine = context.EndLineOf(node),
        };

    /// <summary>What the language does by a word, as a call of that name.</summary>
    private CallExpression Intrinsic(SyntaxNode node, string name) =>
        Called(node, name, [.. Values(node.FirstNamed(G.SequenceExpression) ?? node).Select(v => new Argument(v))]);

    private List<Argument> Arguments(SyntaxNode? list)
    {
        var arguments = new List<Argument>();
        if (list is not { } written)
        {
            return arguments;
        }

        foreach (var child in written.NamedChildren)
        {
            if (child.Kind == G.Argument)
            {
                var name = child.Child(G.Name);
                SyntaxNode? value = null;
                foreach (var part in child.NamedChildren)
                {
                    value = part.IsExtra || part.Field != 0 ? value : part;
                }

                arguments.Add(new Argument(LowerOrOther(value, PlaceOf(child)), name is { } label ? context.Text(label) : null));
            }
            else if (!child.IsExtra)
            {
                arguments.Add(new Argument(Lower(child)));
            }
        }

        return arguments;
    }

    private CallExpression Construction(SyntaxNode node)
    {
        var place = PlaceOf(node);
        Expression? callee = null;
        SyntaxNode? list = null;
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.AnonymousClass)
            {
                callee = new ClassExpression(PlaceOf(child), Class(child, ""));
                list = child.First(G.Arguments);
            }
            else if (child.Kind == G.Arguments)
            {
                list = child;
            }
            else if (!child.IsExtra)
            {
                callee ??=
                    child.Utf8.SequenceEqual("static"u8) || child.Utf8.SequenceEqual("self"u8)
                        ? new NameExpression(PlaceOf(child), className) { IsDeclared = true }
                        : Lower(child);
            }
        }

        callee ??= new NameExpression(place, className) { IsDeclared = true };
        return new CallExpression(place, CallKind.Construction, callee, Arguments(list)) { EndLine = context.EndLineOf(node) };
    }

    private CallExpression Attribute(SyntaxNode node) =>
        new(PlaceOf(node), CallKind.Call, Inside(node), Arguments(node.Child(G.Parameters))) { EndLine = context.EndLineOf(node) };

    /// <summary>An array, or what takes one apart: a place that is left empty there is passed over.</summary>
    private Expression Array(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var entries = new List<(Expression? Key, Expression Value)>();
        Expression? pending = null;
        Expression? key = null;
        bool hasKeys = false;
        foreach (var child in node.Children)
        {
            if (child.Kind == G.ArrayElement)
            {
                (key, pending) = Element(child);
            }
            else if (child.Kind == G.Arrow)
            {
                (key, pending) = (pending, null);
            }
            else if (child.Kind == G.Comma)
            {
                entries.Add((key, pending ?? new OtherExpression(place, [])));
                hasKeys |= key is not null;
                (key, pending) = (null, null);
            }
            else if (child.IsNamed && !child.IsExtra)
            {
                pending = Lower(child);
            }
        }

        if (pending is not null)
        {
            entries.Add((key, pending));
            hasKeys |= key is not null;
        }

        return hasKeys ? Keyed(place, entries) : new ListExpression(place, [.. entries.Select(e => e.Value)]);
    }

    private (Expression? Key, Expression Value) Element(SyntaxNode node)
    {
        var (first, second) = FirstTwo(node);
        return second is null ? (null, LowerOrOther(first, PlaceOf(node))) : (LowerOrNull(first), LowerOrOther(second, PlaceOf(node)));
    }

    private static ObjectExpression Keyed(Place place, List<(Expression? Key, Expression Value)> entries)
    {
        int next = 0;
        return new ObjectExpression(
            place,
            [
                .. entries.Select(e =>
                    e switch
                    {
                        { Value: SpreadExpression } => new ObjectEntry(null, e.Value),
                        { Key: null } => new ObjectEntry((next++).ToString(System.Globalization.CultureInfo.InvariantCulture), e.Value),
                        { Key: LiteralExpression literal } => new ObjectEntry(literal.Text, e.Value),
                        _ => new ObjectEntry(null, e.Value, e.Key),
                    }
                ),
            ]
        );
    }

    private FunctionExpression Lambda(SyntaxNode node)
    {
        var place = PlaceOf(node);
        Block? body = null;
        inside++;
        var parameters = Parameters(node.Child(G.Parameters));
        if (node.Child(G.Body) is { } written)
        {
            body = expressions[written.Kind] is not null
                ? new Block(PlaceOf(written), [new ReturnStatement(PlaceOf(written), Lower(written))])
                : BlockOf(written);
        }

        inside--;
        return new FunctionExpression(
            place,
            new Function(place, "")
            {
                EndLine = context.EndLineOf(node),
                Traits = FunctionTraits.Lambda,
                Parameters = parameters,
                Body = body,
                Decorators = Attributes(node),
                ReturnType = TypeOf(node.Child(G.ReturnType)),
            }
        );
    }
}
