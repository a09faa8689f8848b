using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Sources;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>Reads what code and bundler settings say about browsers and phones, where a word of the file hints at it.</summary>
internal sealed class ClientSourceAnalyzer : IFileAnalyzer
{
    public string Name => "client-sources";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1 << 20
        && (file.Role & FileRoles.NotDeployed) == FileRole.None
        && (file.Extension is ".kt" or ".java" or ".dart" or ".swift" || SourceSyntax.Of(file.Extension) is { IsScript: true });

    public void Analyze(FileContent content, FactCollector collector)
    {
        string path = content.File.Path;
        switch (content.File.Extension)
        {
            case ".dart":
                collector.Add(new MobileSourceFact(new SourceLocation(path), "Flutter"));
                break;
            case ".swift":
                collector.Add(new MobileSourceFact(new SourceLocation(path), "iOS"));
                break;
            case ".kt" or ".java":
                if (content.Utf8.IndexOf("import android"u8) >= 0)
                {
                    collector.Add(new MobileSourceFact(new SourceLocation(path), "Android"));
                }

                break;
            default:
                if (content.IsHandWritten)
                {
                    Script(content, collector);
                }

                break;
        }
    }

    private static void Script(FileContent content, FactCollector collector)
    {
        bool isConfiguration =
            content.File.Name.Contains(".config.", StringComparison.OrdinalIgnoreCase)
            || content.File.Name.StartsWith("webpack", StringComparison.OrdinalIgnoreCase);
        bool hasCall = content.Utf8.IndexOf("dangerouslyAllow"u8) >= 0 || content.Utf8.IndexOf("auth.admin"u8) >= 0;
        if (!isConfiguration && !hasCall)
        {
            return;
        }

        string text = content.Text;
        var source = new SourceText(text, SourceLexer.Read(text, SourceSyntax.Of(content.File.Extension)!, 0, text.Length));
        ClientCallReader.Read(source, content.File.Path, collector);
        if (isConfiguration)
        {
            BuildDefinitionReader.Read(source, content.File.Path, content.File.Name.ToString(), collector);
        }
    }
}
