using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Sources.Modules;

/// <summary>Reads the aliases of modules.</summary>
internal sealed class PathAliasAnalyzer : IFileAnalyzer
{
    private const int MostAliases = 200;

    public string Name => "path-aliases";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1 << 18
        && file.Extension.SequenceEqual(".json")
        && (file.Name.StartsWith("tsconfig") || file.Name.StartsWith("jsconfig"));

    public void Analyze(FileContent content, FactCollector collector)
    {
        // A broken file is the compiler's business: without it, the usual aliases are tried.
        var options = JsonDocuments.Parse(content.Utf8).Root["compilerOptions"];
        string folder = Paths.Combine(Paths.Folder(content.File.Path), options["baseUrl"].Text ?? ".") ?? "";
        if (options["baseUrl"].Text is not null && Paths.Combine(folder, PathAliasFact.Anything) is { } any)
        {
            collector.Add(new PathAliasFact(new SourceLocation(content.File.Path, options["baseUrl"].Line), PathAliasFact.Anything, any));
        }

        foreach (var (pattern, line, targets) in options["paths"].Members.Take(MostAliases))
        {
            foreach (string target in targets.Texts())
            {
                if (Paths.Combine(folder, target) is { } path)
                {
                    collector.Add(new PathAliasFact(new SourceLocation(content.File.Path, line), pattern, path));
                }
            }
        }
    }
}
