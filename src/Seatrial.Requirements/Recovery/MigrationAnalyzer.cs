using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Recovery;

/// <summary>Reads whether each schema migration has a way back.</summary>
internal sealed class MigrationAnalyzer : IFileAnalyzer
{
    public string Name => "migrations";

    public bool Accepts(WorkspaceFile file) =>
        (file.Role & (FileRole.Test | FileRole.Fixture | FileRole.Example)) == FileRole.None
        && MigrationFormat.All.Any(f => f.Accepts(file.Path));

    public void Analyze(FileContent content, FactCollector collector)
    {
        string text = content.Text;
        foreach (var format in MigrationFormat.All)
        {
            if (format.Accepts(content.File.Path) && text.Contains(format.Marker, StringComparison.Ordinal))
            {
                var kind = format.IsReversible(text) ? RollbackKind.ReversibleMigration : RollbackKind.ForwardMigration;
                collector.Add(
                    new RollbackFact(new SourceLocation(content.File.Path), kind, format.Tool, DeploymentStages.Of(content.File))
                );
                return;
            }
        }
    }
}
