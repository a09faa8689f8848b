using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Dependencies.Imports;

/// <summary>What code imports. Judges nothing; the requirement "dependencies" builds on its facts.</summary>
public static class ImportsSlice
{
    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "imports",
            Analyzers = [new ImportAnalyzer(readsAllScripts: false)],
            IsOnDemand = true,
        };

    /// <summary>The same for a run that reads nothing else.</summary>
    internal static RequirementSlice Alone { get; } = Slice with { Analyzers = [new ImportAnalyzer(readsAllScripts: true)] };
}
