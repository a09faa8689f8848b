namespace Seatrial.Requirements.Deployment;

/// <summary>Commands that make backups, and what they cover: an engine, a platform, or <c>*</c> for whatever they are pointed at.</summary>
internal static class BackupTools
{
    public static IReadOnlyList<(string Command, string Covers)> All { get; } =
    [
        ("pg_dumpall", "postgresql"),
        ("pg_dump", "postgresql"),
        ("pg_basebackup", "postgresql"),
        ("pgbackrest", "postgresql"),
        ("wal-g", "postgresql"),
        ("barman", "postgresql"),
        ("mysqldump", "mysql"),
        ("mariadb-dump", "mariadb"),
        ("mydumper", "mysql"),
        ("xtrabackup", "mysql"),
        ("mongodump", "mongodb"),
        ("clickhouse-backup", "clickhouse"),
        ("influx backup", "influxdb"),
        ("neo4j-admin database dump", "neo4j"),
        ("cockroach dump", "cockroachdb"),
        ("sqlite3 .backup", "sqlite"),
        ("litestream replicate", "sqlite"),
        ("velero backup create", "Kubernetes"),
        ("restic backup", "*"),
        ("borg create", "*"),
        ("borgmatic", "*"),
        ("kopia snapshot create", "*"),
        ("rclone sync", "s3"),
        ("heroku pg:backups", "postgresql"),
        ("gcloud firestore export", "firestore"),
        ("supabase db dump", "postgresql"),
    ];

    /// <summary>The first tool that the text calls.</summary>
    public static (string Command, string Covers)? Find(string text)
    {
        foreach (var tool in All)
        {
            int at = text.IndexOf(tool.Command, StringComparison.Ordinal);
            if (at >= 0 && !IsInWord(text, at - 1) && !IsInWord(text, at + tool.Command.Length))
            {
                return tool;
            }
        }

        return null;
    }

    private static bool IsInWord(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
