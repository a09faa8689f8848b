using System.Security.Cryptography;
using Seatrial.Cli.Hosting;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Governance.Records;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Signing;

/// <summary>From an assessment of HEAD to what a person says about it.</summary>
internal static class SignoffBuilder
{
    /// <summary>The sign-off, or a sentence.</summary>
    public static (Signoff? Signoff, string? Problem) Build(
        CommandContext context,
        SignRequest request,
        CommittedRun run,
        DecisionState decisions,
        LogReading log
    )
    {
        using var reader = CommitReader.Open(request.Folder, out string? problem);
        if (reader is null)
        {
            return (null, problem);
        }

        if (CommitContent.Of(reader, run.Commit) is not { } content || Files(reader, run.Commit) is not { } files)
        {
            return (null, "the files of HEAD cannot be read from git's objects: 'git fsck' tells which are missing.");
        }

        var assessment = run.Assessment;
        var now = context.Time.GetUtcNow();
        var seconds = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        return (
            new Signoff
            {
                Decision = request.Rejection is null ? SignoffDecision.Approve : SignoffDecision.Reject,
                Application = assessment.Configuration.Defaults.Name ?? assessment.Repository.Remote ?? assessment.Repository.Name,
                Path = reader.Repository.Prefix,
                Commit = run.Commit,
                Content = content,
                Releases = request.Releases,
                Signer = request.Signer,
                Email = request.Email,
                Role = request.Role,
                SignedAt = seconds,
                ExpiresAt = seconds + request.Lifetime,
                Files = files,
                Assessment = AssessmentDigest.Of(assessment),
                AssessedOn = assessment.AsOf,
                IsComplete = !assessment.Coverage.IsIncomplete,
                Levels = AssessmentDigest.Levels(assessment),
                Accepted = decisions.Accepted,
                RecordHeads = log.Heads,
                Note = request.Rejection,
                ToolVersion = ToolVersion.Text,
            },
            null
        );
    }

    /// <summary>Those of the files that a commit has, with their digests; null where one cannot be read.</summary>
    public static IReadOnlyList<SignedFile>? Files(CommitReader reader, string commit)
    {
        var files = SignoffFiles.Evidence.Select(p => (Path: p, File: reader.ReadFile(commit, p))).Where(f => f.File.IsThere).ToList();
        return files.Exists(f => f.File.IsUnreadable)
            ? null
            : [.. files.Select(f => new SignedFile(f.Path, Convert.ToHexStringLower(SHA256.HashData(f.File.Content!))))];
    }
}
