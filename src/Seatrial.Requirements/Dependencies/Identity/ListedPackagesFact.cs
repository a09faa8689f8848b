using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>Everything that one lock file, manifest or SBOM lists.</summary>
/// <param name="Document">What was read.</param>
public sealed record ListedPackagesFact(ComponentDocument Document) : Fact(new SourceLocation(Document.File));
