namespace Seatrial.Secrets.Fixing;

/// <summary>A literal in a shell script becomes a variable that has to be set; the quotes around it decide how that is written.</summary>
internal static class ShellFix
{
    public static FixProposal Propose(FixTarget target)
    {
        if (target.Value.IndexOfAny(['\n', '\\', '\'', '"', '$', '`']) >= 0)
        {
            return FixProposal.Refuse("its value has quotes, escapes or line ends: move it by hand.");
        }

        string read = $"${{{target.Variable}:?{target.Variable} is not set}}";
        if (QuoteAt(target) is not { } quote)
        {
            return FixProposal.Refuse("the quotes on its line cannot be followed: move it by hand.");
        }

        // Single quotes hold a variable as it is written: they end before it and begin again behind it, where there is anything to hold.
        bool isSingle = quote == '\'';
        bool isFirst = isSingle && target.Text[target.Start - 1] == '\'';
        bool isLast = isSingle && target.End < target.Text.Length && target.Text[target.End] == '\'';
        string text = quote == '"' ? read : $"{(isSingle && !isFirst ? "'" : "")}\"{read}\"{(isSingle && !isLast ? "'" : "")}";
        var edit = new FixEdit(target.Start - (isFirst ? 1 : 0), target.Length + (isFirst ? 1 : 0) + (isLast ? 1 : 0), text);
        return new FixProposal
        {
            Edits = [edit],
            Variable = target.Variable,
            Value = target.Value,
        };
    }

    /// <summary>The quotes that are open at the place: a quote, or a blank for none. Null inside of comments and here-documents.</summary>
    private static char? QuoteAt(FixTarget target)
    {
        string text = target.Text;
        if (
            text.AsSpan(0, target.Start).LastIndexOf("<<", StringComparison.Ordinal) is var here and >= 0
            && text.AsSpan(here, Math.Min(3, text.Length - here)) is not "<<<"
            && text.AsSpan(here, target.Start - here).Contains('\n')
            && text.AsSpan(here, target.LineStart - here).TrimEnd().Length > 2
        )
        {
            return null;
        }

        char quote = ' ';
        for (int i = 0; i < target.Start; i++)
        {
            char c = text[i];
            if (c == '\\' && quote != '\'')
            {
                i++;
            }
            else if (quote == ' ' && c == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                i = text.IndexOf('\n', i) is var end and >= 0 ? end : text.Length;
                if (i >= target.Start)
                {
                    return null;
                }
            }
            else if (c is '"' or '\'')
            {
                quote =
                    quote == ' ' ? c
                    : quote == c ? ' '
                    : quote;
            }
        }

        return quote;
    }
}
