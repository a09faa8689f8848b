using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Scanning;

/// <summary>Everything that one slice contributes. The engine knows slices only in this form.</summary>
public sealed record RequirementSlice
{
    public required string Name { get; init; }

    /// <summary>True when its judges look at nothing but its own facts, so that it can run alone.</summary>
    public bool IsIndependent { get; init; }

    /// <summary>
    /// True when it runs only where another slice names it in <see cref="BuildsOn"/>: its facts are costly and serve few.
    /// </summary>
    public bool IsOnDemand { get; init; }

    /// <summary>
    /// Names of slices whose facts its judges need although those slices judge controls of their own; they run wherever it runs.
    /// </summary>
    public IReadOnlyList<string> BuildsOn { get; init; } = [];

    public IReadOnlyList<IFileAnalyzer> Analyzers { get; init; } = [];

    public IReadOnlyList<ControlJudge> Judges { get; init; } = [];

    public IReadOnlyList<RuleDescriptor> Rules { get; init; } = [];

    /// <summary>Turns facts into information that no control fails on.</summary>
    public Func<Facts.FactSet, IEnumerable<Finding>>? Inform { get; init; }
}
