using Seatrial.Code.Resolution.Projects;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Frameworks;

namespace Seatrial.Requirements.Programs;

/// <summary>Keeps the texts of manifests that say where modules are, and of files that framework packs ask for.</summary>
internal sealed class ProgramTextAnalyzer : IFileAnalyzer
{
    private const int MaximumSize = 1 << 20;

    public string Name => "program-texts";

    public bool Accepts(WorkspaceFile file) =>
        file.Size <= MaximumSize
        && (file.Role & (FileRole.Test | FileRole.Fixture)) == FileRole.None
        && (ProjectReader.IsWanted(file.Path) || PackFiles.IsWanted(file.Name));

    public void Analyze(FileContent content, FactCollector collector) =>
        collector.Add(new ProgramTextFact(new SourceLocation(content.File.Path), content.Text));
}
