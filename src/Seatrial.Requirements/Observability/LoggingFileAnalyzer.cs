using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Observability;

/// <summary>Reads the files of <see cref="LoggingFile"/>: is logging configured, and are its lines structured.</summary>
internal sealed class LoggingFileAnalyzer : IFileAnalyzer
{
    public string Name => "logging-files";

    public bool Accepts(WorkspaceFile file) => file.Size < 512 * 1024 && LoggingFile.Find(file.Path) is not null;

    public void Analyze(FileContent content, FactCollector collector)
    {
        var file = LoggingFile.Find(content.File.Path)!;
        if (!content.Text.Contains(file.Marker, StringComparison.Ordinal))
        {
            return;
        }

        int line = LineOf(content.Text, file.StructuredWords);
        var kind = line > 0 || file.StructuredWords == "*" ? TelemetryKind.StructuredLogging : TelemetryKind.Logging;
        collector.Add(
            new TelemetryFact(new SourceLocation(content.File.Path, line), kind, file.Technology, DeploymentStages.Of(content.File))
        );
    }

    /// <summary>1-based line of the first of the words; 0 when there is none.</summary>
    private static int LineOf(string text, string words)
    {
        int number = 0;
        string[] all = words.Split(' ');
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            foreach (string word in all)
            {
                if (line.Contains(word, StringComparison.Ordinal))
                {
                    return number;
                }
            }
        }

        return 0;
    }
}
