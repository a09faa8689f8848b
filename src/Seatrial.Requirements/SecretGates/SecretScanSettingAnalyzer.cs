using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment.Terraform;
using Seatrial.Requirements.Stack.Ci;

namespace Seatrial.Requirements.SecretGates;

/// <summary>
/// Reads the files of MegaLinter and Trunk, and settings of a repository on GitHub that stand in files: <c>.github/settings.yml</c> of the
/// Settings app and Terraform's <c>github_repository</c>.
/// </summary>
internal sealed class SecretScanSettingAnalyzer : IFileAnalyzer
{
    public const string PushProtection = "push-protection";

    private const string PushKey = "secret_scanning_push_protection";

    private static readonly string[] TrunkScanners = ["gitleaks", "trufflehog"];

    public string Name => "secret-scan-settings";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1 << 18
        && (
            file.Path is ".mega-linter.yml" or ".megalinter.yml" or ".mega-linter.yaml" or ".trunk/trunk.yaml" or ".github/settings.yml"
            || file.Extension is ".tf"
        );

    public void Analyze(FileContent content, FactCollector collector)
    {
        string path = content.File.Path;
        if (content.File.Extension is ".tf")
        {
            Terraform(content, collector);
            return;
        }

        foreach (var root in YamlDocuments.Parse(content.Text).Documents.Take(1))
        {
            switch (path)
            {
                case ".trunk/trunk.yaml":
                    bool isOn = root["lint"]
                        ["enabled"]
                        .Items.Any(i =>
                            TrunkScanners.Contains((i.Text ?? i.Members.Select(m => m.Key).FirstOrDefault() ?? "").Split('@')[0])
                        );
                    collector.Add(new SecretScanSettingFact(new SourceLocation(path, 1), "trunk", isOn));
                    break;
                case ".github/settings.yml":
                    var status = root["repository"]["security_and_analysis"][PushKey].IsMissing
                        ? root["security_and_analysis"][PushKey]
                        : root["repository"]["security_and_analysis"][PushKey];
                    Push(path, status["status"].Text ?? status.Text, status.Line, collector);
                    break;
                default:
                    string enabled = Text(root["ENABLE_LINTERS"]);
                    bool looks =
                        (root["ENABLE"].IsMissing || Text(root["ENABLE"]).Contains("REPOSITORY", StringComparison.Ordinal))
                        && (enabled.Length == 0 || MegaLinterSettings.HasScanner(enabled))
                        && !root["DISABLE"].Texts().Contains("REPOSITORY", StringComparer.Ordinal)
                        && !MegaLinterSettings.DisablesAll(Text(root["DISABLE_LINTERS"]));
                    collector.Add(
                        new SecretScanSettingFact(new SourceLocation(path, 1), "megalinter", looks, root["DISABLE_ERRORS"].IsTrue)
                    );
                    break;
            }
        }
    }

    private static string Text(DocumentNode node) => string.Join(',', node.Texts());

    private static void Terraform(FileContent content, FactCollector collector)
    {
        if (!content.Text.Contains(PushKey, StringComparison.Ordinal))
        {
            return;
        }

        foreach (var block in HclReader.Read(content.Text).Where(b => b is { Type: "resource", Labels: ["github_repository", _] }))
        {
            Push(content.File.Path, block.Find($"security_and_analysis.{PushKey}.status")?.Literal, block.Line, collector);
        }
    }

    private static void Push(string path, string? status, int line, FactCollector collector)
    {
        if (status is not null)
        {
            collector.Add(new SecretScanSettingFact(new SourceLocation(path, line), PushProtection, status == "enabled"));
        }
    }
}
