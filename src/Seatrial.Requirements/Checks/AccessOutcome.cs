using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Access;

namespace Seatrial.Requirements.Checks;

/// <summary>
/// The authorization matrix of each application, or the sentences that say what the user has to mend before there can be one.
/// </summary>
public sealed record AccessOutcome
{
    public IReadOnlyList<ApplicationAccess> Applications { get; init; } = [];

    public Coverage? Coverage { get; init; }

    public IReadOnlyList<string> Problems { get; init; } = [];

    public bool IsRead => Problems.Count == 0;
}

/// <summary>The endpoints of one application.</summary>
public sealed record ApplicationAccess(string Application, IReadOnlyList<AccessRow> Rows);
