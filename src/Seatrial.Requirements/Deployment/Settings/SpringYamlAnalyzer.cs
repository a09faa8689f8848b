using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Deployment;

/// <summary>
/// Reads Spring Boot and Quarkus settings in YAML: nested keys become dotted names, each document of the stream has its own profile.
/// </summary>
internal sealed class SpringYamlAnalyzer : IFileAnalyzer
{
    public string Name => "settings-java-yaml";

    public bool Accepts(WorkspaceFile file) =>
        file.Name.StartsWith("application") && (file.Extension.SequenceEqual(".yml") || file.Extension.SequenceEqual(".yaml"));

    public void Analyze(FileContent content, FactCollector collector)
    {
        var byPath = DeploymentStages.Of(content.File);
        foreach (var document in collector.ReadYaml(content))
        {
            string profile = document["spring"]["config"]["activate"]["on-profile"].Text ?? document["spring"]["profiles"].Text ?? "";
            var byProfile = DeploymentStages.OfPath(profile);
            var stage = byPath == DeploymentStage.Unstated || !byProfile.IsDeployable() ? byProfile : byPath;
            foreach (var (name, node) in Flatten(document, ""))
            {
                if (WatchedSettings.Canonical(SettingTechnology.Java, name) is { } watched)
                {
                    var place = new SourceLocation(content.File.Path, node.Line);
                    collector.Add(new SettingFact(place, SettingTechnology.Java, watched, string.Join(',', node.Texts()), stage, profile));
                }
            }
        }
    }

    private static IEnumerable<(string Name, DocumentNode Node)> Flatten(DocumentNode node, string prefix) =>
        node.Members.SelectMany(m =>
        {
            string name = prefix.Length == 0 ? m.Key : $"{prefix}.{m.Key}";
            return m.Value.IsMap ? Flatten(m.Value, name) : [(name, m.Value)];
        });
}
