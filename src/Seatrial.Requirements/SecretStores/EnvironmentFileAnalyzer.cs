using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Finds credentials by name in committed environment files that are named for a deployed stage (<c>.env.production</c>). A plain <c>.env</c> is a
/// developer's own and is left to the search for credentials.
/// </summary>
internal sealed class EnvironmentFileAnalyzer : IFileAnalyzer
{
    /// <summary>Prefixes whose variables a bundler puts into the browser: public by design.</summary>
    private static readonly string[] PublicPrefixes = ["NEXT_PUBLIC_", "VITE_", "REACT_APP_", "GATSBY_", "EXPO_PUBLIC_", "NUXT_PUBLIC_", "PUBLIC_"];

    public string Name => "environment-files";

    public bool Accepts(WorkspaceFile file)
        => file.Name.StartsWith(".env.") && DeploymentStages.Of(file) is (DeploymentStage.Production or DeploymentStage.Staging);

    public void Analyze(FileContent content, FactCollector collector)
    {
        var stage = DeploymentStages.Of(content.File);
        foreach (var (name, value, line, _) in JavaPropertiesReader.Read(content.Text))
        {
            bool isPublic = Array.Exists(PublicPrefixes, p => name.StartsWith(p, StringComparison.Ordinal));
            if (!isPublic && SecretNames.SoundsSecret(name) && LiteralValues.IsLiteral(name, value))
            {
                collector.Add(new LiteralSecretFact(new SourceLocation(content.File.Path, line), "environment file", name, content.File.Path, stage));
            }
        }
    }
}
