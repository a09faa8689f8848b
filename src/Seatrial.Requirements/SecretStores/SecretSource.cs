using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.SecretStores;

/// <summary>Where the value of a secret comes from, as far as it is shown.</summary>
/// <param name="Store">As people call it.</param>
/// <param name="Location">The place that shows it.</param>
/// <param name="IsFile">Whether it is a file of the repository.</param>
public sealed record SecretSource(string Store, SourceLocation Location, bool IsFile = false);
