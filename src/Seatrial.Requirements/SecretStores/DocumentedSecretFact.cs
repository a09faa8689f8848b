using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.SecretStores;

/// <summary>A template of the environment or a document that names a secret.</summary>
/// <param name="Location">The line.</param>
/// <param name="Name">Name of the variable.</param>
/// <param name="IsTemplate">Whether a template of the environment names it, which says that the application takes it.</param>
public sealed record DocumentedSecretFact(SourceLocation Location, string Name, bool IsTemplate = false) : Fact(Location);
