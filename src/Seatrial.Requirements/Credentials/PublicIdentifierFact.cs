using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Identity;

namespace Seatrial.Requirements.Credentials;

/// <summary>A key that is made to be public: anonymous, publishable, measurement. Safe while the condition of its kind holds.</summary>
public sealed record PublicIdentifierFact(
    SourceLocation Location,
    string Kind,
    string Name,
    string Masked,
    SecretIdentity Identity,
    string Reason
) : Fact(Location), IIdentifiedFact;
