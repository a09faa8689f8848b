using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <content>Objects, lists, and the patterns that take them apart.</content>
internal sealed partial class ScriptLowering
{
    private ObjectExpression Object(SyntaxNode node)
    {
        var entries = new List<ObjectEntry>();
        foreach (var child in node.NamedChildren)
        {
            switch (Kind(child))
            {
                case ScriptKind.Pair:
                    entries.Add(Entry(child.Child(grammar.Key), Required(child.Child(grammar.Value), child)));
                    break;
                case ScriptKind.MethodDefinition:
                    var method = Method(child, [], child);
                    entries.Add(Entry(child.Child(grammar.Name), new FunctionExpression(PlaceOf(child), method)));
                    break;
                case ScriptKind.ShorthandPropertyIdentifier:
                    entries.Add(new ObjectEntry(Text(child), new NameExpression(PlaceOf(child), Text(child))));
                    break;
                case ScriptKind.Comment or ScriptKind.HtmlComment:
                    break;
                default:
                    entries.Add(new ObjectEntry(null, Expression(child)));
                    break;
            }
        }

        return new ObjectExpression(PlaceOf(node), [.. entries]);
    }

    private ObjectEntry Entry(SyntaxNode? key, Expression value)
    {
        if (key is not { } name)
        {
            return new ObjectEntry(null, value);
        }

        if (Kind(name) != ScriptKind.ComputedPropertyName)
        {
            return new ObjectEntry(KeyText(name), value);
        }

        var computed = Expression(name);
        return computed is LiteralExpression { Kind: LiteralKind.String } literal
            ? new ObjectEntry(literal.Text, value)
            : new ObjectEntry(null, value, computed);
    }

    private string KeyText(SyntaxNode name) => Kind(name) == ScriptKind.String ? StringValue(name) : Text(name);

    /// <summary>Items in order; what is left out between commas is an <see cref="OtherExpression"/> without parts.</summary>
    private Expression[] Items(SyntaxNode node, bool isPattern)
    {
        var items = new List<Expression>();
        bool isFilled = false;
        foreach (var child in node.Children)
        {
            if (child.Kind == grammar.Comma)
            {
                if (!isFilled)
                {
                    items.Add(new OtherExpression(PlaceOf(child), []));
                }

                isFilled = false;
            }
            else if (child.IsNamed && !IsTrivia(child))
            {
                items.Add(isPattern ? Pattern(child) : Expression(child));
                isFilled = true;
            }
        }

        return [.. items];
    }

    /// <summary>The left side of an assignment: the grammars read <c>[a, b] = c</c> and <c>({ a } = c)</c> as patterns.</summary>
    private Expression Target(SyntaxNode? node, SyntaxNode parent) =>
        node is { } target ? Pattern(target) : new OtherExpression(PlaceOf(parent), []);

    private Expression Pattern(SyntaxNode node)
    {
        if (!context.TryEnter())
        {
            return new OtherExpression(PlaceOf(node), []);
        }

        Expression pattern = Kind(node) switch
        {
            ScriptKind.ObjectPattern => new ObjectExpression(PlaceOf(node), Bindings(node)),
            ScriptKind.ArrayPattern => new ListExpression(PlaceOf(node), Items(node, isPattern: true)),
            ScriptKind.AssignmentPattern or ScriptKind.ObjectAssignmentPattern => new AssignmentExpression(
                PlaceOf(node),
                Target(node.Child(grammar.Left), node),
                Required(node.Child(grammar.Right), node)
            ),
            ScriptKind.RestPattern => new SpreadExpression(PlaceOf(node), Target(First(node), node)),
            _ => Lowered(node),
        };
        context.Leave();
        return pattern;
    }

    private ObjectEntry[] Bindings(SyntaxNode node)
    {
        var entries = new List<ObjectEntry>();
        foreach (var child in node.NamedChildren)
        {
            switch (Kind(child))
            {
                case ScriptKind.PairPattern:
                    entries.Add(Entry(child.Child(grammar.Key), Target(child.Child(grammar.Value), child)));
                    break;
                case ScriptKind.ShorthandPropertyIdentifierPattern:
                    entries.Add(new ObjectEntry(Text(child), new NameExpression(PlaceOf(child), Text(child))));
                    break;
                case ScriptKind.ObjectAssignmentPattern:
                    entries.Add(new ObjectEntry(child.Child(grammar.Left) is { } name ? Text(name) : null, Pattern(child)));
                    break;
                case ScriptKind.Comment or ScriptKind.HtmlComment:
                    break;
                default:
                    entries.Add(new ObjectEntry(null, Pattern(child)));
                    break;
            }
        }

        return [.. entries];
    }
}
