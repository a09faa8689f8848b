using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Identity;

namespace Seatrial.Requirements.Credentials;

/// <summary>
/// A credential that opens nothing which is not open already: <see cref="Seatrial.Secrets.Rules.SecretClass.OpensNothing"/>. Good to know,
/// and nothing that a gate asks about.
/// </summary>
public sealed record IdleCredentialFact(
    SourceLocation Location,
    string Kind,
    string Name,
    string Masked,
    SecretIdentity Identity,
    string Reason
) : Fact(Location), IIdentifiedFact;
