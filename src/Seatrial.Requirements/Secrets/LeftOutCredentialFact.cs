using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Credentials;
using Seatrial.Secrets.Identity;

namespace Seatrial.Requirements.Secrets;

/// <summary>A credential that was found and that a file of another tool, or a comment, leaves out.</summary>
public sealed record LeftOutCredentialFact(SourceLocation Location, string Kind, SecretIdentity Identity, string Source)
    : Fact(Location),
        IIdentifiedFact;
