using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Verification;

namespace Seatrial.Requirements.Credentials;

/// <summary>A credential in the clear. Holds a masked form and a keyed digest, never the credential.</summary>
public sealed record CredentialFact(
    SourceLocation Location,
    string Kind,
    string Name,
    string Masked,
    SecretIdentity Identity,
    Severity Severity,
    Confidence Confidence,
    string Reason
) : Fact(Location), IIdentifiedFact
{
    /// <summary>The identity that its value has where nothing says whose it is; null where it stands for itself.</summary>
    public SecretIdentity? BareIdentity { get; init; }

    /// <summary>What its issuer said of it; null where nobody asked for verification.</summary>
    public Liveness? Liveness { get; init; }
}
