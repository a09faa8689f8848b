using System.Text;

namespace Seatrial.Secrets.Verification;

/// <summary>
/// How an issuer is asked whether a credential is live: one documented request that changes nothing. In <see cref="Address"/>,
/// <see cref="Header"/>, <see cref="Basic"/> and <see cref="Body"/>, <c>{0}</c> is the credential and <c>{1}</c> its
/// <see cref="Companion"/>.
/// </summary>
public sealed record ProviderCheck
{
    private const int Unauthorized = 401;

    /// <summary>Kinds that it asks about, separated by spaces: ids of rules.</summary>
    public required string Kinds { get; init; }

    /// <summary>Host and target: <c>api.github.com/user</c>. Always asked over TLS.</summary>
    public required string Address { get; init; }

    /// <summary>Where the issuer documents the request.</summary>
    public required string Documentation { get; init; }

    public string Method { get; init; } = "GET";

    /// <summary>The header that carries it; empty where the address or <see cref="Basic"/> does.</summary>
    public string Header { get; init; } = "Authorization: Bearer {0}";

    /// <summary>User and password of Basic authentication (RFC 7617) in place of the header.</summary>
    public string? Basic { get; init; }

    /// <summary>A second header that the issuer asks for.</summary>
    public string? Extra { get; init; }

    public string? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>Statuses of an accepted credential; one without the right to ask this question is live, too.</summary>
    public IReadOnlyList<int> Accepted { get; init; } = [200];

    /// <summary>Statuses of a refused one.</summary>
    public IReadOnlyList<int> Refused { get; init; } = [401];

    /// <summary>A text in the body without which an accepted answer is a refusal: <c>"ok":true</c>.</summary>
    public string? AcceptedText { get; init; }

    /// <summary>A text in the body that makes any other answer a refusal.</summary>
    public string? RefusedText { get; init; }

    /// <summary>A text in the body by which an answer speaks of the asker and not of the credential, such as of his country.</summary>
    public string? UnclearText { get; init; }

    /// <summary>
    /// The credential may be of another installation or region than the one that is asked, so that a refusal proves nothing.
    /// </summary>
    public bool HasOtherHosts { get; init; }

    /// <summary>What has to be found beside the credential; null for nothing.</summary>
    public CompanionForm? Companion { get; init; }

    /// <summary>Makes the request where a template cannot: signatures.</summary>
    public Func<string, string, DateTimeOffset, VerificationRequest>? Build { get; init; }

    /// <summary>The question about one credential.</summary>
    public VerificationRequest Ask(string secret, string companion, DateTimeOffset now)
    {
        if (Build is not null)
        {
            return Build(secret, companion, now);
        }

        string address = Fill(Address, Uri.EscapeDataString(secret).Replace("%3A", ":", StringComparison.Ordinal), companion);
        int slash = address.IndexOf('/', StringComparison.Ordinal);
        var headers = new List<KeyValuePair<string, string>>();
        if (Basic is not null)
        {
            headers.Add(new("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Fill(Basic, secret, companion)))));
        }
        else if (Header.Length > 0)
        {
            headers.Add(Pair(Fill(Header, secret, companion)));
        }

        if (Extra is not null)
        {
            headers.Add(Pair(Fill(Extra, secret, companion)));
        }

        return new VerificationRequest
        {
            Method = Method,
            Host = address[..slash],
            Target = address[slash..],
            Headers = headers,
            Body = Body is null ? null : Fill(Body, secret, companion),
            ContentType = ContentType,
        };
    }

    /// <summary>What an answer says.</summary>
    public (LivenessState State, string Reason) Read(VerificationResponse answer)
    {
        if (answer.Problem is { } problem)
        {
            return (LivenessState.Unknown, problem);
        }

        // A page in place of an interface's answer comes from something in between: a firewall, a sign-in, a challenge.
        bool isPage = answer.Status != Unauthorized && IsPage(answer.Body);
        if (isPage || (UnclearText is not null && answer.Body.Contains(UnclearText, StringComparison.OrdinalIgnoreCase)))
        {
            return (
                LivenessState.Unknown,
                isPage ? "a page came back in place of its issuer's answer" : "its issuer does not answer from here"
            );
        }

        bool isRefusal =
            Refused.Contains(answer.Status)
            || (RefusedText is not null && answer.Body.Contains(RefusedText, StringComparison.OrdinalIgnoreCase));
        if (Accepted.Contains(answer.Status) && !(RefusedText is not null && isRefusal))
        {
            return AcceptedText is null || answer.Body.Contains(AcceptedText, StringComparison.OrdinalIgnoreCase)
                ? (LivenessState.Active, "its issuer accepts it")
                : Refuse();
        }

        return isRefusal ? Refuse()
            : answer.Status == 429 ? (LivenessState.Unknown, "its issuer takes no more questions for now")
            : (LivenessState.Unknown, "the answer says neither yes nor no");
    }

    private static bool IsPage(string body) =>
        body.AsSpan().TrimStart("\uFEFF \t\r\n") is var start
        && (
            start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        );

    private (LivenessState State, string Reason) Refuse() =>
        HasOtherHosts
            ? (LivenessState.Unknown, "the host that was asked refuses it, but it may belong to another installation or region")
            : (LivenessState.Inactive, "its issuer refuses it: revoked, expired or invented");

    private static string Fill(string template, string secret, string companion) =>
        template.Replace("{1}", companion, StringComparison.Ordinal).Replace("{0}", secret, StringComparison.Ordinal);

    private static KeyValuePair<string, string> Pair(string header)
    {
        int colon = header.IndexOf(':', StringComparison.Ordinal);
        return new(header[..colon], header[(colon + 1)..].TrimStart());
    }
}
