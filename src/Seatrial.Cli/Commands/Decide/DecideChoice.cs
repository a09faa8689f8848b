using Seatrial.Engine.Decisions;

namespace Seatrial.Cli.Commands.Decide;

/// <summary>What the command line says about a decision.</summary>
internal sealed record DecideChoice
{
    public bool List { get; init; }

    /// <summary>Id of a decision that is taken back.</summary>
    public string? Remove { get; init; }

    /// <summary>Null asks about everything that is undecided.</summary>
    public string? Control { get; init; }

    public DecisionKind? Kind { get; init; }

    public string? Application { get; init; }

    /// <summary>Fingerprints or their beginnings; empty means all that is open.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    public string? Owner { get; init; }

    public string? RequestedBy { get; init; }

    public string? Reason { get; init; }

    public string? Where { get; init; }

    public string? Approver { get; init; }

    public DateOnly? Until { get; init; }
}
