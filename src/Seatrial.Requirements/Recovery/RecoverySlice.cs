using Seatrial.Engine.Controls;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Judging;

namespace Seatrial.Requirements.Recovery;

/// <summary>
/// Recovery: objectives, backups, rollback and runbook from configuration and declaration. Drill records cannot be read by this version.
/// </summary>
public static class RecoverySlice
{
    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "recovery",
            Analyzers = [new BackupScriptAnalyzer(), new BackupToolFileAnalyzer(), new MigrationAnalyzer(), new DocumentAnalyzer()],
            Judges =
            [
                Operation.Judge("REC-1", ObjectivesJudge.Judge),
                Operation.Judge("REC-2", BackupJudge.Judge),
                Operation.Judge(
                    "REC-3",
                    _ =>
                        Judgement.Unknown(
                            "No drill is recorded, and this version cannot record one. Restore a backup once and note how long it took."
                        )
                ),
                Operation.Judge("REC-4", RollbackJudge.Judge),
                Operation.Judge("REC-5", RunbookJudge.Judge),
            ],
            Rules = RecoveryRules.All,
        };
}
