using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Secrets;

/// <summary>A credential in the clear. Holds a masked form and 16 bits of its digest, never the credential.</summary>
public sealed record CredentialFact(
    SourceLocation Location,
    string Kind,
    string Name,
    string Masked,
    ushort DigestBits,
    Severity Severity,
    Confidence Confidence,
    string Reason) : Fact(Location);
