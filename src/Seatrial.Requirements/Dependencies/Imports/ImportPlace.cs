using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies.Imports;

/// <summary>Where code names a package.</summary>
/// <param name="Location">File and line.</param>
/// <param name="IsTest">Whether the file is there for tests or tools only.</param>
/// <param name="Import">What it names.</param>
public sealed record ImportPlace(SourceLocation Location, bool IsTest, SourceImport Import)
{
    /// <summary>What tells most first: code before tests, loading before hints at it, then the order of files.</summary>
    public static IOrderedEnumerable<ImportPlace> MostTelling(IEnumerable<ImportPlace> places) =>
        places
            .OrderBy(p => p.IsTest)
            .ThenBy(p => p.Import.Kind)
            .ThenBy(p => p.Location.Path, StringComparer.Ordinal)
            .ThenBy(p => p.Location.Line);
}
