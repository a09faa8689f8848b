using Seatrial.Components.Advisories.Indexing;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>The database that packages are compared with. A run that has none is given none.</summary>
/// <param name="Index">Null where there is one that cannot be used.</param>
/// <param name="Problems">What is missing or wrong, sentences.</param>
/// <param name="MaximumAge">Older than this is stale; null: what seatrial.yaml says, and 14 days where it says nothing.</param>
public sealed record AdvisoryInput(AdvisoryIndex? Index, IReadOnlyList<string> Problems, TimeSpan? MaximumAge)
{
    /// <summary>With the age that the project declares, unless the run names one itself.</summary>
    public AdvisoryInput Within(TimeSpan? declared) => MaximumAge is null ? this with { MaximumAge = declared } : this;
}
