using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>Paths of files, routes and namespaces.</summary>
internal static class LaravelPaths
{
    /// <summary>The file that a path means: relative to the root of the scan, or to the root of the application that names it.</summary>
    public static CodeFile? Find(CodeBase code, CodeFile from, string path)
    {
        string plain = Normal(path);
        if (plain.Length == 0 || plain.Contains('*', StringComparison.Ordinal))
        {
            plain = plain.Split('*')[^1].TrimStart('/');
        }

        if (plain.Length == 0)
        {
            return null;
        }

        if (code.File(plain) is { } exact)
        {
            return exact;
        }

        // A path from the root of an application below the root of the scan: the application of who asks.
        for (string folder = from.Path; folder.LastIndexOf('/') is var slash and > 0; )
        {
            folder = folder[..slash];
            if (code.File($"{folder}/{plain}") is { } inside)
            {
                return inside;
            }
        }

        return null;
    }

    /// <summary>A path without <c>.</c> and <c>..</c>.</summary>
    public static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not "." and not "..")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>Parts of a route with one slash between them and none around.</summary>
    public static string Join(string prefix, string path)
    {
        string left = prefix.Trim('/');
        string right = path.Trim('/');
        return left.Length == 0 ? right
            : right.Length == 0 ? left
            : $"{left}/{right}";
    }

    public static string Space(string outer, string inner) =>
        inner.StartsWith('\\') || outer.Length == 0 ? inner.Trim('\\')
        : inner.Length == 0 ? outer
        : $"{outer}\\{inner.Trim('\\')}";

    /// <summary>The name of a parameter for a segment: <c>blog-posts</c> is <c>blog_post</c>.</summary>
    public static string Parameter(string segment)
    {
        string name = segment.Replace('-', '_');
        return name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 4 ? name[..^3] + "y"
            : name.EndsWith("sses", StringComparison.Ordinal)
            || name.EndsWith("xes", StringComparison.Ordinal)
            || name.EndsWith("ches", StringComparison.Ordinal)
            || name.EndsWith("shes", StringComparison.Ordinal)
                ? name[..^2]
            : name.EndsWith("people", StringComparison.Ordinal) ? name[..^6] + "person"
            : name.EndsWith("statuses", StringComparison.Ordinal) ? name[..^2]
            : name.EndsWith('s')
            && !name.EndsWith("ss", StringComparison.Ordinal)
            && !name.EndsWith("us", StringComparison.Ordinal)
            && name.Length > 2
                ? name[..^1]
            : name;
    }

    /// <summary>Snake case, as columns are written: <c>BlogPost</c> is <c>blog_post</c>.</summary>
    public static string Snake(string name) =>
        string.Concat(
            name.Select(
                (c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 && name[i - 1] != '_' ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()
            )
        );

    /// <summary>Camel case, as methods are written: <c>force-delete</c> is <c>forceDelete</c>.</summary>
    public static string Camel(string name) =>
        string.Concat(
            name.Split('-', '_', ' ')
                .Where(p => p.Length > 0)
                .Select((p, i) => i == 0 ? char.ToLowerInvariant(p[0]) + p[1..] : char.ToUpperInvariant(p[0]) + p[1..])
        );
}
