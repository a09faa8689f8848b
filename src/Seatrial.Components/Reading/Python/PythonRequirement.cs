using System.Buffers;
using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Python;

/// <summary>A dependency specifier (PEP 508) in the parts that matter here.</summary>
/// <param name="Specifier">Versions as written; empty for any.</param>
/// <param name="Address">What follows <c>@</c>; null for the registry.</param>
internal sealed record PythonRequirement(string Name, string Specifier, string? Address, string? Marker)
{
    private static readonly SearchValues<char> EndOfName = SearchValues.Create("[<>=!~@( \t");

    /// <summary>The version where it is pinned: <c>==1.2</c> without a wildcard, or <c>===1.2</c>.</summary>
    public string? Exact
    {
        get
        {
            string text = Specifier;
            if (
                text.Contains(',', StringComparison.Ordinal)
                || !text.StartsWith("==", StringComparison.Ordinal)
                || text.Contains('*', StringComparison.Ordinal)
            )
            {
                return null;
            }

            return text.TrimStart('=').Trim();
        }
    }

    /// <summary>Null where the text is no specifier: templates, options, prose.</summary>
    public static PythonRequirement? Parse(string text)
    {
        text = text.Trim();
        string? marker = null;
        int at = text.IndexOf('@', StringComparison.Ordinal);
        int semicolon = text.IndexOf(at >= 0 && text.IndexOf("://", StringComparison.Ordinal) > at ? " ;" : ";", StringComparison.Ordinal);
        if (semicolon >= 0)
        {
            marker = text[(semicolon + 1)..].Trim(' ', ';');
            text = text[..semicolon].Trim();
        }

        int end = text.AsSpan().IndexOfAny(EndOfName);
        string name = end < 0 ? text : text[..end];
        if (!PythonNames.IsName(name))
        {
            return null;
        }

        string rest = end < 0 ? "" : text[end..].Trim();
        if (rest.StartsWith('['))
        {
            int close = rest.IndexOf(']', StringComparison.Ordinal);
            if (close < 0)
            {
                return null;
            }

            rest = rest[(close + 1)..].Trim();
        }

        if (rest.StartsWith('@'))
        {
            return new PythonRequirement(name, "", rest[1..].Trim(), marker);
        }

        rest = rest is ['(', .. var inner, ')'] ? inner.Trim() : rest;
        return IsSpecifier(rest) ? new PythonRequirement(name, rest, null, marker) : null;
    }

    /// <summary>From an address (<c>git+https://host/repo@ref#egg=name</c>, an archive, a path) to its origin.</summary>
    public static ComponentOrigin Origin(string address)
    {
        string bare = Npm.NpmSources.CutFragment(address);
        if (
            bare.StartsWith("git+", StringComparison.Ordinal)
            || bare.StartsWith("git:", StringComparison.Ordinal)
            || bare.StartsWith("hg+", StringComparison.Ordinal)
            || bare.StartsWith("svn+", StringComparison.Ordinal)
            || bare.StartsWith("bzr+", StringComparison.Ordinal)
        )
        {
            string repository = bare.StartsWith("git+", StringComparison.Ordinal) ? bare[4..] : bare;
            int at = repository.LastIndexOf('@');
            bool hasReference = at > repository.IndexOf('/', Math.Max(repository.IndexOf("://", StringComparison.Ordinal), 0) + 3);
            return hasReference ? Addresses.GitOrigin(repository[..at], repository[(at + 1)..]) : Addresses.GitOrigin(repository, null);
        }

        return bare.Contains("://", StringComparison.Ordinal) && !bare.StartsWith("file:", StringComparison.Ordinal)
            ? new ComponentOrigin(OriginKind.Url, bare)
            : new ComponentOrigin(OriginKind.Path, bare.StartsWith("file://", StringComparison.Ordinal) ? bare[7..] : bare);
    }

    /// <summary>Name and version in the file name of a wheel or source archive (PEP 427, PEP 625); null where it has none.</summary>
    public static (string Name, string Version)? Archive(string address)
    {
        string file = TreePath.Name(Npm.NpmSources.CutFragment(address).Split('?')[0]);
        if (file.EndsWith(".whl", StringComparison.OrdinalIgnoreCase))
        {
            string[] parts = file.Split('-');
            return parts.Length >= 5 && PythonNames.IsName(parts[0]) ? (parts[0], parts[1]) : null;
        }

        foreach (string ending in (string[])[".tar.gz", ".zip", ".tar.bz2", ".tgz"])
        {
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                string stem = file[..^ending.Length];
                int dash = stem.LastIndexOf('-');
                return dash > 0 && dash + 1 < stem.Length && char.IsAsciiDigit(stem[dash + 1]) && PythonNames.IsName(stem.AsSpan(0, dash))
                    ? (stem[..dash], stem[(dash + 1)..])
                    : null;
            }
        }

        return null;
    }

    private static bool IsSpecifier(string text)
    {
        foreach (string raw in text.Split(','))
        {
            string part = raw.Trim();
            int start = part.AsSpan().IndexOfAnyExcept("<>=!~");
            if (part.Length == 0)
            {
                continue;
            }

            if (start <= 0 || part.AsSpan(0, start) is not ("==" or "===" or ">=" or "<=" or "!=" or "~=" or ">" or "<"))
            {
                return false;
            }

            string version = part[start..].Trim();
            bool startsRight =
                version.Length > 0
                && (
                    char.IsAsciiDigit(version[0])
                    || (version.Length > 1 && version[0] is 'v' or 'V' && char.IsAsciiDigit(version[1]))
                    || part.StartsWith("===", StringComparison.Ordinal)
                );
            if (!startsRight || !version.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '*' or '+' or '!' or '-' or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
