using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Finds variables that a deployment or a pipeline fills from a store, by the shapes that platforms document: Kubernetes and Cloud Run (<c>secretKeyRef</c>), ECS task
/// definitions (<c>valueFrom</c>), Render (<c>sync: false</c>), External Secrets, Firebase App Hosting, and GitHub's <c>secrets</c> context.
/// </summary>
internal sealed class SecretHandoverAnalyzer : IFileAnalyzer
{
    private const int MostNodes = 50_000;
    private const string Context = "secrets.";

    public string Name => "secret-handover";

    public bool Accepts(WorkspaceFile file)
        => file.Size < 1 << 19 && (file.Extension is ".yml" or ".yaml" || file.Name is "task-definition.json" or "taskdef.json") && DeploymentStages.Of(file).IsDeployable();

    public void Analyze(FileContent content, FactCollector collector)
    {
        if (content.Utf8.IndexOf("ecret"u8) < 0 && content.Utf8.IndexOf("sync:"u8) < 0 && content.Utf8.IndexOf("generateValue"u8) < 0)
        {
            return;
        }

        string path = content.File.Path;
        bool isWorkflow = path.StartsWith(".github/", StringComparison.Ordinal);

        // What cannot be read here is said by the reader whose format it is.
        IEnumerable<DocumentNode> roots = content.File.Extension is ".json" ? [JsonDocuments.Parse(content.Utf8).Root] : YamlDocuments.Parse(content.Text).Documents;
        var open = new Stack<DocumentNode>(roots);
        for (int i = 0; i < MostNodes && open.TryPop(out var node); i++)
        {
            if (Named(node) is { } found)
            {
                collector.Add(new SecretHandoverFact(new SourceLocation(path, found.Line), found.Name, found.Store));
            }

            if (isWorkflow && node.Text is { } text)
            {
                foreach (string name in Secrets(text))
                {
                    collector.Add(new SecretHandoverFact(new SourceLocation(path, node.Line), name, "GitHub Actions secrets"));
                }
            }

            foreach (var child in node.Items.Concat(node.Members.Select(m => m.Value)))
            {
                open.Push(child);
            }
        }
    }

    private static (string Name, string Store, int Line)? Named(DocumentNode node)
    {
        string? name = (node.Find("name") ?? node.Find("key") ?? node.Find("variable") ?? node.Find("secretKey"))?.Value.Text;
        if (name is null)
        {
            return null;
        }

        var from = node["valueFrom"];
        string? store = from["secretKeyRef"].IsMap ? "Kubernetes Secret"
            : from.Text is { } arn ? (arn.Contains(":secretsmanager:", StringComparison.Ordinal) ? "AWS Secrets Manager" : arn.Contains(":ssm:", StringComparison.Ordinal) || arn.StartsWith('/') ? "AWS Systems Manager Parameter Store" : null)
            : node.Find("secretKey") is not null && node["remoteRef"].IsMap ? "External Secrets"
            : node.Find("variable") is not null && node["secret"].Text is not null ? "Google Secret Manager"
            : node.Find("key") is not null && (node["sync"].Text == "false" || node["generateValue"].IsTrue || node["fromDatabase"].IsMap) ? "Render"
            : null;
        return store is null ? null : (name, store, node.Line);
    }

    private static IEnumerable<string> Secrets(string text)
    {
        for (int at = text.IndexOf(Context, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Context, at + 1, StringComparison.Ordinal))
        {
            int start = at + Context.Length;
            int end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            bool isExpression = text.LastIndexOf("${{", at, StringComparison.Ordinal) >= 0;
            if (end > start && isExpression && text[start..end] != "GITHUB_TOKEN")
            {
                yield return text[start..end];
            }
        }
    }
}
