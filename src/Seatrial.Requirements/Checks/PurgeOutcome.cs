using Seatrial.Secrets.History.Purging;

namespace Seatrial.Requirements.Checks;

/// <summary>A plan, or the sentences that say what the user has to mend before there can be one.</summary>
public sealed record PurgeOutcome
{
    /// <summary>Null where there are problems.</summary>
    public PurgePlan? Plan { get; init; }

    public IReadOnlyList<string> Problems { get; init; } = [];
}
