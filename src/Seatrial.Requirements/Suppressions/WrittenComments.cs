using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Suppressions;

/// <summary>
/// Comments by their signs alone. A sign within a text in quotes is none; texts over several lines are not known, so that a sign in one may
/// count.
/// </summary>
internal static class WrittenComments
{
    private const string Quotes = "\"'`";

    public static IEnumerable<CommentLine> Of(FileContent content, CommentForm form) => Of(content, form, 1, content.Lines.Count);

    public static IEnumerable<CommentLine> Of(FileContent content, CommentForm form, int first, int last)
    {
        string? close = null;
        for (int line = first; line <= last; line++)
        {
            string text = System.Text.Encoding.UTF8.GetString(content.Lines.Line(line)).TrimEnd('\r', '\n');
            foreach (var comment in Line(text, line, form, ref close))
            {
                yield return comment;
            }
        }
    }

    /// <summary>A comment's text without what makes it one.</summary>
    public static string Bare(string text, CommentForm form)
    {
        string bare = text.Trim();
        foreach (var (open, close) in form.Blocks)
        {
            bare = bare.StartsWith(open, StringComparison.Ordinal) ? bare[open.Length..] : bare;
            bare = bare.EndsWith(close, StringComparison.Ordinal) ? bare[..^close.Length] : bare;
        }

        return bare.TrimStart('/', '#', '*', '!', ';', '%', '\'', '-', ' ', '\t', '{').TrimEnd('}', ' ', '\t', '*');
    }

    private static List<CommentLine> Line(string text, int line, CommentForm form, ref string? close)
    {
        var found = new List<CommentLine>();
        int at = 0;
        if (close is not null)
        {
            int end = text.IndexOf(close, StringComparison.Ordinal);
            found.Add(new CommentLine(line, Bare(end < 0 ? text : text[..end], form), IsBehindCode: false));
            if (end < 0)
            {
                return found;
            }

            at = end + close.Length;
            close = null;
        }

        char quote = '\0';
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (quote != '\0')
            {
                at += c == '\\' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
                continue;
            }

            if (Block(text, at, form) is { } block)
            {
                int end = text.IndexOf(block.Close, at + block.Open.Length, StringComparison.Ordinal);
                found.Add(
                    new CommentLine(
                        line,
                        Bare(text[at..(end < 0 ? text.Length : end)], form),
                        IsBehindCode: !string.IsNullOrWhiteSpace(text[..at])
                    )
                );
                if (end < 0)
                {
                    close = block.Close;
                    return found;
                }

                at = end + block.Close.Length - 1;
            }
            else if (
                Array.Exists(form.Lines, l => string.CompareOrdinal(text, at, l, 0, l.Length) == 0)
                && (at == 0 || text[at - 1] is ' ' or '\t' or ';' or ')' or '}' or ',')
            )
            {
                found.Add(new CommentLine(line, Bare(text[at..], form), IsBehindCode: !string.IsNullOrWhiteSpace(text[..at])));
                return found;
            }
            else if (Quotes.Contains(c) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && text.IndexOf(c, at + 1) > 0)
            {
                // An apostrophe within a word, or one that nothing closes, opens no text.
                quote = c;
            }
        }

        return found;
    }

    private static (string Open, string Close)? Block(string text, int at, CommentForm form)
    {
        foreach (var block in form.Blocks)
        {
            if (string.CompareOrdinal(text, at, block.Open, 0, block.Open.Length) == 0)
            {
                return block;
            }
        }

        return null;
    }
}
