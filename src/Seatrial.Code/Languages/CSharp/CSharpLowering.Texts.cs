using System.Text;
using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.CSharp.CSharpGrammar;

namespace Seatrial.Code.Languages.CSharp;

/// <content>Strings: plain, verbatim, raw and interpolated.</content>
internal sealed partial class CSharpLowering
{
    private static readonly ushort stringContent = Grammars.CSharp.Kind("string_literal_content");
    private static readonly ushort characterContent = Grammars.CSharp.Kind("character_literal_content");
    private static readonly ushort rawContent = Grammars.CSharp.Kind("raw_string_content");
    private static readonly ushort verbatim = Grammars.CSharp.Kind("verbatim_string_literal");

    private LiteralExpression TextLiteral(SyntaxNode node)
    {
        var place = PlaceOf(node);
        if (node.Kind == verbatim)
        {
            return new LiteralExpression(place, LiteralKind.String, Verbatim(node.Text));
        }

        string? only = null;
        StringBuilder? several = null;
        foreach (var child in node.NamedChildren)
        {
            bool isEscape = child.Kind == G.EscapeSequence;
            if (!isEscape && child.Kind != stringContent && child.Kind != characterContent && child.Kind != rawContent)
            {
                continue;
            }

            if (!isEscape && only is null && several is null)
            {
                only = child.Kind == rawContent ? Unindented(child.Text) : context.Text(child);
                continue;
            }

            several ??= new StringBuilder(only);
            if (isEscape)
            {
                CharacterEscapes.Append(several, context.Text(child));
            }
            else
            {
                several.Append(context.Text(child));
            }
        }

        return new LiteralExpression(place, LiteralKind.String, several?.ToString() ?? only ?? "");
    }

    private static string Verbatim(string text)
    {
        int start = text.IndexOf('"', StringComparison.Ordinal) + 1;
        int end = text.LastIndexOf('"');
        return end < start ? "" : text[start..end].Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    /// <summary>The lines of a raw string without the indentation of its last one.</summary>
    private static string Unindented(string text)
    {
        if (!text.StartsWith('\n') && !text.StartsWith("\r\n", StringComparison.Ordinal))
        {
            return text;
        }

        string[] lines = text.Split('\n');
        int indent = lines[^1].Length;
        return string.Join('\n', lines[1..^1].Select(l => l.Length >= indent && string.IsNullOrWhiteSpace(l[..indent]) ? l[indent..] : l))
            .TrimEnd('\r');
    }

    private TemplateExpression Interpolated(SyntaxNode node)
    {
        var parts = new List<Expression>();
        var text = new StringBuilder();
        var textPlace = PlaceOf(node);
        foreach (var child in node.NamedChildren)
        {
            if (child.Kind == G.Interpolation)
            {
                Flush();
                if (InterpolatedValue(child) is { } value)
                {
                    parts.Add(value);
                }

                continue;
            }

            if (text.Length == 0)
            {
                textPlace = PlaceOf(child);
            }

            if (child.Kind == G.EscapeSequence)
            {
                CharacterEscapes.Append(text, context.Text(child));
            }
            else if (child.Kind == G.StringContent)
            {
                text.Append(context.Text(child)).Replace("{{", "{").Replace("}}", "}");
            }
        }

        Flush();
        return new TemplateExpression(PlaceOf(node), parts);

        void Flush()
        {
            if (text.Length > 0)
            {
                parts.Add(new LiteralExpression(textPlace, LiteralKind.String, text.ToString()));
                text.Clear();
            }
        }
    }

    private Expression? InterpolatedValue(SyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            if (
                child.IsValue()
                && child.Kind != G.InterpolationBrace
                && child.Kind != G.InterpolationFormat
                && child.Kind != G.InterpolationAlignment
            )
            {
                return Lower(child);
            }
        }

        return null;
    }
}
