using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Authorization;

/// <summary>
/// Reads the rules of Cloud Firestore and Cloud Storage (<c>*.rules</c>) and of the Realtime Database (<c>database.rules.json</c>).
/// </summary>
internal sealed class FirebaseRulesAnalyzer : IFileAnalyzer
{
    private const int MaxSize = 256 * 1024; // Firebase refuses rules above this size.

    public string Name => "firebase-rules";

    public bool Accepts(WorkspaceFile file) =>
        file.Size <= MaxSize
        && (file.Extension.SequenceEqual(".rules") || IsRealtime(file.Name))
        && DeploymentStages.Of(file).IsDeployable()
        && !file.Path.StartsWith('.')
        && !file.Path.Contains("/.", StringComparison.Ordinal);

    public void Analyze(FileContent content, FactCollector collector)
    {
        string path = content.File.Path;
        if (IsRealtime(content.File.Name))
        {
            RealtimeRulesReader.Read(path, content.Utf8, collector);
            return;
        }

        if (
            content.Text.Contains("service cloud.firestore", StringComparison.Ordinal)
            || content.Text.Contains("service firebase.storage", StringComparison.Ordinal)
        )
        {
            foreach (var rule in FirebaseRulesReader.Read(path, content.Text))
            {
                collector.Add(rule);
            }
        }
    }

    private static bool IsRealtime(ReadOnlySpan<char> name) =>
        name.SequenceEqual("database.rules.json") || name.SequenceEqual("firebase.rules.json") || name.SequenceEqual("database-rules.json");
}
