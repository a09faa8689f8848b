using System.Text;
using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>Strings, symbols, patterns and here documents, whose text stands behind the line that names them.</summary>
internal sealed class RubyStrings(RubyLowering lowering)
{
    private Queue<SyntaxNode>? documents;

    public Expression Lower(SyntaxNode node)
    {
        var place = lowering.Place(node);
        switch (lowering.Kind(node))
        {
            case RubyKind.Symbol:
                return new LiteralExpression(place, LiteralKind.String, lowering.Context.Text(node)[1..]);
            case RubyKind.HashKeySymbol:
                return new LiteralExpression(place, LiteralKind.String, lowering.Context.Text(node));
            case RubyKind.Character:
                return new LiteralExpression(place, LiteralKind.String, node.Text.TrimStart('?'));
            case RubyKind.Regex:
                return Parts(node, place) is LiteralExpression pattern
                    ? new LiteralExpression(place, LiteralKind.Pattern, pattern.Text)
                    : new OtherExpression(place, [.. Parts(node, place).Parts]);
            case RubyKind.Subshell:
                return new CallExpression(place, CallKind.Call, new NameExpression(place, "`"), [new Argument(Parts(node, place))])
                {
                    EndLine = lowering.Context.EndLineOf(node),
                };
            case RubyKind.ChainedString:
                return Joined([.. Chained(node)], place);
            case RubyKind.HeredocBeginning:
                return Document(node, place);
            default:
                return Parts(node, place);
        }
    }

    private IEnumerable<Expression> Chained(SyntaxNode node)
    {
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                var part = lowering.Expressions.Lower(child);
                if (part is TemplateExpression template)
                {
                    foreach (var inner in template.Parts)
                    {
                        yield return inner;
                    }
                }
                else
                {
                    yield return part;
                }
            }
        }
    }

    private Expression Parts(SyntaxNode node, Place place, bool isDocument = false)
    {
        var parts = new List<Expression>();
        StringBuilder? text = null;
        string only = "";
        foreach (var child in node.NamedChildren)
        {
            switch (lowering.Kind(child))
            {
                case RubyKind.StringContent when text is null && only.Length == 0:
                    only =
                        isDocument && parts.Count == 0 ? lowering.Context.Text(child).TrimStart('\r', '\n') : lowering.Context.Text(child);
                    break;
                case RubyKind.StringContent:
                    (text ??= new StringBuilder(only)).Append(child.Text);
                    break;
                case RubyKind.Escape:
                    CharacterEscapes.Append(text ??= new StringBuilder(only), child.Text);
                    break;
                case RubyKind.Interpolation:
                    AddText(parts, text?.ToString() ?? only, place);
                    (text, only) = (null, "");
                    parts.Add(lowering.Expressions.Lower(child));
                    break;
            }
        }

        AddText(parts, text?.ToString() ?? only, place);
        return Joined(parts, place);
    }

    private static void AddText(List<Expression> parts, string text, Place place)
    {
        if (text.Length > 0)
        {
            parts.Add(new LiteralExpression(place, LiteralKind.String, text));
        }
    }

    private static Expression Joined(List<Expression> parts, Place place) =>
        parts.TrueForAll(p => p is LiteralExpression { Kind: LiteralKind.String })
            ? parts is [LiteralExpression one] && one.Place == place
                ? one
                : new LiteralExpression(place, LiteralKind.String, string.Concat(parts.Select(p => ((LiteralExpression)p).Text)))
            : new TemplateExpression(place, parts);

    /// <summary>Bodies stand in the order of their beginnings.</summary>
    private Expression Document(SyntaxNode node, Place place)
    {
        if (documents is null)
        {
            documents = new Queue<SyntaxNode>();
            foreach (var inner in lowering.Context.Tree.Root.Descendants)
            {
                if (lowering.Kind(inner) == RubyKind.HeredocBody)
                {
                    documents.Enqueue(inner);
                }
            }
        }

        while (documents.TryDequeue(out var body))
        {
            if (body.StartByte < node.EndByte)
            {
                continue;
            }

            var value = Parts(body, place, isDocument: true);
            return value is LiteralExpression text && node.Utf8.IndexOf((byte)'~') >= 0
                ? new LiteralExpression(place, LiteralKind.String, Unindented(text.Text))
                : value;
        }

        return new LiteralExpression(place, LiteralKind.String, "");
    }

    private static string Unindented(string text)
    {
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n').Split('\n');
        int margin = lines.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(l => l.Length >= margin ? l[margin..] : l.TrimStart()));
    }
}
