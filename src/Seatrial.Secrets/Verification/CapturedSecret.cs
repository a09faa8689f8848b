using Seatrial.Secrets.Identity;

namespace Seatrial.Secrets.Verification;

/// <summary>
/// A credential in the clear, with what is needed to ask about it. Lives in memory for one run, and only where the user asked for
/// verification.
/// </summary>
internal sealed class CapturedSecret(SecretIdentity identity, ProviderCheck check, string value, string? companion)
{
    public SecretIdentity Identity { get; } = identity;

    public ProviderCheck Check { get; } = check;

    public string Value { get; } = value;

    /// <summary>Null where the file has none.</summary>
    public string? Companion { get; } = companion;

    public override string ToString() => Identity.Publishable;
}
