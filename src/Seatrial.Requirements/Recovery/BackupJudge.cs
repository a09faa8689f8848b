using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Recovery;

/// <summary>
/// REC-2. Fails at each store whose configuration switches backups off, or leaves them off where the platform makes none by itself; passes
/// when backups are declared, or when every durable store in deployed configuration has one; else unknown, with the stores and hints that
/// were seen.
/// </summary>
internal static class BackupJudge
{
    public static Judgement Judge(ApplicationView view)
    {
        var backups = view.Facts.Of<BackupFact>().Where(b => b.Stage.IsDeployable()).ToList();
        var stores = view.Facts.Of<DataStoreFact>().Where(s => s.IsDurable && s.Stage.IsDeployable()).ToList();
        var off = backups
            .Where(b => b.State is (BackupState.Disabled or BackupState.DisabledByDefault) && !IsCoveredOtherwise(b, stores, backups))
            .ToList();
        if (off.Count > 0)
        {
            return Judgement.Fail([.. off.Select(Report)]);
        }

        if (view.Declared.Backups is { } declared)
        {
            return Judgement.Pass(new Evidence($"backups are declared: {declared.Value}", declared.Location));
        }

        var covered = stores.Select(s => (Store: s, Backup: backups.Find(b => IsOn(b) && Covers(b, s)))).ToList();
        if (covered.Count > 0 && covered.TrueForAll(c => c.Backup is not null))
        {
            return Judgement.Pass([.. covered.Select(c => Describe(c.Store, c.Backup!))]);
        }

        var open = covered
            .Where(c => c.Backup is null)
            .Take(3)
            .Select(c => new Evidence($"{c.Store.Platform} runs {c.Store.Engine} as '{c.Store.Name}'", c.Store.Location));
        var scripts = backups
            .Where(b => b.State is BackupState.Unresolved or BackupState.Enabled)
            .Take(3)
            .Select(b => new Evidence($"{b.Tool}: {b.Setting}", b.Location));
        return Hints.Unknown(
            [.. open, .. scripts, .. Hints.Of(view, TechnologyKind.DataStore, TechnologyKind.Orm, TechnologyKind.ObjectStore)],
            "every data store is backed up",
            "No data store and no backup was found in manifests and configuration",
            "Backups are often set up outside the repository: state in seatrial.yaml where they are configured."
        );
    }

    private static bool IsOn(BackupFact backup) => backup.State is BackupState.Enabled or BackupState.EnabledByDefault;

    private static bool Covers(BackupFact backup, DataStoreFact store) =>
        backup.Covers == "*"
        || backup.Covers == store.Engine
        || backup.Covers == store.Name
        || backup.Covers == store.Platform
        || (backup.Covers.EndsWith('_') && store.Name.StartsWith(backup.Covers, StringComparison.Ordinal))
        || (backup.Covers == "aws_" && store.Platform.StartsWith("Amazon", StringComparison.Ordinal))
        || (backup.Covers == "mysql" && store.Engine == "mariadb");

    private static bool IsCoveredOtherwise(BackupFact off, List<DataStoreFact> stores, List<BackupFact> backups) =>
        stores.Find(s => s.Name == off.Covers) is { } store && backups.Exists(b => b.State == BackupState.Enabled && Covers(b, store));

    private static Evidence Describe(DataStoreFact store, BackupFact backup) =>
        new(
            backup.State == BackupState.EnabledByDefault
                ? $"{store.Name}: {backup.Tool} makes backups by default and nothing here switches them off"
                : $"{store.Name} is backed up by {backup.Tool} ({backup.Setting})",
            backup.Location
        );

    private static Finding Report(BackupFact backup) =>
        new()
        {
            RuleId = RecoveryRules.BackupsOff.Id,
            ControlId = RecoveryRules.BackupsOff.ControlId,
            Message =
                backup.State == BackupState.Disabled
                    ? $"{backup.Tool} store '{backup.Covers}' has its backups switched off ({backup.Setting})."
                    : $"{backup.Tool} store '{backup.Covers}' sets no {backup.Setting}, and {backup.Tool} makes no backups then.",
            Severity = backup.State == BackupState.Disabled ? RecoveryRules.BackupsOff.Severity : Severity.Medium,
            Confidence = backup.State == BackupState.Disabled ? Confidence.High : Confidence.Medium,
            Location = backup.Location,
            Remediation = Remedy(backup),
            Identity = $"{backup.Covers} {backup.Setting}",
        };

    private static string Remedy(BackupFact backup) =>
        backup.Setting switch
        {
            "backup_retention_period" => "backup_retention_period = 14",
            "point_in_time_recovery.enabled" => "point_in_time_recovery {\n  enabled = true\n}",
            "settings.backup_configuration.enabled" =>
                "settings {\n  backup_configuration {\n    enabled                        = true\n    point_in_time_recovery_enabled = true\n  }\n}",
            "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled" =>
                "PointInTimeRecoverySpecification:\n  PointInTimeRecoveryEnabled: true",
            "BackupRetentionPeriod" => "BackupRetentionPeriod: 14",
            "plan" => "plan: basic-256mb   # any plan with backups",
            _ => RecoveryRules.BackupsOff.HowToFix,
        };
}
