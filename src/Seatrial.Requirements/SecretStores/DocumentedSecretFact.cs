using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.SecretStores;

/// <summary>A template of the environment or a document that names a secret.</summary>
public sealed record DocumentedSecretFact(SourceLocation Location, string Name) : Fact(Location);
