using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Applications;

/// <summary>Reads which service of a compose file is built from which folder, so that what is said of the service goes to that application.</summary>
public sealed class ComposeContextAnalyzer : IFileAnalyzer
{
    public string Name => "compose-contexts";

    public bool Accepts(WorkspaceFile file)
        => file.Extension is ".yml" or ".yaml"
            && (file.Name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase) || file.Name.StartsWith("compose.", StringComparison.OrdinalIgnoreCase));

    public void Analyze(FileContent content, FactCollector collector)
    {
        // What is no valid YAML is told by the reader of compose files.
        var root = YamlDocuments.Parse(content.Text).Root;
        string folder = Paths.Folder(content.File.Path);
        var services = root["services"].Members;
        int end = content.Text.AsSpan().Count('\n') + 1;
        for (int i = 0; i < services.Count; i++)
        {
            var build = services[i].Value["build"];
            string? context = build.Text ?? build["context"].Text;
            int last = i + 1 < services.Count ? services[i + 1].Line - 1 : NextSection(root, services[i].Line, end);
            if (context is not null && Paths.Combine(folder, context) is { } target)
            {
                collector.Add(new BuildContextFact(services[i].Key, target, new SourceLocation(content.File.Path, services[i].Line, 1, Math.Max(last, services[i].Line), 1)));
            }
        }
    }

    private static int NextSection(DocumentNode root, int line, int end)
        => root.Members.Where(m => m.Line > line).Select(m => m.Line - 1).DefaultIfEmpty(end).Min();
}
