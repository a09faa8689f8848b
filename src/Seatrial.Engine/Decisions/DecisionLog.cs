namespace Seatrial.Engine.Decisions;

/// <summary>
/// Every decision of <c>.seatrial/decisions.yaml</c> and of the code's own markers. Immutable; safe for concurrent readers.
/// </summary>
public sealed record DecisionLog(IReadOnlyList<Decision> Decisions)
{
    /// <summary>Relative to the folder that is checked.</summary>
    public const string FilePath = ".seatrial/decisions.yaml";

    public static DecisionLog Empty { get; } = new([]);
}
