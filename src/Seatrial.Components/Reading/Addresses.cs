namespace Seatrial.Components.Reading;

/// <summary>Addresses as results may hold them: never with a password or token in them.</summary>
internal static class Addresses
{
    private const int MaxLength = 2_000;

    /// <summary>Without user information and query; null for nothing and for what is too long to be one.</summary>
    public static string? Clean(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > MaxLength)
        {
            return null;
        }

        address = address.Trim();
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return address;
        }

        int host = scheme + 3;
        int query = address.IndexOf('?', host);
        address = query >= 0 ? address[..query] : address;
        int slash = address.IndexOf('/', host);
        int at = address[..(slash < 0 ? address.Length : slash)].LastIndexOf('@');
        return at >= host ? address[..host] + address[(at + 1)..] : address;
    }

    /// <summary>
    /// Divides <c>git+https://host/repo.git#revision</c> (npm, pip, yarn) into an origin; null where it is no address of a git repository.
    /// </summary>
    public static (string Repository, string? Revision)? Git(string text)
    {
        string bare = text.StartsWith("git+", StringComparison.Ordinal) ? text[4..] : text;
        int hash = bare.IndexOf('#', StringComparison.Ordinal);
        string repository = hash >= 0 ? bare[..hash] : bare;
        string? revision = hash >= 0 ? bare[(hash + 1)..] : null;
        revision = revision?.StartsWith("commit=", StringComparison.Ordinal) == true ? revision["commit=".Length..] : revision;
        foreach (string host in (string[])["github:", "gitlab:", "bitbucket:", "gist:"])
        {
            if (repository.StartsWith(host, StringComparison.Ordinal))
            {
                string domain = host switch
                {
                    "github:" => "github.com",
                    "gitlab:" => "gitlab.com",
                    "bitbucket:" => "bitbucket.org",
                    _ => "gist.github.com",
                };
                return ($"https://{domain}/{repository[host.Length..]}", revision);
            }
        }

        bool isGit =
            text.StartsWith("git+", StringComparison.Ordinal)
            || text.StartsWith("git:", StringComparison.Ordinal)
            || text.StartsWith("git@", StringComparison.Ordinal)
            || text.StartsWith("ssh:", StringComparison.Ordinal)
            || repository.EndsWith(".git", StringComparison.Ordinal);
        return isGit ? (repository, revision) : null;
    }

    /// <summary>Whether a revision is a commit and no branch or tag: 7 to 64 hexadecimal digits.</summary>
    public static bool IsCommit(string? revision) => revision is { Length: >= 7 and <= 64 } && revision.All(char.IsAsciiHexDigit);

    /// <summary>The origin in a git repository, the revision as commit where it is one.</summary>
    public static Packages.ComponentOrigin GitOrigin(string repository, string? revision) =>
        new(Packages.OriginKind.Git, repository, revision, IsCommit(revision) ? revision : null);
}
