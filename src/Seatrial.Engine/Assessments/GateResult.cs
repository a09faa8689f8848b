using Seatrial.Engine.Configuration;

namespace Seatrial.Engine.Assessments;

/// <summary>Whether a run may pass in a mode, with a sentence per reason against it.</summary>
public sealed record GateResult(GateMode Mode, IReadOnlyList<string> Reasons)
{
    /// <summary>A sentence about the credentials that are listed and are no reason; null where there is none.</summary>
    public string? Apart { get; init; }

    public bool Passes => Reasons.Count == 0;
}
