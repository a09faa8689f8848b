using Seatrial.Governance.Keys;

namespace Seatrial.Governance.Trust;

/// <summary>A key of a person, and when it counts.</summary>
/// <param name="Signer">The key.</param>
/// <param name="From">First day (UTC) on which a signature of it counts; null for always.</param>
/// <param name="Until">Last day; null for no end.</param>
/// <param name="Revoked">The day on which it was taken back. Nothing that it ever signed counts from then on: whoever has the key can write
/// any date.</param>
/// <param name="Place">Where it is trusted: <c>.seatrial/trust.yaml:7</c>.</param>
public sealed record TrustedKey(SshSigner Signer, DateOnly? From, DateOnly? Until, DateOnly? Revoked, string Place)
{
    /// <summary>For envelopes; null for a security key, which signs through ssh-keygen alone.</summary>
    public VerificationKey? Key => Signer.Application is null ? Signer.Key : null;

    public string Fingerprint => Signer.Key.Fingerprint;

    /// <summary>Null where a signature that was made then counts; otherwise why not, as the rest of a sentence about the key.</summary>
    public string? ObjectionTo(DateTimeOffset signedAt)
    {
        var day = DateOnly.FromDateTime(signedAt.UtcDateTime);
        return Revoked is { } revoked ? $"was revoked on {revoked:yyyy-MM-dd}, and nothing that it signed counts any more"
            : From is { } from && day < from ? $"counts from {from:yyyy-MM-dd} only, and this was signed on {day:yyyy-MM-dd}"
            : Until is { } until && day > until ? $"counted until {until:yyyy-MM-dd} only, and this was signed on {day:yyyy-MM-dd}"
            : null;
    }
}
