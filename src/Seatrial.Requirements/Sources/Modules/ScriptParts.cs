namespace Seatrial.Requirements.Sources.Modules;

/// <summary>Which parts of a file are script: all of it, the <c>script</c> elements of a component, the head of an Astro page.</summary>
internal static class ScriptParts
{
    public static IEnumerable<(int Start, int End, int Line)> Of(string path, string text) =>
        path.EndsWith(".vue", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".svelte", StringComparison.OrdinalIgnoreCase)
            ? Elements(text)
        : path.EndsWith(".astro", StringComparison.OrdinalIgnoreCase) ? Head(text)
        : [(0, text.Length, 1)];

    private static IEnumerable<(int Start, int End, int Line)> Elements(string text)
    {
        int line = 1;
        int counted = 0;
        for (int at = 0; at < text.Length; )
        {
            int tag = text.IndexOf("<script", at, StringComparison.OrdinalIgnoreCase);
            int start = tag < 0 ? -1 : text.IndexOf('>', tag);
            if (start < 0)
            {
                yield break;
            }

            int end = text.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            end = end < 0 ? text.Length : end;
            line += text.AsSpan(counted, start - counted).Count('\n');
            counted = start;
            yield return (start + 1, end, line);
            at = end + 1;
        }
    }

    private static IEnumerable<(int Start, int End, int Line)> Head(string text)
    {
        int open = text.IndexOf("---", StringComparison.Ordinal);
        int close =
            open < 0 || text.AsSpan(0, open).ContainsAnyExcept(" \t\r\n\uFEFF")
                ? -1
                : text.IndexOf("\n---", open + 3, StringComparison.Ordinal);
        return close < 0 ? [] : [(open + 3, close, 1 + text.AsSpan(0, open).Count('\n'))];
    }

    /// <summary>Names of the components of an Astro page that carry a <c>client:</c> directive.</summary>
    public static HashSet<string> Hydrated(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (
            int at = text.IndexOf(" client:", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(" client:", at + 1, StringComparison.Ordinal)
        )
        {
            int open = text.LastIndexOf('<', at);
            int end = open + 1;
            while (open >= 0 && end < at && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            if (open >= 0 && end > open + 1)
            {
                names.Add(text[(open + 1)..end]);
            }
        }

        return names;
    }
}
