using System.Buffers;
using System.Collections.Frozen;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// Addresses in string literals that code calls: the argument of a call that sends requests, or the value of what is named as an address.
/// Links that people click, names of schemas and examples are no calls. A host that only configuration names is not seen here.
/// </summary>
internal static class OutboundHosts
{
    private const int MaximumLength = 253;

    private static readonly SearchValues<char> HostLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-"
    );
    private static readonly SearchValues<char> HostEnds = SearchValues.Create("/?#:\\ ");
    private static readonly SearchValues<char> AddressLetters = SearchValues.Create("0123456789.");

    /// <summary>Words in the name of a function or of a value that make its text an address that is called.</summary>
    private static readonly string[] Calling =
    [
        "fetch",
        "axios",
        "request",
        "url",
        "uri",
        "endpoint",
        "api",
        "base",
        "host",
        "webhook",
        "client",
        "http",
        "get",
        "post",
        "put",
        "patch",
        "delete",
        "connect",
        "dsn",
        "server",
        "open",
        "got",
        "ky",
        "send",
        "origin",
        "upstream",
        "proxy",
        "target",
        "issuer",
        "authority",
        "jwks",
        "domain",
        "service",
    ];

    /// <summary>Words that make it a link or a name: <c>href</c>, <c>homepage</c>, <c>schema</c>.</summary>
    private static readonly string[] Naming =
    [
        "href",
        "link",
        "homepage",
        "schema",
        "xmlns",
        "doc",
        "image",
        "img",
        "src",
        "icon",
        "logo",
        "avatar",
        "cover",
        "thumbnail",
        "photo",
        "social",
        "github",
        "repository",
        "canonical",
        "sitemap",
        "license",
        "cors",
        "allow",
        "csp",
        "placeholder",
        "example",
        "referer",
        "import",
        "require",
        "og",
        "twitter",
        "font",
        "video",
        "text",
        "title",
        "description",
        "label",
        "message",
    ];

    private static readonly FrozenSet<string> NotReal = new[]
    {
        "localhost",
        "example.com",
        "example.org",
        "example.net",
        "www.w3.org",
        "w3.org",
        "schemas.microsoft.com",
        "schemas.xmlsoap.org",
        "schemas.android.com",
        "json-schema.org",
        "schema.org",
        "www.sitemaps.org",
        "purl.org",
        "xmlns.com",
        "ogp.me",
        "java.sun.com",
        "xmlns.jcp.org",
        "www.springframework.org",
        "maven.apache.org",
        "host.docker.internal",
        "your-domain.com",
        "yourdomain.com",
        "mydomain.com",
        "domain.com",
        "test.com",
        "foo.com",
        "bar.com",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static void Read(SourceText source, string path, FactCollector collector)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < source.Count; i++)
        {
            if (source.IsText(i) && HostOf(source[i]) is { } host && IsCalled(source, i) && seen.Add(host))
            {
                collector.Add(new OutboundHostFact(new SourceLocation(path, source.LineOf(i)), host));
            }
        }
    }

    /// <summary>
    /// The host of a literal that starts as an address; null for none, for one's own machine and for what only names something.
    /// </summary>
    public static string? HostOf(ReadOnlySpan<char> text)
    {
        int start =
            text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : text.StartsWith("wss://", StringComparison.OrdinalIgnoreCase) ? 6
            : -1;
        if (start < 0)
        {
            return null;
        }

        var rest = text[start..];
        int end = rest.IndexOfAny(HostEnds);
        rest = end < 0 ? rest : rest[..end];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        if (
            rest.Length is 0 or > MaximumLength
            || !rest.Contains('.')
            || rest.ContainsAnyExcept(HostLetters)
            || rest[0] is '.' or '-'
            || rest[^1] is '.' or '-'
        )
        {
            return null;
        }

        string host = rest.ToString().ToLowerInvariant();
        bool isAddress = !host.AsSpan().ContainsAnyExcept(AddressLetters);
        return
            isAddress
            || NotReal.Contains(host)
            || host.StartsWith("example.", StringComparison.Ordinal)
            || host.StartsWith("your-", StringComparison.Ordinal)
            || host.EndsWith(".example.com", StringComparison.Ordinal)
            || host.EndsWith(".local", StringComparison.Ordinal)
            || host.EndsWith(".test", StringComparison.Ordinal)
            || host.EndsWith(".example", StringComparison.Ordinal)
            || host.EndsWith(".invalid", StringComparison.Ordinal)
            || host.EndsWith(".localhost", StringComparison.Ordinal)
            ? null
            : host;
    }

    /// <summary>
    /// What stands before the literal: the function that it is given to, or the name that it is the value of; fallbacks behind <c>||</c>
    /// and <c>??</c> are looked through.
    /// </summary>
    private static bool IsCalled(SourceText source, int at)
    {
        int i = at - 1;
        for (int steps = 0; steps < 12 && i >= 0; steps++, i--)
        {
            if (!source.IsWord(i))
            {
                continue;
            }

            var word = source[i];
            if (HasWord(word, Naming))
            {
                return false;
            }

            if (HasWord(word, Calling))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> name, string[] words)
    {
        foreach (string word in words)
        {
            int at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsBoundary(name, at, word.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a word of a name starts and ends there: <c>apiUrl</c> has <c>api</c> and <c>url</c>, <c>budget</c> has no <c>get</c>.
    /// </summary>
    private static bool IsBoundary(ReadOnlySpan<char> name, int at, int length)
    {
        bool starts =
            at == 0 || !char.IsLetter(name[at - 1]) || (char.IsUpper(name[at]) && char.IsLower(name[at - 1])) || char.IsUpper(name[at]);
        int end = at + length;
        bool ends =
            end == name.Length
            || !char.IsLetter(name[end])
            || char.IsUpper(name[end])
            || (name[end] == 's' && (end + 1 == name.Length || !char.IsLower(name[end + 1])));
        return starts && ends;
    }
}
