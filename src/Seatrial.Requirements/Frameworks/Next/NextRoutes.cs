namespace Seatrial.Requirements.Frameworks.Next;

/// <summary>Routes from the paths of files. Source: Next.js documentation, "Project structure".</summary>
internal static class NextRoutes
{
    private static readonly string[] Extensions = [".ts", ".tsx", ".js", ".jsx", ".mjs"];

    /// <summary>
    /// The route of a file of the app router and its folder: <c>app/(shop)/orders/[id]/page.tsx</c> is <c>/orders/[id]</c>; null where it
    /// is none of that name.
    /// </summary>
    public static string? OfApp(string path, string fileName)
    {
        if (!IsNamed(path, fileName))
        {
            return null;
        }

        string[] parts = path.Split('/');
        int app = Root(parts, "app");
        return app < 0 || parts.Skip(app + 1).Any(p => p.StartsWith('_')) ? null : Joined(parts[(app + 1)..^1]);
    }

    /// <summary>
    /// The route of a file of the pages router below <c>pages/api</c>: <c>pages/api/orders/[id].ts</c> is <c>/api/orders/[id]</c>.
    /// </summary>
    public static string? OfPagesApi(string path)
    {
        string[] parts = path.Split('/');
        int pages = Root(parts, "pages");
        if (
            pages < 0
            || parts.Length < pages + 3
            || parts[pages + 1] != "api"
            || Array.Find(Extensions, e => path.EndsWith(e, StringComparison.Ordinal)) is not { } extension
        )
        {
            return null;
        }

        string last = parts[^1][..^extension.Length];
        return last.Contains(".test", StringComparison.Ordinal) || last.StartsWith('_')
            ? null
            : Joined([.. parts[(pages + 1)..^1], .. last == "index" ? Array.Empty<string>() : [last]]);
    }

    /// <summary>The application that a file belongs to: the folder of its <c>app</c>, <c>pages</c> or <c>src</c>.</summary>
    public static string Application(string path)
    {
        string[] parts = path.Split('/');
        int at = parts.Length - 1;
        foreach (string root in (string[])["app", "pages", "src"])
        {
            int found = Array.IndexOf(parts, root);
            at = found >= 0 && found < at ? found : at;
        }

        return string.Join('/', parts[..at]);
    }

    /// <summary>
    /// Folders of a page below the router's own, from the outermost to its own: those whose layouts may guard it. The outermost layout is
    /// for every page, the one for signing in too.
    /// </summary>
    public static IEnumerable<string> Around(string path)
    {
        string[] parts = path.Split('/');
        int app = Root(parts, "app");
        for (int end = app + 2; app >= 0 && end < parts.Length; end++)
        {
            yield return string.Join('/', parts[..end]);
        }
    }

    public static bool IsNamed(string path, string name) =>
        Array.Exists(
            Extensions,
            e =>
                path.EndsWith(e, StringComparison.Ordinal)
                && path.AsSpan(0, path.Length - e.Length) is var bare
                && bare.EndsWith(name, StringComparison.Ordinal)
                && (bare.Length == name.Length || bare[bare.Length - name.Length - 1] == '/')
        );

    /// <summary>The folder of the router: at the root of an application or in its <c>src</c>; the first of that name.</summary>
    private static int Root(string[] parts, string name) =>
        Array.IndexOf(parts, name) is var at && at >= 0 && at < parts.Length - 1 ? at : -1;

    private static string Joined(IEnumerable<string> segments) =>
        "/"
        + string.Join(
            '/',
            segments
                .Where(s => !(s.StartsWith('(') && s.EndsWith(')')) && !s.StartsWith('@'))
                .Select(s => s.StartsWith("(.", StringComparison.Ordinal) ? s[(s.LastIndexOf(')') + 1)..] : s)
        );
}
