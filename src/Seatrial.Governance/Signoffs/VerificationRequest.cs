using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Governance.Trust;

namespace Seatrial.Governance.Signoffs;

/// <summary>A question about a commit or a file of a release.</summary>
public sealed record VerificationRequest
{
    public required CommitReader Reader { get; init; }

    /// <summary>
    /// Object id of the commit that is asked about; null where only the file's digest is known and each sign-off's own commit is meant.
    /// </summary>
    public string? Commit { get; init; }

    /// <summary>SHA-256 of a released file that a sign-off must name; null where a commit is asked about.</summary>
    public string? Release { get; init; }

    public required TrustStore Trust { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Judges commits whose files are not those that were signed.</summary>
    public Func<DriftQuestion, DriftVerdict> Drift { get; init; } = ContentDrift.Judge;

    /// <summary>Persons who must approve.</summary>
    public int Approvers { get; init; } = 1;

    /// <summary>Roles of which each must have approved; empty where any role will do.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether each approval must have a second signature by an SSH key.</summary>
    public bool NeedsSsh { get; init; }
}
