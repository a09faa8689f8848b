using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Reviews;

/// <summary>Finds threat models by the names that tools and people give them. What stands in them is not read.</summary>
internal sealed class ThreatModelAnalyzer : IFileAnalyzer
{
    private static readonly string[] Documents = [".md", ".mdx", ".rst", ".adoc", ".txt", ".yaml", ".yml", ".json", ".html"];

    public string Name => "threat-models";

    public bool Accepts(WorkspaceFile file) =>
        (file.Role & (FileRole.Test | FileRole.Fixture | FileRole.Example)) == FileRole.None && FormOf(file) is not null;

    public void Analyze(FileContent content, FactCollector collector) =>
        collector.Add(new ThreatModelFact(new SourceLocation(content.File.Path), FormOf(content.File)!));

    private static string? FormOf(WorkspaceFile file)
    {
        string name = file.Name.ToString().ToLowerInvariant();
        string plain = name.Replace("-", "", StringComparison.Ordinal)
            .Replace("_", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        return name is "threagile.yaml" or "threagile.yml" ? "Threagile"
            : name.EndsWith(".tm7", StringComparison.Ordinal) ? "Microsoft Threat Modeling Tool"
            : plain.StartsWith("threatmodel", StringComparison.Ordinal)
            && Array.Exists(Documents, d => name.EndsWith(d, StringComparison.Ordinal))
                ? "a document"
            : null;
    }
}
