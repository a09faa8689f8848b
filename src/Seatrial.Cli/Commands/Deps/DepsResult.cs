using Seatrial.Components.Packages;
using Seatrial.Requirements.Checks;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>What is written.</summary>
/// <param name="Outcome">It has a comparison.</param>
/// <param name="Changes">Beside an earlier run; null where nobody asked.</param>
/// <param name="Timestamp">For SBOMs: <c>SOURCE_DATE_EPOCH</c>; null where it is not set.</param>
internal sealed record DepsResult(DependencyOutcome Outcome, DepsChanges? Changes, DateTimeOffset? Timestamp)
{
    private readonly Dictionary<ComponentDocument, ComponentPaths> paths = [];

    private DepsLicences? licences;

    public DepsLicences Licences => licences ??= new DepsLicences(this);

    public PackageComparison Comparison => Outcome.Comparison!;

    /// <summary>A shortest way from the project to a package, both included. Used by one thread.</summary>
    public IReadOnlyList<Component> Way(PackagePlace place)
    {
        if (!paths.TryGetValue(place.Document, out var ways))
        {
            paths[place.Document] = ways = new ComponentPaths(place.Document);
        }

        return ways.To(place.Index);
    }
}
