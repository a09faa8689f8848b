namespace Seatrial.Requirements.Frameworks.ReactRouter;

/// <summary>
/// Routes from the names of files below <c>app/routes</c>: dots or folders between segments, <c>$</c> in front of parameters, <c>_</c> in
/// front of what is no part of the path.
/// </summary>
internal static class RouteFiles
{
    private static readonly string[] Extensions = [".tsx", ".ts", ".jsx", ".js", ".mdx"];

    /// <summary>
    /// The folder that holds the routes of an application, with its slash: <c>app/</c>; null for files that are no route modules.
    /// </summary>
    public static string? Application(string path) =>
        path.StartsWith("app/routes/", StringComparison.Ordinal) ? "app/"
        : path.IndexOf("/app/routes/", StringComparison.Ordinal) is var at && at < 0 ? null
        : path[..(at + 5)];

    /// <summary>
    /// <c>app/routes/_app.orders.$id.tsx</c> and <c>app/routes/orders/$id/route.tsx</c> are <c>/orders/:id</c>; null for other files.
    /// </summary>
    public static string? Of(string path)
    {
        if (
            Application(path) is not { } application
            || Array.Find(Extensions, e => path.EndsWith(e, StringComparison.Ordinal)) is not { } extension
        )
        {
            return null;
        }

        string name = path[(application.Length + "routes/".Length)..^extension.Length];
        if (
            name.EndsWith(".server", StringComparison.Ordinal)
            || name.EndsWith(".client", StringComparison.Ordinal)
            || name.EndsWith(".test", StringComparison.Ordinal)
            || name.Contains('+', StringComparison.Ordinal) && name.Split('/').Any(s => s.StartsWith('+'))
        )
        {
            return null;
        }

        string[] folders = name.Split('/');
        var segments = new List<string>();
        for (int i = 0; i < folders.Length; i++)
        {
            // The folder of flat files may end with a plus: orders+/index.tsx.
            string part = folders[i].TrimEnd('+');
            bool isLast = i == folders.Length - 1;
            if (!isLast || part is not ("route" or "index" or "_index" or "_layout" or "_route"))
            {
                segments.AddRange(Split(part));
            }
        }

        return "/" + string.Join('/', segments.Select(Segment).Where(s => s.Length > 0));
    }

    /// <summary>Segments between dots; what stands in brackets is taken as it is.</summary>
    private static IEnumerable<string> Split(string name)
    {
        var current = new System.Text.StringBuilder();
        bool isLiteral = false;
        foreach (char c in name)
        {
            switch (c)
            {
                case '[':
                    isLiteral = true;
                    break;
                case ']':
                    isLiteral = false;
                    break;
                case '.' when !isLiteral:
                    yield return current.ToString();
                    current.Clear();
                    break;
                default:
                    current.Append(c);
                    break;
            }
        }

        yield return current.ToString();
    }

    private static string Segment(string written)
    {
        string plain = written.StartsWith('(') && written.EndsWith(')') ? written[1..^1] : written;
        return plain.StartsWith('_') || plain is "index" || plain.StartsWith("__", StringComparison.Ordinal) ? ""
            : plain == "$" ? "*"
            : (plain.StartsWith('$') ? ":" + plain[1..] : plain).TrimEnd('_') + (written == plain ? "" : "?");
    }
}
