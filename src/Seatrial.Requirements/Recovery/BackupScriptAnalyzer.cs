using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Recovery;

/// <summary>
/// Finds calls of backup and rollback tools in shell scripts, crontabs and pipelines. A call is a backup that happens only where something
/// schedules it: a crontab line, or a pipeline with a schedule. A script alone is a hint.
/// </summary>
internal sealed class BackupScriptAnalyzer : IFileAnalyzer
{
    private static readonly string[] Rollbacks =
    [
        "kubectl rollout undo",
        "helm rollback",
        "--atomic",
        "vercel rollback",
        "heroku rollback",
        "heroku releases:rollback",
        "fly releases rollback",
        "--auto-rollback",
        "deploy:rollback",
        "kamal rollback",
        "serverless rollback",
        "argo rollouts undo",
    ];

    public string Name => "backup-scripts";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 256 * 1024
        && (file.Role & (FileRole.Test | FileRole.Fixture | FileRole.Example)) == FileRole.None
        && (file.Extension.SequenceEqual(".sh") || file.Extension.SequenceEqual(".bash") || IsCrontab(file) || IsPipeline(file.Path));

    public void Analyze(FileContent content, FactCollector collector)
    {
        var stage = DeploymentStages.Of(content.File);
        bool pipeline = IsPipeline(content.File.Path);
        bool scheduled =
            IsCrontab(content.File)
            || (
                pipeline
                && (
                    content.Text.Contains("schedule:", StringComparison.Ordinal)
                    || content.Text.Contains("schedules:", StringComparison.Ordinal)
                )
            );
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int number = 0;
        foreach (var raw in content.Text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.TrimStart();
            if (line.IsEmpty || line[0] == '#' || line.Length > 2_000)
            {
                continue;
            }

            string text = line.ToString();
            var place = new SourceLocation(content.File.Path, number);
            if (
                BackupTools.Find(text) is { } tool
                && !text.Contains("apt", StringComparison.Ordinal)
                && !text.Contains("--version", StringComparison.Ordinal)
                && seen.Add(tool.Command)
            )
            {
                var state = scheduled ? BackupState.Enabled : BackupState.Unresolved;
                collector.Add(
                    new BackupFact(
                        place,
                        state,
                        tool.Command,
                        tool.Covers,
                        scheduled ? "on a schedule" : "a script that nothing here schedules",
                        stage
                    )
                );
            }

            if (
                Array.Find(Rollbacks, r => text.Contains(r, StringComparison.Ordinal)) is { } rollback
                && seen.Add(rollback)
                && (rollback != "--atomic" || text.Contains("helm", StringComparison.Ordinal))
            )
            {
                collector.Add(new RollbackFact(place, RollbackKind.DeploymentRollback, rollback, stage));
            }
        }
    }

    private static bool IsCrontab(WorkspaceFile file) =>
        file.Name.StartsWith("crontab")
        || file.Extension.SequenceEqual(".cron")
        || file.Path.Contains("/cron.d/", StringComparison.Ordinal);

    private static bool IsPipeline(string path) =>
        (
            path.StartsWith(".github/workflows/", StringComparison.Ordinal)
            && (path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal))
        ) || path is ".gitlab-ci.yml" or "azure-pipelines.yml" or "bitbucket-pipelines.yml";
}
