using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Recovery;

/// <summary>
/// Lists documents and knows a runbook by its name and by words of its content; an empty page with the right name is none.
/// </summary>
internal sealed class DocumentAnalyzer : IFileAnalyzer
{
    private static readonly string[] Names =
    [
        "runbook",
        "run-book",
        "on-call",
        "oncall",
        "incident-response",
        "incident_response",
        "disaster-recovery",
        "disaster_recovery",
        "recovery-plan",
        "operations-guide",
        "dr-plan",
    ];

    private static readonly string[] Actions = ["restart", "restore", "roll back", "rollback", "escalat", "failover", "on-call", "backup"];

    public string Name => "documents";

    public bool Accepts(WorkspaceFile file) => IsDocument(file.Path);

    public static bool IsDocument(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".rst", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".adoc", StringComparison.OrdinalIgnoreCase);

    public void Analyze(FileContent content, FactCollector collector)
    {
        string path = content.File.Path;
        bool excluded = (content.File.Role & (FileRole.Test | FileRole.Fixture | FileRole.Example)) != FileRole.None;
        bool named = !excluded && Array.Exists(Names, n => path.Contains(n, StringComparison.OrdinalIgnoreCase));
        bool isRunbook =
            named && content.Utf8.Length > 300 && Array.Exists(Actions, a => content.Text.Contains(a, StringComparison.OrdinalIgnoreCase));
        collector.Add(new DocumentFact(new SourceLocation(path), isRunbook));
    }
}
