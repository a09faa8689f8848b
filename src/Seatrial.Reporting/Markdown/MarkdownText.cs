using System.Text;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Markdown;

/// <summary>
/// Text that stays text in GitHub Flavored Markdown and in the HTML around it: no markup, no table cell, no mention, no issue reference, no
/// automatic link (GFM sections 2.4 and 6.9).
/// </summary>
public static class MarkdownText
{
    public static string Escape(string text)
    {
        string clean = SafeText.Clean(text);
        var escaped = new StringBuilder(clean.Length + 16);
        foreach (char c in clean)
        {
            // Entities work inside and outside of HTML blocks, where backslashes would be shown; words and plain sentences stay readable.
            if (char.IsLetterOrDigit(c) || c is ' ' or ',' or ';' or '/' or '\'' or '%' or '?' or '=' or '…' || c > 0x7F)
            {
                escaped.Append(c);
            }
            else if (c is '.' or '-' or ':' or '(' or ')' && !MightLink(escaped, c))
            {
                escaped.Append(c);
            }
            else
            {
                escaped.Append("&#").Append((int)c).Append(';');
            }
        }

        return escaped.ToString();
    }

    /// <summary>As code, which may stand in a table cell or in a summary.</summary>
    public static string Code(string text) => $"<code>{Escape(text)}</code>";

    /// <summary>"www." and "http:" begin automatic links; a number or a dash at the start of a line begins a list.</summary>
    private static bool MightLink(StringBuilder before, char c)
    {
        if (before.Length == 0)
        {
            return true;
        }

        return c switch
        {
            '.' => char.IsDigit(before[^1]) || EndsWith(before, "www"),
            ':' => EndsWith(before, "http")
                || EndsWith(before, "https")
                || EndsWith(before, "ftp")
                || EndsWith(before, "mailto")
                || EndsWith(before, "xmpp"),
            ')' => char.IsDigit(before[^1]),
            _ => false,
        };
    }

    private static bool EndsWith(StringBuilder text, string word) =>
        text.Length >= word.Length
        && text.ToString(text.Length - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
}
