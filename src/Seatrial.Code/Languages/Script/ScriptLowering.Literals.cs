using System.Globalization;
using System.Text;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <content>Strings and templates.</content>
internal sealed partial class ScriptLowering
{
    private string StringValue(SyntaxNode node)
    {
        string? only = null;
        StringBuilder? built = null;
        foreach (var child in node.NamedChildren)
        {
            string part = Kind(child) == ScriptKind.EscapeSequence ? Unescaped(child.Text) : Text(child);
            if (only is null && built is null)
            {
                only = part;
            }
            else
            {
                built ??= new StringBuilder(only);
                built.Append(part);
            }
        }

        return built?.ToString() ?? only ?? "";
    }

    /// <summary>Literal parts and expressions in turn; a template without expressions is a string, unless it has a tag.</summary>
    private Expression Template(SyntaxNode node, bool isTagged)
    {
        var parts = new List<Expression>();
        StringBuilder? literal = null;
        var start = PlaceOf(node);
        bool hasValues = false;
        foreach (var child in node.NamedChildren)
        {
            if (Kind(child) == ScriptKind.TemplateSubstitution)
            {
                Flush();
                parts.Add(Required(First(child), child));
                hasValues = true;
            }
            else
            {
                start = literal is null && parts.Count > 0 ? PlaceOf(child) : start;
                (literal ??= new StringBuilder()).Append(Kind(child) == ScriptKind.EscapeSequence ? Unescaped(child.Text) : child.Text);
            }
        }

        Flush();
        return !hasValues && !isTagged
            ? parts.Count == 1
                ? parts[0]
                : new LiteralExpression(start, LiteralKind.String, "")
            : new TemplateExpression(PlaceOf(node), [.. parts]);

        void Flush()
        {
            if (literal is not null)
            {
                parts.Add(new LiteralExpression(start, LiteralKind.String, literal.ToString()));
                literal = null;
            }
        }
    }

    /// <summary>What an escape means; as written where it means nothing. Source: ECMA-262, "String Literals".</summary>
    private static string Unescaped(string escape)
    {
        if (escape.Length < 2)
        {
            return escape;
        }

        return escape[1] switch
        {
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            'b' => "\b",
            'f' => "\f",
            'v' => "\v",
            '0' when escape.Length == 2 => "\0",
            'x' or 'u' => CodePoint(escape.AsSpan(2).Trim("{}")) ?? escape,
            '\n' or '\r' => "",
            _ => escape[1..],
        };
    }

    private static string? CodePoint(ReadOnlySpan<char> digits) =>
        !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) || code is < 0 or > 0x10FFFF
            ? null
        : code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString()
        : char.ConvertFromUtf32(code);
}
