using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Authentication;

/// <summary>Reads the security part of OpenAPI 2 and 3 documents (OpenAPI Specification, "Security Requirement Object").</summary>
internal sealed class ApiDescriptionAnalyzer : IFileAnalyzer
{
    public string Name => "openapi";

    public bool Accepts(WorkspaceFile file) =>
        (
            file.Name.StartsWith("openapi", StringComparison.OrdinalIgnoreCase)
            || file.Name.StartsWith("swagger", StringComparison.OrdinalIgnoreCase)
        )
        && (file.Extension.SequenceEqual(".yaml") || file.Extension.SequenceEqual(".yml") || file.Extension.SequenceEqual(".json"))
        && DeploymentStages.Of(file) is not (DeploymentStage.Test or DeploymentStage.Example);

    public void Analyze(FileContent content, FactCollector collector)
    {
        var root =
            content.File.Extension.SequenceEqual(".json") ? collector.ReadJson(content)
            : collector.ReadYaml(content) is [var first, ..] ? first
            : DocumentNode.Missing;
        if (root["openapi"].IsMissing && root["swagger"].IsMissing)
        {
            return;
        }

        var schemes = root["components"]["securitySchemes"].Members.Concat(root["securityDefinitions"].Members).Select(m => m.Key);
        var security = root.Find("security");
        bool required = security is { Value.Items: [_, ..] items } && items.All(i => i.Members.Count > 0);
        collector.Add(
            new ApiDescriptionFact(new SourceLocation(content.File.Path, security?.Line ?? 0), string.Join(", ", schemes), required)
        );
    }
}
