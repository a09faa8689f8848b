using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Sources;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Finds credentials by name in committed environment files that are named for a deployed stage (<c>.env.production</c>). A plain
/// <c>.env</c> is a developer's own by intention; it counts where code reads what stands in it.
/// </summary>
internal sealed class EnvironmentFileAnalyzer : IFileAnalyzer
{
    /// <summary>How facts about a plain file call it: its values count where code reads them.</summary>
    public const string Format = "plain environment file";

    public string Name => "environment-files";

    public bool Accepts(WorkspaceFile file) =>
        IsPlain(file)
            ? DeploymentStages.Of(file).IsDeployable()
            : file.Name.StartsWith(".env.") && DeploymentStages.Of(file) is (DeploymentStage.Production or DeploymentStage.Staging);

    public void Analyze(FileContent content, FactCollector collector)
    {
        bool isPlain = IsPlain(content.File);
        var stage = isPlain ? DeploymentStage.Development : DeploymentStages.Of(content.File);
        foreach (var (name, value, line, _) in JavaPropertiesReader.Read(content.Text))
        {
            bool isPublic = PublicPrefixes.Of(name, hasPublic: true) is not null;
            if (!isPublic && CredentialNames.IsSecret(name) && LiteralValues.IsLiteral(name, value))
            {
                collector.Add(
                    new LiteralSecretFact(
                        new SourceLocation(content.File.Path, line),
                        isPlain ? Format : "environment file",
                        name,
                        content.File.Path,
                        stage
                    )
                );
            }
        }
    }

    private static bool IsPlain(WorkspaceFile file) => file.Name is ".env";
}
