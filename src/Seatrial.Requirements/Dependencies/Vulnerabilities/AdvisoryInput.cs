using Seatrial.Components.Advisories.Indexing;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>The database that packages are compared with. A run that has none is given none.</summary>
/// <param name="Index">Null where there is one that cannot be used.</param>
/// <param name="Problems">What is missing or wrong, sentences.</param>
/// <param name="MaximumAge">Older than this is stale.</param>
public sealed record AdvisoryInput(AdvisoryIndex? Index, IReadOnlyList<string> Problems, TimeSpan MaximumAge);
