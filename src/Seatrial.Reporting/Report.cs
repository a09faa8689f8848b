using Seatrial.Engine.Assessments;

namespace Seatrial.Reporting;

/// <summary>All that an output is computed from: every format is a pure function of it.</summary>
public sealed record Report
{
    public required Assessment Assessment { get; init; }

    public required GateResult Gate { get; init; }

    /// <summary>Version of Seatrial, such as <c>0.1.0</c>.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The status that the process ends with: 0 fine, 1 the gate fails, 3 incomplete.</summary>
    public int ExitStatus =>
        !Gate.Passes ? 1
        : Assessment.Coverage.IsIncomplete ? 3
        : 0;

    /// <summary>What was looked at where it is not the working tree, as a sentence names it: "the staged change".</summary>
    public string? Place { get; init; }

    /// <summary>What the change does to the security architecture; null where that was not looked at.</summary>
    public ArchitectureNews? News { get; init; }

    /// <summary>Lists everything where an output meant for people would shorten.</summary>
    public bool ShowAll { get; init; }

    /// <summary>For the terminal only.</summary>
    public TerminalLayout Layout { get; init; } = TerminalLayout.Plain;
}
