using System.Text;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>Strings: prefixes, escapes, values in f-strings, and strings that stand side by side.</summary>
internal sealed class PythonStrings(PythonLowering lowering)
{
    public Expression Lower(SyntaxNode node)
    {
        var place = lowering.Context.PlaceOf(node);
        var parts = new List<Expression>();
        if (lowering.Kind(node) == PythonKind.String)
        {
            Add(node, parts);
        }
        else
        {
            foreach (var child in node.NamedChildren)
            {
                if (lowering.Kind(child) == PythonKind.String)
                {
                    Add(child, parts);
                }
            }
        }

        Join(parts);
        return parts switch
        {
            [] => new LiteralExpression(place, LiteralKind.String, ""),
            [LiteralExpression { Kind: LiteralKind.String } only] => only.Place == place
                ? only
                : new LiteralExpression(place, LiteralKind.String, only.Text),
            _ => new TemplateExpression(place, parts),
        };
    }

    private void Add(SyntaxNode node, List<Expression> parts)
    {
        bool isRaw = false;
        bool isFormat = false;
        foreach (var child in node.NamedChildren)
        {
            switch (lowering.Kind(child))
            {
                case PythonKind.StringStart:
                    isRaw = child.Utf8.IndexOfAny((byte)'r', (byte)'R') >= 0;
                    isFormat = child.Utf8.IndexOfAny((byte)'f', (byte)'F') >= 0 || child.Utf8.IndexOfAny((byte)'t', (byte)'T') >= 0;
                    break;
                case PythonKind.StringContent:
                    parts.Add(
                        new LiteralExpression(
                            lowering.Context.PlaceOf(parts.Count == 0 ? node : child),
                            LiteralKind.String,
                            Content(child, isRaw, isFormat)
                        )
                    );
                    break;
                case PythonKind.Interpolation:
                    AddValue(child, parts);
                    break;
            }
        }
    }

    private string Content(SyntaxNode node, bool isRaw, bool isFormat)
    {
        string text = lowering.Context.Text(node);
        text = isRaw ? text : EscapeSequences.Resolve(text);
        return isFormat ? text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal) : text;
    }

    /// <summary>The value, and values inside of its format: <c>{price:{width}}</c>.</summary>
    private void AddValue(SyntaxNode interpolation, List<Expression> parts)
    {
        parts.Add(lowering.Expressions.Field(interpolation, lowering.Grammar.Expression));
        foreach (var inner in interpolation.Descendants)
        {
            if (lowering.Kind(inner) == PythonKind.FormatExpression)
            {
                parts.Add(lowering.Expressions.Field(inner, lowering.Grammar.Expression));
            }
        }
    }

    /// <summary>Makes one literal of those that stand side by side.</summary>
    private static void Join(List<Expression> parts)
    {
        for (int at = 0; at < parts.Count; at++)
        {
            int end = at;
            while (end < parts.Count && parts[end] is LiteralExpression { Kind: LiteralKind.String })
            {
                end++;
            }

            if (end - at > 1)
            {
                var text = new StringBuilder();
                foreach (var part in parts[at..end])
                {
                    text.Append(((LiteralExpression)part).Text);
                }

                parts[at] = new LiteralExpression(parts[at].Place, LiteralKind.String, text.ToString());
                parts.RemoveRange(at + 1, end - at - 1);
            }
        }
    }
}
