using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment.Schedules;

namespace Seatrial.Requirements.Deployment.Platforms;

/// <summary>Reads the files of <see cref="PlatformFiles"/>.</summary>
internal sealed class PlatformFileAnalyzer : IFileAnalyzer
{
    public string Name => "platforms";

    public bool Accepts(WorkspaceFile file) => PlatformFiles.Find(file.Path) is not null;

    public void Analyze(FileContent content, FactCollector collector)
    {
        var file = PlatformFiles.Find(content.File.Path)!;
        var root = file.Read is null && file.IsIt is null ? DocumentNode.Missing : Parse(content, collector);
        if (file.IsIt is not null && !file.IsIt(root))
        {
            return;
        }

        var stage = DeploymentStages.Of(content.File);
        var place = new SourceLocation(content.File.Path);
        collector.Add(new DeployTargetFact(place, file.Platform, stage));
        if (file.KeepsVersions)
        {
            collector.Add(new RollbackFact(place, RollbackKind.PlatformKeepsVersions, file.Platform, stage));
        }

        if (!root.IsMissing)
        {
            var document = new PlatformDocument(file.Platform, content.File.Path, root, stage, collector);
            file.Read?.Invoke(document);
            PlatformSchedules.Read(document);
        }
    }

    private static DocumentNode Parse(FileContent content, FactCollector collector)
    {
        var extension = content.File.Extension;
        if (extension.SequenceEqual(".toml"))
        {
            return collector.ReadToml(content);
        }

        if (!extension.StartsWith(".y"))
        {
            return collector.ReadJson(content);
        }

        return collector.ReadYaml(content) is [var first, ..] ? first : DocumentNode.Missing;
    }
}
