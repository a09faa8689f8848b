using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Sources;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Finds variables that a deployment or a pipeline fills from a store, by the shapes that platforms document: Kubernetes and Cloud Run
/// (<c>secretKeyRef</c>), ECS task definitions (<c>valueFrom</c>), Render (<c>sync: false</c>), External Secrets, Firebase App Hosting,
/// GitHub's <c>secrets</c> context, the objects of <see cref="HandoverObjects"/> and the references of <see cref="ReferenceValues"/>.
/// </summary>
internal sealed class SecretHandoverAnalyzer : IFileAnalyzer
{
    private const int MostNodes = 50_000;
    private const string Context = "secrets.";

    private static readonly string[] Marks =
    [
        "ecret",
        "sync:",
        "generateValue",
        "ENC[",
        "resolve:",
        "ssm:",
        "ault",
        "op://",
        "KeyVault",
        "sm://",
        "\"env\"",
        "$",
    ];

    public string Name => "secret-handover";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1 << 19
        && (
            file.Extension is ".yml" or ".yaml"
            || file.Name
                is "task-definition.json"
                    or "taskdef.json"
                    or "vercel.json"
                    or "app.json"
                    or "wrangler.json"
                    or "wrangler.jsonc"
                    or "wrangler.toml"
            || file.Name.EndsWith(".enc.json")
            || file.Name.EndsWith(".sops.json")
        )
        && (DeploymentStages.Of(file).IsDeployable() || PipelineSecrets.StoreOf(file.Path) is not null);

    public void Analyze(FileContent content, FactCollector collector)
    {
        if (!Array.Exists(Marks, m => content.Text.Contains(m, StringComparison.Ordinal)))
        {
            return;
        }

        string path = content.File.Path;
        bool isWorkflow = path.StartsWith(".github/", StringComparison.Ordinal);

        // What cannot be read here is said by the reader whose format it is.
        IReadOnlyList<DocumentNode> roots = content.File.Extension switch
        {
            ".json" or ".jsonc" => [JsonDocuments.Parse(content.Utf8).Root],
            ".toml" => [TomlDocuments.Parse(content.Text).Root],
            _ => YamlDocuments.Parse(content.Text).Documents,
        };
        if (PipelineSecrets.StoreOf(path) is { } pipeline)
        {
            foreach (var (name, line) in PipelineSecrets.Read(roots))
            {
                Add(name, pipeline, line);
            }
        }

        foreach (var found in roots.SelectMany(r => PlatformSecrets.Read(content.File.Name, r)))
        {
            Add(found.Name, found.Store, found.Line);
        }

        var open = new Stack<DocumentNode>(roots);
        for (int i = 0; i < MostNodes && open.TryPop(out var node); i++)
        {
            if (Named(node) is { } found)
            {
                Add(found.Name, found.Store, found.Line);
            }

            foreach (var (name, store, line, changed) in HandoverObjects.Read(node))
            {
                Add(name, store, line, changed);
            }

            foreach (
                var member in node.Members.Where(m =>
                    m.Value.Text is not null
                    && (EnvironmentReader.IsConstant(m.Key) || CredentialNames.IsCredential(m.Key))
                    && ReferenceValues.StoreOf(m.Value.Text) is not null
                )
            )
            {
                Add(member.Key, ReferenceValues.StoreOf(member.Value.Text!)!, member.Line);
            }

            if (node.Text is { } text)
            {
                foreach (string name in isWorkflow ? Secrets(text) : [])
                {
                    Add(name, "GitHub Actions secrets", node.Line);
                }

                int equals = text.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0 && ReferenceValues.StoreOf(text[(equals + 1)..]) is { } store)
                {
                    Add(text[..equals].Trim(), store, node.Line);
                }
            }

            foreach (var child in node.Items.Concat(node.Members.Select(m => m.Value)))
            {
                open.Push(child);
            }
        }

        void Add(string name, string store, int line, DateOnly? changed = null)
        {
            if (EnvironmentReader.IsName(name, isConstant: false))
            {
                collector.Add(new SecretHandoverFact(new SourceLocation(path, line), name, store, changed));
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
        string? store =
            from["secretKeyRef"].IsMap ? "Kubernetes Secret"
            : from.Text is { } arn
                ? (
                    arn.Contains(":secretsmanager:", StringComparison.Ordinal) ? "AWS Secrets Manager"
                    : arn.Contains(":ssm:", StringComparison.Ordinal) || arn.StartsWith('/') ? "AWS Systems Manager Parameter Store"
                    : null
                )
            : node.Find("secretKey") is not null && node["remoteRef"].IsMap ? "External Secrets"
            : node.Find("variable") is not null && node["secret"].Text is not null ? "Google Secret Manager"
            : node.Find("key") is not null && (node["sync"].Text == "false" || node["generateValue"].IsTrue || node["fromDatabase"].IsMap)
                ? "Render"
            : node.Find("key") is not null && node["type"].Text == "SECRET" ? "DigitalOcean encrypted variables"
            : node.Find("secretRef")?.Value.Text is not null && CredentialNames.IsCredential(name) ? "Azure Container Apps secrets"
            : null;
        return store is null ? null : (name, store, node.Line);
    }

    private static IEnumerable<string> Secrets(string text)
    {
        for (
            int at = text.IndexOf(Context, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(Context, at + 1, StringComparison.Ordinal)
        )
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
