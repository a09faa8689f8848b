using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Sources;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// What a Supabase project takes from the environment: <c>secret = "env(NAME)"</c> in <c>supabase/config.toml</c>. What is switched off
/// there stands in every file that <c>supabase init</c> writes, and so does what only its tools on the own machine take.
/// </summary>
internal sealed class SupabaseConfigAnalyzer : IFileAnalyzer
{
    private const int Deepest = 12;
    private const string Opening = "env(";

    private static readonly string[] Tools = ["studio", "experimental"];

    public string Name => "supabase-config-names";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1 << 19
        && (file.Role & (FileRole.Test | FileRole.Fixture | FileRole.Documentation | FileRole.Example)) == FileRole.None
        && (file.Path == "supabase/config.toml" || file.Path.EndsWith("/supabase/config.toml", StringComparison.Ordinal));

    public void Analyze(FileContent content, FactCollector collector)
    {
        foreach (var member in TomlDocuments.Parse(content.Text).Root.Members.Where(m => !Tools.Contains(m.Key, StringComparer.Ordinal)))
        {
            Read(member.Value, 0, content.File.Path, collector);
        }
    }

    private static void Read(DocumentNode node, int depth, string path, FactCollector collector)
    {
        if (depth > Deepest || node["enabled"].Text is "false")
        {
            return;
        }

        if (
            node.Text is { } text
            && text.StartsWith(Opening, StringComparison.Ordinal)
            && text.EndsWith(')')
            && text[Opening.Length..^1].Trim() is var name
            && EnvironmentReader.IsName(name, isConstant: true)
            && CredentialNames.IsCredential(name)
        )
        {
            collector.Add(
                new EnvironmentReadFact(
                    new SourceLocation(path, node.Line),
                    name,
                    EnvironmentAccess.Placeholder,
                    "Supabase's configuration"
                )
            );
        }

        foreach (var child in node.Members.Select(m => m.Value).Concat(node.Items))
        {
            Read(child, depth + 1, path, collector);
        }
    }
}
