using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Decisions;

/// <summary>What was decided about one control of one application.</summary>
/// <param name="Counting">Decisions that count, in the order of the file.</param>
/// <param name="Open">Findings of the control that no decision covers.</param>
/// <param name="IsDecided">Whether it passes, does not concern the application, or is decided as a whole.</param>
public sealed record ControlDecisions(IReadOnlyList<Decision> Counting, IReadOnlyList<Finding> Open, bool IsDecided)
{
    /// <summary>Before anybody was asked.</summary>
    public static ControlDecisions None { get; } = new([], [], IsDecided: false);
}
