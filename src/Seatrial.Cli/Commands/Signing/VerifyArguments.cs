namespace Seatrial.Cli.Commands.Signing;

/// <summary>What is asked, understood.</summary>
internal sealed record VerifyArguments
{
    public required string Folder { get; init; }

    /// <summary>Null for HEAD, or where a release is asked about for the commit of its own sign-off.</summary>
    public string? Revision { get; init; }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public string? Release { get; init; }

    public string? Trust { get; init; }

    public string? TrustFrom { get; init; }

    public string? Signoffs { get; init; }

    public required int Approvers { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public bool NeedsSsh { get; init; }

    public required DateTimeOffset Now { get; init; }

    public bool IsJson { get; init; }

    public string? Output { get; init; }
}
