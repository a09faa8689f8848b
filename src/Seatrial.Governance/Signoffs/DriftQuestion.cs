using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Governance.Signoffs;

/// <summary>Whether a sign-off for one commit still holds for another whose files differ.</summary>
/// <param name="Reader">The repository; the signed commit may not be in this clone.</param>
/// <param name="Signoff">What was signed.</param>
/// <param name="HasSignedCommit">Whether the signed commit's files can be read.</param>
/// <param name="Target">Object id of the commit that is asked about; its files can be read.</param>
/// <param name="Changed">Paths below the application's folder that differ, without the records of signing; null where that cannot be
/// told.</param>
/// <param name="Today">The day that decisions are looked at.</param>
public sealed record DriftQuestion(
    CommitReader Reader,
    Signoff Signoff,
    bool HasSignedCommit,
    string Target,
    IReadOnlyList<string>? Changed,
    DateOnly Today
);
