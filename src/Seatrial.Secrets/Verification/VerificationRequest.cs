namespace Seatrial.Secrets.Verification;

/// <summary>One question to an issuer, over TLS. Its address, headers and body hold the credential: it is made, sent and dropped.</summary>
public sealed class VerificationRequest
{
    public required string Method { get; init; }

    /// <summary>Host name without scheme and port.</summary>
    public required string Host { get; init; }

    /// <summary>Path and query.</summary>
    public required string Target { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Null for none.</summary>
    public string? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>Nothing that could be the credential.</summary>
    public override string ToString() => $"{Method} {Host}";
}
