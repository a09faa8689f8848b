using Seatrial.Engine.Assessments;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Applications;

/// <summary>What a repository holds.</summary>
/// <param name="Applications">Deployables that are assessed apart, declared ones first, at least one; names are unique.</param>
/// <param name="Libraries">Packages that are no deployable, with the names of the applications that depend on them.</param>
/// <param name="Gaps">What a limit left out.</param>
public sealed record ApplicationMap(
    IReadOnlyList<Application> Applications,
    IReadOnlyList<LibraryFolder> Libraries,
    IReadOnlyList<CoverageGap> Gaps
);

/// <summary>A package of the repository that others build on.</summary>
/// <param name="RootPath">Folder relative to the workspace root.</param>
/// <param name="UsedBy">Names of the applications that depend on it, directly or through other libraries; empty when no manifest says
/// so.</param>
public sealed record LibraryFolder(string RootPath, IReadOnlyList<string> UsedBy);
