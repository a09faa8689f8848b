using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <content>JSX.</content>
internal sealed partial class ScriptLowering
{
    /// <summary>
    /// Attributes are named arguments, those without a value are true; children follow without names. A fragment is the element
    /// <c>Fragment</c>.
    /// </summary>
    private CallExpression Markup(SyntaxNode node)
    {
        var tag = node.Child(grammar.OpenTag) ?? node;
        var arguments = new List<Argument>();
        foreach (var child in tag.NamedChildren)
        {
            switch (Kind(child))
            {
                case ScriptKind.JsxAttribute:
                    Attribute(child, arguments);
                    break;
                case ScriptKind.JsxExpression when First(child) is { } spread:
                    arguments.Add(new Argument(Expression(spread)));
                    break;
            }
        }

        if (tag != node)
        {
            Contents(node, arguments);
        }

        var name = tag.Child(grammar.Name);
        var callee = name is { } written ? Expression(written) : new NameExpression(PlaceOf(node), "Fragment");
        return new CallExpression(PlaceOf(node), CallKind.Markup, callee, [.. arguments])
        {
            TypeArguments = TypeArgumentsOf(tag),
            EndLine = context.EndLineOf(node),
        };
    }

    private void Attribute(SyntaxNode node, List<Argument> arguments)
    {
        string? name = null;
        Expression? value = null;
        foreach (var child in node.NamedChildren)
        {
            if (IsTrivia(child))
            {
                continue;
            }

            if (name is null)
            {
                name = Text(child);
            }
            else
            {
                value = Expression(child);
            }
        }

        arguments.Add(new Argument(value ?? new LiteralExpression(PlaceOf(node), LiteralKind.Boolean, "true"), name));
    }

    private void Contents(SyntaxNode node, List<Argument> arguments)
    {
        foreach (var child in node.NamedChildren)
        {
            switch (Kind(child))
            {
                case ScriptKind.JsxText:
                    string text = Text(child).Trim();
                    if (text.Length > 0)
                    {
                        arguments.Add(new Argument(new LiteralExpression(PlaceOf(child), LiteralKind.String, text)));
                    }

                    break;
                case ScriptKind.JsxExpression:
                    if (First(child) is { } expression)
                    {
                        arguments.Add(new Argument(Expression(expression)));
                    }

                    break;
                case ScriptKind.JsxElement or ScriptKind.JsxSelfClosingElement:
                    arguments.Add(new Argument(Expression(child)));
                    break;
            }
        }
    }
}
