using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Deployment;

/// <summary>Turns the watched names of one <see cref="SettingFile"/> format into facts.</summary>
internal sealed class SettingFileAnalyzer(SettingFile format) : IFileAnalyzer
{
    private const int MaxSize = 512 * 1024;

    public string Name => $"settings-{format.Technology}";

    public bool Accepts(WorkspaceFile file) => file.Size <= MaxSize && format.Accepts(file);

    public void Analyze(FileContent content, FactCollector collector)
    {
        if (format.Marker is { } marker && !content.Text.Contains(marker, StringComparison.Ordinal))
        {
            return;
        }

        var byPath = DeploymentStages.Of(content.File);
        string prefix = format.Technology == SettingTechnology.Laravel ? Path.GetFileNameWithoutExtension(content.File.Path) + "." : "";
        foreach (var (name, value, line, scope) in format.Read(content.Text))
        {
            if (WatchedSettings.Canonical(format.Technology, prefix + name) is not { } watched)
            {
                continue;
            }

            var byScope = DeploymentStages.OfPath(scope);
            var stage = byPath == DeploymentStage.Unstated || !byScope.IsDeployable() ? byScope : byPath;
            collector.Add(new SettingFact(new SourceLocation(content.File.Path, line), format.Technology, watched, value, stage, scope));
        }
    }
}
