using System.Text;
using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Php.PhpGrammar;

namespace Seatrial.Code.Languages.Php;

/// <content>Strings. Source of the escapes: PHP manual, "Strings".</content>
internal sealed partial class PhpLowering
{
    /// <summary>A string in single quotes, in which only the quote and the backslash are escaped.</summary>
    private LiteralExpression PlainText(SyntaxNode node)
    {
        var text = new StringBuilder();
        string? only = null;
        foreach (var child in node.NamedChildren)
        {
            string part = context.Text(child);
            if (child.Kind == G.EscapeSequence && part is "\\'" or "\\\\")
            {
                part = part[1..];
            }

            text.Append(only is null && text.Length == 0 ? "" : only);
            (only, part) = only is null && text.Length == 0 ? (part, "") : (null, part);
            text.Append(part);
        }

        return new LiteralExpression(PlaceOf(node), LiteralKind.String, only ?? text.ToString());
    }

    /// <summary>A string or heredoc with values in it; one without is a literal.</summary>
    private Expression Text(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var parts = new List<Expression>();
        var text = new StringBuilder();
        foreach (var child in (node.First(G.HeredocBody) ?? node).NamedChildren)
        {
            if (child.Kind == G.StringContent)
            {
                text.Append(context.Text(child));
            }
            else if (child.Kind == G.EscapeSequence)
            {
                AppendEscape(text, context.Text(child));
            }
            else if (!child.IsExtra && expressions[child.Kind] is not null)
            {
                AddText(text, parts, place);
                parts.Add(Lower(child));
            }
        }

        if (parts.Count == 0)
        {
            return new LiteralExpression(place, LiteralKind.String, text.ToString());
        }

        AddText(text, parts, place);
        return new TemplateExpression(place, parts);
    }

    private static void AddText(StringBuilder text, List<Expression> parts, Place place)
    {
        if (text.Length > 0)
        {
            parts.Add(new LiteralExpression(place, LiteralKind.String, text.ToString()));
            text.Clear();
        }
    }

    private static void AppendEscape(StringBuilder text, string escape)
    {
        if (escape is "\\$" or "\\e")
        {
            text.Append(escape == "\\$" ? '$' : '\u001b');
        }
        else
        {
            // \u{2014}: the digits stand in braces.
            CharacterEscapes.Append(text, escape.StartsWith("\\u{", StringComparison.Ordinal) ? $"\\u{escape[3..].TrimEnd('}')}" : escape);
        }
    }

    /// <summary>A nowdoc: nothing in it means anything.</summary>
    private LiteralExpression RawText(SyntaxNode node) =>
        new(PlaceOf(node), LiteralKind.String, node.Child(G.Value) is { } body ? context.Text(body).Trim('\r', '\n') : "");
}
