namespace Seatrial.Code.Resolution;

/// <summary>
/// The package that a specifier of JavaScript names, however it is written: <c>node:fs</c>, <c>npm:zod@3</c>, <c>jsr:@hono/hono@4</c>,
/// <c>https://esm.sh/stripe@14?target=deno</c>.
/// </summary>
internal static class ExternalModule
{
    /// <summary>Sites that serve packages of npm under their own names.</summary>
    private static readonly string[] Mirrors =
    [
        "https://esm.sh/",
        "https://cdn.skypack.dev/",
        "https://cdn.jsdelivr.net/npm/",
        "https://unpkg.com/",
        "https://esm.run/",
        "https://cdn.esm.sh/",
    ];

    public static string Name(string module)
    {
        if (module.StartsWith("node:", StringComparison.Ordinal))
        {
            return module[5..];
        }

        if (module.StartsWith("npm:", StringComparison.Ordinal) || module.StartsWith("jsr:", StringComparison.Ordinal))
        {
            return Unversioned(module[4..].TrimStart('/'));
        }

        foreach (string mirror in Mirrors)
        {
            if (module.StartsWith(mirror, StringComparison.Ordinal))
            {
                return Unversioned(module[mirror.Length..]);
            }
        }

        return module.StartsWith("https://", StringComparison.Ordinal) ? Unversioned(module[8..]) : module;
    }

    /// <summary><c>@scope/name@2/path?x</c> and <c>deno.land/std@0.1/http</c> without version and query.</summary>
    private static string Unversioned(string module)
    {
        int query = module.IndexOf('?', StringComparison.Ordinal);
        string path = query < 0 ? module : module[..query];
        int at = path.Length > 1 ? path.IndexOf('@', 1) : -1;
        if (at < 0 || path[at - 1] == '/')
        {
            return path;
        }

        int end = path.IndexOf('/', at);
        return end < 0 ? path[..at] : path[..at] + path[end..];
    }
}
