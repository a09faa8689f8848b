using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>Names that are the repository's own, whichever application they belong to. It concerns every application.</summary>
/// <param name="PythonModules">Names of Python's files and of the folders that they stand in.</param>
/// <param name="Packages">Names of the packages that lock files and manifests are about.</param>
public sealed record OwnNamesFact(IReadOnlySet<string> PythonModules, IReadOnlySet<string> Packages) : Fact(new SourceLocation(""));
