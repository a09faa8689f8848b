using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies.Imports;

/// <summary>The modules from outside that one file names.</summary>
/// <param name="Location">The file.</param>
/// <param name="Ecosystem">Of its language.</param>
/// <param name="IsTest">Whether it is there for tests or tools only.</param>
/// <param name="Imports">In the order of the file; paths within the project are left out where the language tells.</param>
public sealed record SourceImportsFact(SourceLocation Location, Ecosystem Ecosystem, bool IsTest, IReadOnlyList<SourceImport> Imports)
    : Fact(Location);
