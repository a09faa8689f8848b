namespace Seatrial.Secrets.Fixing;

/// <summary>Places in an Astro page: between the fences at its head the code runs on the server, everywhere else in the browser.</summary>
internal static class ComponentPlaces
{
    public static string? Obstacle(CodeSite site)
    {
        string text = site.Text;
        int open = text.IndexOf("---", StringComparison.Ordinal);
        int close =
            open < 0 || text.AsSpan(0, open).ContainsAnyExcept(" \t\r\n") ? -1 : text.IndexOf("\n---", open + 3, StringComparison.Ordinal);
        return close < 0 || site.Literal.Start > close ? ScriptPlaces.InBrowser
            : site.IsAfterWord("from", "import", "case") ? CodeLanguages.CaseLabel
            : null;
    }
}
