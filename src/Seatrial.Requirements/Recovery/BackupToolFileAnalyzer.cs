using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Recovery;

/// <summary>Knows the configuration files of backup tools that run by themselves.</summary>
internal sealed class BackupToolFileAnalyzer : IFileAnalyzer
{
    private static readonly (string Name, string Tool, string Covers)[] Files =
    [
        ("litestream.yml", "Litestream", "sqlite"),
        ("litestream.yaml", "Litestream", "sqlite"),
        ("pgbackrest.conf", "pgBackRest", "postgresql"),
        ("barman.conf", "Barman", "postgresql"),
    ];

    public string Name => "backup-tool-files";

    public bool Accepts(WorkspaceFile file) => Find(file) is not null;

    public void Analyze(FileContent content, FactCollector collector)
    {
        var (_, tool, covers) = Find(content.File)!.Value;
        collector.Add(
            new BackupFact(
                new SourceLocation(content.File.Path),
                BackupState.Enabled,
                tool,
                covers,
                "configuration file",
                DeploymentStages.Of(content.File)
            )
        );
    }

    private static (string Name, string Tool, string Covers)? Find(WorkspaceFile file)
    {
        foreach (var entry in Files)
        {
            if (file.Name.SequenceEqual(entry.Name))
            {
                return entry;
            }
        }

        return null;
    }
}
