using Seatrial.Cli.Hosting;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Governance.Records;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Signing;

/// <summary>What the sign-offs and records of a folder are worth for HEAD, by the trust file of the checkout.</summary>
internal sealed record SignoffStatus
{
    /// <summary>Object id of HEAD; null where there is none.</summary>
    public string? Commit { get; init; }

    /// <summary>Null where nothing could be verified: <see cref="Problem"/> says why.</summary>
    public VerificationOutcome? Outcome { get; init; }

    /// <summary>A sentence.</summary>
    public string? Problem { get; init; }

    public IReadOnlyList<SignoffFile> Files { get; init; } = [];

    public LogReading Log { get; init; } = LogReading.Empty;

    /// <summary>What does not fit together in the records.</summary>
    public IReadOnlyList<LogProblem> RecordProblems { get; init; } = [];

    public static SignoffStatus Read(CommandContext context, string folder)
    {
        var files = SignoffFolder.Read(Path.Combine(folder, SignoffFiles.SignoffFolder), SignoffFiles.SignoffFolder + "/");
        var status = new SignoffStatus { Files = files, Log = SignoffFolder.ReadLog(folder) };
        status = status with { RecordProblems = SignoffRecords.Problems(status.Log, files, []) };
        if (files.Count == 0)
        {
            return status;
        }

        using var reader = CommitReader.Open(folder, out string? problem);
        var (commit, commitProblem) = reader is null ? (null, problem) : reader.Resolve("HEAD");
        if (reader is null || commit is null)
        {
            return status with { Problem = commitProblem };
        }

        var trust = TrustSource.Read(folder, null);
        if (trust.Problems.Count > 0)
        {
            return status with { Commit = commit, Problem = trust.Problems[0] };
        }

        var outcome = SignoffVerifier.Verify(
            files,
            new VerificationRequest
            {
                Reader = reader,
                Commit = commit,
                Trust = trust.Store,
                Now = context.Time.GetUtcNow(),
                Drift = GovernanceSeams.Drift(context, folder),
            }
        );
        return status with
        {
            Commit = commit,
            Outcome = outcome,
            RecordProblems = SignoffRecords.Problems(status.Log, files, outcome.Signoffs),
        };
    }
}
