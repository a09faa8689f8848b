using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Identity;

namespace Seatrial.Requirements.Secrets;

/// <summary>A credential in the clear. Holds a masked form and a keyed digest, never the credential.</summary>
public sealed record CredentialFact(
    SourceLocation Location,
    string Kind,
    string Name,
    string Masked,
    SecretIdentity Identity,
    Severity Severity,
    Confidence Confidence,
    string Reason) : Fact(Location), IIdentifiedFact;
