using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Signing;

/// <summary>What a person wants to say.</summary>
internal sealed record SignRequest
{
    public required string Folder { get; init; }

    public required string KeyFile { get; init; }

    public required string Signer { get; init; }

    public string? Email { get; init; }

    public required string Role { get; init; }

    /// <summary>Why it is rejected; null approves.</summary>
    public string? Rejection { get; init; }

    public IReadOnlyList<SignedFile> Releases { get; init; } = [];

    public required TimeSpan Lifetime { get; init; }

    /// <summary>A key with which ssh-keygen signs as well.</summary>
    public string? SshKey { get; init; }
}
