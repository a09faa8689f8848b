namespace Seatrial.Secrets.Fixing;

/// <summary>Places in Python.</summary>
internal static class PythonPlaces
{
    /// <summary>As the file reads its settings already: django-environ, python-decouple, else the standard library.</summary>
    public static string Read(CodeSite site, string name)
    {
        string read =
            HasEnviron(site.Text) ? $"env(\"{name}\")"
            : HasDecouple(site.Text) ? $"config(\"{name}\")"
            : $"os.environ[\"{name}\"]";
        return site.Literal.Prefix.Contains('b', StringComparison.OrdinalIgnoreCase) ? $"{read}.encode()" : read;
    }

    public static string? Obstacle(CodeSite site) =>
        site.Previous is '"' or '\'' || site.Next is '"' or '\''
            ? "strings that stand side by side are one value: join them into one string first."
        : site.IsAfterWord("case") ? CodeLanguages.CaseLabel
        : null;

    public static IEnumerable<FixEdit> Import(CodeSite site)
    {
        string text = site.Text;
        if (
            HasEnviron(text)
            || HasDecouple(text)
            || Lines(text)
                .Any(l =>
                    l.Text is "import os"
                    || l.Text.StartsWith("import os,", StringComparison.Ordinal)
                    || l.Text.StartsWith("import os ", StringComparison.Ordinal)
                )
        )
        {
            return [];
        }

        // Behind what has to come first: the module's own text and imports from the future.
        var first = Lines(text)
            .FirstOrDefault(l =>
                (l.Text.StartsWith("import ", StringComparison.Ordinal) || l.Text.StartsWith("from ", StringComparison.Ordinal))
                && !l.Text.StartsWith("from __future__", StringComparison.Ordinal)
                && l.Start < site.Literal.Start
            );
        return [new FixEdit(first.Text is null ? AfterHead(text) : first.Start, 0, first.Text is null ? "import os\n\n" : "import os\n")];
    }

    private static bool HasEnviron(string text) =>
        text.Contains("environ.Env(", StringComparison.Ordinal)
        && Lines(text).Any(l => l.Text.StartsWith("env = ", StringComparison.Ordinal));

    private static bool HasDecouple(string text) =>
        text.Contains("from decouple import", StringComparison.Ordinal) && text.Contains("config(", StringComparison.Ordinal);

    /// <summary>Behind comments, the docstring and imports from the future.</summary>
    private static int AfterHead(string text)
    {
        int at = 0;
        string? quote = null;
        bool mayBegin = true;
        foreach (var (line, start) in Lines(text))
        {
            string trimmed = line.Trim();
            if (quote is not null)
            {
                quote = trimmed.EndsWith(quote, StringComparison.Ordinal) ? null : quote;
            }
            else if (
                mayBegin && (trimmed.StartsWith("\"\"\"", StringComparison.Ordinal) || trimmed.StartsWith("'''", StringComparison.Ordinal))
            )
            {
                mayBegin = false;
                quote = trimmed.Length >= 6 && trimmed.EndsWith(trimmed[..3], StringComparison.Ordinal) ? null : trimmed[..3];
            }
            else if (trimmed.Length > 0 && !trimmed.StartsWith('#') && !trimmed.StartsWith("from __future__", StringComparison.Ordinal))
            {
                break;
            }

            at =
                trimmed.Length == 0 && quote is null
                    ? at
                    : Math.Min(text.Length, text.IndexOf('\n', start) is var end and >= 0 ? end + 1 : text.Length);
        }

        return at;
    }

    private static IEnumerable<(string Text, int Start)> Lines(string text)
    {
        for (int start = 0; start < text.Length; )
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return (text[start..end].TrimEnd('\r'), start);
            start = end + 1;
        }
    }
}
