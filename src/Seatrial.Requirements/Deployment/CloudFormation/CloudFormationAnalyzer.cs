using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Deployment.CloudFormation;

/// <summary>Finds CloudFormation and SAM templates by their content.</summary>
internal sealed class CloudFormationAnalyzer : IFileAnalyzer
{
    public string Name => "cloudformation";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1024 * 1024
        && (
            file.Extension.SequenceEqual(".yaml")
            || file.Extension.SequenceEqual(".yml")
            || file.Extension.SequenceEqual(".template")
            || file.Name.EndsWith("template.json")
        );

    public void Analyze(FileContent content, FactCollector collector)
    {
        if (content.Utf8.IndexOf("AWSTemplateFormatVersion"u8) < 0 && content.Utf8.IndexOf("AWS::Serverless-2016-10-31"u8) < 0)
        {
            return;
        }

        bool json = content.Utf8.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
        var root =
            json ? collector.ReadJson(content)
            : collector.ReadYaml(content) is [var first, ..] ? first
            : DocumentNode.Missing;
        var stage = DeploymentStages.Of(content.File);
        if (root["Resources"].IsMap)
        {
            collector.Add(new DeployTargetFact(new SourceLocation(content.File.Path), "AWS", stage));
            CloudFormationResources.Read(content.File.Path, root["Resources"], stage, collector);
        }
    }
}
