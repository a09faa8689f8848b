using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Access.Jobs;
using Seatrial.Requirements.Access.Tokens;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Access;

/// <summary>What following the programs of a tree gave.</summary>
/// <param name="Rows">One for each endpoint, in the order of files and lines.</param>
/// <param name="Gaps">What could not be followed.</param>
public sealed record AccessMatrix(IReadOnlyList<AccessRow> Rows, IReadOnlyList<CoverageGap> Gaps)
{
    /// <summary>How tokens, sessions and cookies are made and checked, in the order of places.</summary>
    public IReadOnlyList<TokenSetting> Tokens { get; init; } = [];

    /// <summary>What the programs start by themselves, in the order of places.</summary>
    public IReadOnlyList<ScheduledJob> Jobs { get; init; } = [];

    /// <summary>The models that the programs declare and store somewhere, in the order of places.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];
}
