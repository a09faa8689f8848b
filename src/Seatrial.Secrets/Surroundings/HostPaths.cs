namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Whose key a file holds, by the names of hosts in its path: <c>crypto-config/peerOrganizations/org1.example.com/…</c>,
/// <c>certs/localhost-key.pem</c>.
/// </summary>
internal static class HostPaths
{
    private static readonly string[] Reserved = ["example.com", "example.org", "example.net"];

    /// <summary>Why nobody trusts the key; null where somebody may.</summary>
    public static string? FindReason(ReadOnlySpan<char> path)
    {
        foreach (Range part in path.Split('/'))
        {
            if (IsReserved(path[part]))
            {
                return "the host in its path is of a domain that is reserved for documentation (RFC 2606)";
            }
        }

        if (Folders.IsOfVagrant(path))
        {
            return Folders.OfVagrant;
        }

        ReadOnlySpan<char> name = path[(path.LastIndexOf('/') + 1)..];
        if (name.Contains("insecure", StringComparison.OrdinalIgnoreCase))
        {
            return "its file's name says that the key is an insecure one, as those are that everybody has";
        }

        return
            name.StartsWith("localhost", StringComparison.OrdinalIgnoreCase)
            && (name.Length == "localhost".Length || !char.IsLetterOrDigit(name["localhost".Length]))
            && !name.EndsWith(".pub", StringComparison.OrdinalIgnoreCase)
            ? "a certificate for the name localhost, which is the machine itself (RFC 6761)"
            : null;
    }

    /// <summary>
    /// The domain, or a host in it, as a part of a name: <c>peer0.org1.example.com</c>, <c>_wildcard.example.org.key</c>.
    /// </summary>
    private static bool IsReserved(ReadOnlySpan<char> part)
    {
        foreach (string domain in Reserved)
        {
            int at = part.IndexOf(domain, StringComparison.OrdinalIgnoreCase);
            int end = at + domain.Length;
            if (
                at >= 0
                && (at == 0 || part[at - 1] is '.' or '@' or '-' or '_')
                && (end == part.Length || part[end] is '.' or '-' or '_' or '+')
            )
            {
                return true;
            }
        }

        return false;
    }
}
