using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Containers.Compose;

/// <summary>
/// Reads which lines of a compose file are about which service, so that what is said of the service goes to that application.
/// </summary>
internal sealed class ComposePartAnalyzer : IFileAnalyzer
{
    public string Name => "compose-parts";

    public bool Accepts(WorkspaceFile file) =>
        file.Extension is ".yml" or ".yaml"
        && (
            file.Name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase)
            || file.Name.StartsWith("compose.", StringComparison.OrdinalIgnoreCase)
            || file.Name.StartsWith("docker-stack", StringComparison.OrdinalIgnoreCase)
        );

    public void Analyze(FileContent content, FactCollector collector)
    {
        // What is no valid YAML is told by the reader of compose files.
        var root = YamlDocuments.Parse(content.Text).Root;
        string folder = Paths.Folder(content.File.Path);
        var services = ComposeService.ReadAll(root["services"]);
        int end = content.Text.AsSpan().Count('\n') + 1;
        for (int i = 0; i < services.Length; i++)
        {
            var service = services[i];
            int last = i + 1 < services.Length ? services[i + 1].Line - 1 : NextSection(root, service.Line, end);
            if (service.IsBuilt || service.Known is null)
            {
                collector.Add(
                    new DeployedServiceFact(
                        service.Name,
                        service.IsBuilt ? "" : service.Image,
                        Source(folder, service.Node["build"]),
                        new SourceLocation(content.File.Path, service.Line, 1, Math.Max(last, service.Line), 1)
                    )
                );
            }
        }
    }

    /// <summary>The build context; where that is the whole repository, the folder of the Dockerfile.</summary>
    private static string Source(string folder, DocumentNode build)
    {
        string context = (build.Text ?? build["context"].Text) is { } text ? Paths.Combine(folder, text) ?? "" : "";
        return context.Length > 0 || build["dockerfile"].Text is not { } dockerfile
            ? context
            : Paths.Folder(Paths.Combine("", dockerfile) ?? "");
    }

    private static int NextSection(DocumentNode root, int line, int end) =>
        root.Members.Where(m => m.Line > line).Select(m => m.Line - 1).DefaultIfEmpty(end).Min();
}
