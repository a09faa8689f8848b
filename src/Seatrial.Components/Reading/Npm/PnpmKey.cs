using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Npm;

/// <summary>
/// Keys of pnpm's <c>packages</c>: <c>/name/1.0.0_peers</c> (5), <c>/name@1.0.0(peers)</c> (6), <c>name@1.0.0</c> (9), each also with a
/// registry's host or as an address, a repository or a path.
/// </summary>
internal static class PnpmKey
{
    /// <summary>Name and version as the key tells; null where it is an address or a path.</summary>
    public static (string? Name, string? Version) Parse(string key)
    {
        key = CutPeers(key);
        if (key.StartsWith("file:", StringComparison.Ordinal) || key.StartsWith("link:", StringComparison.Ordinal))
        {
            return (null, null);
        }

        string path = key.StartsWith('/') ? key[1..] : key;
        int at = path.IndexOf('@', 1 <= path.Length ? 1 : 0);
        if (at > 0 && !IsPeerMark(path, at))
        {
            string name = CutHost(path[..at]);
            string version = path[(at + 1)..];
            return IsVersion(version) ? (name, version) : (name, null);
        }

        // Version 5: name and version are the last segments.
        string[] segments = path.Split('/');
        int scope = Array.FindIndex(segments, s => s.StartsWith('@'));
        int first = scope >= 0 ? scope : segments.Length - 2;
        int last = scope >= 0 ? scope + 2 : segments.Length - 1;
        if (first < 0 || last >= segments.Length)
        {
            return (null, null);
        }

        string found = string.Join('/', segments[first..last]);
        string tail = segments[last];
        int peers = tail.IndexOf('_', StringComparison.Ordinal);
        tail = peers > 0 ? tail[..peers] : tail;
        return IsVersion(tail) && !Addresses.IsCommit(tail) ? (found, tail) : (segments.Length > 2 ? null : found, null);
    }

    /// <summary>The index of what <paramref name="reference"/> means for a dependency of this name; -1 for none.</summary>
    public static int Find(Dictionary<string, int> byKey, string name, string reference)
    {
        foreach (
            string key in (string[])[$"{name}@{reference}", $"/{name}@{reference}", $"/{name}/{reference}", reference, $"/{reference}"]
        )
        {
            if (byKey.TryGetValue(key, out int found))
            {
                return found;
            }
        }

        return -1;
    }

    public static string CutPeers(string key) => key.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? key[..open] : key;

    /// <summary>Where the key itself is the source.</summary>
    public static ComponentOrigin Origin(string key)
    {
        key = CutPeers(key);
        int at = key.IndexOf('@', Math.Min(1, key.Length));
        string source = at > 0 && key[(at + 1)..].Contains(':', StringComparison.Ordinal) ? key[(at + 1)..] : key;
        if (
            source.StartsWith("file:", StringComparison.Ordinal)
            || source.Contains("://", StringComparison.Ordinal)
            || source.StartsWith("git", StringComparison.Ordinal) && source.Contains('#', StringComparison.Ordinal)
        )
        {
            return NpmSources.Origin(source);
        }

        string[] segments = key.Split('/');
        return segments.Length == 4 && segments[0].Contains('.', StringComparison.Ordinal) && Addresses.IsCommit(segments[3])
            ? new ComponentOrigin(OriginKind.Git, $"https://{segments[0]}/{segments[1]}/{segments[2]}", segments[3], segments[3])
            : ComponentOrigin.Default;
    }

    /// <summary>Version 5 writes peers as <c>name/1.0.0_peer@2.0.0</c>: the '@' belongs to the peer.</summary>
    private static bool IsPeerMark(string path, int at)
    {
        string last = TreePath.Name(path[..at]);
        return path.AsSpan(0, at).Contains('/')
            && last.Length > 0
            && char.IsAsciiDigit(last[0])
            && last.Contains('_', StringComparison.Ordinal);
    }

    private static bool IsVersion(string text) => text.Length > 0 && char.IsAsciiDigit(text[0]) && text.AsSpan().IndexOfAny(":/") < 0;

    private static string CutHost(string name)
    {
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && name[0] != '@' ? name[(slash + 1)..] : name;
    }
}
