using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Sources;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Settings of .NET that are bound to a class as a whole (<c>Configure&lt;MailSettings&gt;(…)</c>), so that code names none of them:
/// <c>appsettings.json</c> lists them with an empty value or one to be replaced, and the environment or a store gives the real one under
/// the same path. Values are not looked at.
/// </summary>
internal sealed class AppSettingsAnalyzer : IFileAnalyzer
{
    private const int Deepest = 12;

    public string Name => "app-settings-names";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1 << 19
        && (file.Role & (FileRole.Test | FileRole.Fixture | FileRole.Documentation)) == FileRole.None
        && file.Name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase)
        && file.Extension is ".json";

    public void Analyze(FileContent content, FactCollector collector) =>
        Read(JsonDocuments.Parse(content.Utf8).Root, "", 0, content.File.Path, collector);

    private static void Read(DocumentNode node, string prefix, int depth, string path, FactCollector collector)
    {
        foreach (var member in depth < Deepest ? node.Members : [])
        {
            string name = prefix + member.Key;
            if (member.Value.Text is not null && EnvironmentReader.IsName(name, isConstant: false) && CredentialNames.IsCredential(name))
            {
                collector.Add(
                    new EnvironmentReadFact(new SourceLocation(path, member.Line), name, EnvironmentAccess.Placeholder, "IConfiguration")
                );
            }

            Read(member.Value, name + ":", depth + 1, path, collector);
        }
    }
}
