using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Exclusions;

/// <summary>A credential that was found and is not reported.</summary>
/// <param name="Match">What was found.</param>
/// <param name="Source">The file that left it out.</param>
public sealed record LeftOutSecret(SecretMatch Match, string Source);
