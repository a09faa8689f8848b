using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.SecretStores;

/// <summary>Knows the files of tools that keep secrets outside the repository or encrypted inside it.</summary>
internal sealed class SecretToolFileAnalyzer : IFileAnalyzer
{
    public const string RailsCredentials = "Rails encrypted credentials";

    private static readonly (string Name, string Store)[] Files =
    [
        (".sops.yaml", "SOPS"),
        (".sops.yml", "SOPS"),
        ("doppler.yaml", "Doppler"),
        ("doppler.yml", "Doppler"),
        (".infisical.json", "Infisical"),
        (".env.vault", "dotenv vault"),
        ("credentials.yml.enc", RailsCredentials),
        ("production.yml.enc", RailsCredentials),
        ("vault-agent.hcl", "HashiCorp Vault"),
        (".chamber.yml", "AWS Systems Manager Parameter Store"),
    ];

    public string Name => "secret-tool-files";

    public bool Accepts(WorkspaceFile file) => Find(file) is not null;

    public void Analyze(FileContent content, FactCollector collector) =>
        collector.Add(
            new SecretReferenceFact(new SourceLocation(content.File.Path), Find(content.File)!, DeploymentStages.Of(content.File))
        );

    private static string? Find(WorkspaceFile file)
    {
        foreach (var (name, store) in Files)
        {
            if (file.Name.SequenceEqual(name))
            {
                return store;
            }
        }

        return null;
    }
}
