using Seatrial.Engine.Facts;
using Seatrial.Requirements.Credentials;
using Seatrial.Secrets.History;

namespace Seatrial.Requirements.Secrets;

/// <summary>A credential of the git history.</summary>
/// <param name="Credential">Where it stood first, and what it is.</param>
/// <param name="Found">The commit that brought it in, and in how many versions it is.</param>
public sealed record HistoricCredentialFact(CredentialFact Credential, HistorySecret Found) : Fact(Credential.Location);
