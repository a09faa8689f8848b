namespace Seatrial.Engine.Workspaces.Git;

/// <summary>Takes credentials out of the URL of a remote.</summary>
internal static class RemoteUrl
{
    /// <summary>
    /// <c>https://user:token@host/x</c> becomes <c>https://host/x</c>; <c>git@host:x</c> keeps its user, which is no secret. Paths of this
    /// machine become null: they say nothing to anybody else.
    /// </summary>
    public static string? WithoutCredentials(string? url)
    {
        if (string.IsNullOrWhiteSpace(url) || url.Length > 2048 || url.Any(char.IsControl))
        {
            return null;
        }

        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            int colon = url.IndexOf(':', StringComparison.Ordinal);
            return colon > 1 && !url[..colon].Contains('/', StringComparison.Ordinal) ? url : null;
        }

        if (url.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        int start = scheme + 3;
        int end = url.AsSpan(start).IndexOfAny('/', '?', '#') is var found and >= 0 ? start + found : url.Length;
        int at = url.AsSpan(start, end - start).LastIndexOf('@');
        string user =
            url.StartsWith("ssh", StringComparison.OrdinalIgnoreCase) && at > 0 && !url.AsSpan(start, at).Contains(':')
                ? url.Substring(start, at + 1)
                : "";
        string rest = url[(start + at + 1)..];
        // A query can hold a token as well.
        return url[..start] + user + rest[..(rest.AsSpan().IndexOfAny('?', '#') is var query and >= 0 ? query : rest.Length)];
    }
}
