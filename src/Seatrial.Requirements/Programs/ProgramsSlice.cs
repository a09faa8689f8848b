using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Programs;

/// <summary>Source code as facts: what other slices follow.</summary>
public static class ProgramsSlice
{
    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "programs",
            IsOnDemand = true,
            Analyzers = [new ProgramAnalyzer(), new ProgramTextAnalyzer()],
        };
}
