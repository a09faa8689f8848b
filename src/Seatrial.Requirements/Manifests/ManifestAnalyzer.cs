using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Manifests;

/// <summary>Reads the manifests of package managers and the files that choose a runtime's version. Executes nothing.</summary>
public sealed class ManifestAnalyzer : IFileAnalyzer
{
    /// <summary>Manifests of tests, samples and documentation say nothing about what is shipped.</summary>
    private const FileRole NotShipped = FileRole.Test | FileRole.Fixture | FileRole.Example | FileRole.Documentation;

    public string Name => "manifests";

    public bool Accepts(WorkspaceFile file) => (file.Role & NotShipped) == FileRole.None && ManifestFormats.Find(file) is not null;

    public void Analyze(FileContent content, FactCollector collector) => ManifestFormats.Find(content.File)?.Invoke(content, collector);
}
