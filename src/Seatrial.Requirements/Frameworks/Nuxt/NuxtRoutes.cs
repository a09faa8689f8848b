namespace Seatrial.Requirements.Frameworks.Nuxt;

/// <summary>Routes from the paths of files. Source: Nuxt documentation, "server"; Nitro documentation, "File-system routing".</summary>
internal static class NuxtRoutes
{
    private static readonly string[] Extensions = [".ts", ".js", ".mjs"];
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "head", "options"];

    /// <summary>
    /// Method and route of a file: <c>server/api/orders/[id].delete.ts</c> is DELETE /api/orders/[id]; null for other files.
    /// </summary>
    public static (string Method, string Route)? Of(string path)
    {
        if (
            Below(path) is not { } below
            || below.Split('/') is not [("api" or "routes") and var kind, .. var rest]
            || rest.Length == 0
            || Array.Find(Extensions, e => path.EndsWith(e, StringComparison.Ordinal)) is not { } extension
        )
        {
            return null;
        }

        string last = rest[^1][..^extension.Length];
        if (last.EndsWith(".dev", StringComparison.Ordinal) || last.EndsWith(".prod", StringComparison.Ordinal))
        {
            last = last[..last.LastIndexOf('.')];
        }

        int dot = last.LastIndexOf('.');
        string method = dot > 0 && Methods.Contains(last[(dot + 1)..]) ? last[(dot + 1)..] : "";
        last = method.Length > 0 ? last[..dot] : last;
        string[] segments =
        [
            .. kind == "api" ? ["api"] : Array.Empty<string>(),
            .. rest.SkipLast(1),
            .. last == "index" ? Array.Empty<string>() : [last],
        ];
        return (
            method.Length > 0 ? method.ToUpperInvariant() : "ANY",
            "/" + string.Join('/', segments.Where(s => !(s.StartsWith('(') && s.EndsWith(')'))))
        );
    }

    public static bool IsMiddleware(string path) => Below(path) is { } below && below.StartsWith("middleware/", StringComparison.Ordinal);

    public static bool IsOfServer(string path) => Below(path) is not null;

    /// <summary>The application that a file belongs to: what is in front of its folder <c>server</c>.</summary>
    public static string Application(string path) =>
        path.StartsWith("server/", StringComparison.Ordinal) ? ""
        : path.IndexOf("/server/", StringComparison.Ordinal) is var at && at < 0 ? ""
        : path[..at];

    private static string? Below(string path) =>
        path.StartsWith("server/", StringComparison.Ordinal) ? path[7..]
        : path.IndexOf("/server/", StringComparison.Ordinal) is var at && at < 0 ? null
        : path[(at + 8)..];
}
