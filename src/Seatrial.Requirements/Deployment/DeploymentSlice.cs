using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Deployment.CloudFormation;
using Seatrial.Requirements.Deployment.Pipelines;
using Seatrial.Requirements.Deployment.Platforms;
using Seatrial.Requirements.Deployment.Terraform;

namespace Seatrial.Requirements.Deployment;

/// <summary>Reads deployment configuration and settings into facts that the requirements share; judges nothing itself.</summary>
public static class DeploymentSlice
{
    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "deployment",
            Analyzers =
            [
                new PlatformFileAnalyzer(),
                new DeployJobAnalyzer(),
                new TerraformAnalyzer(),
                new CloudFormationAnalyzer(),
                new SpringYamlAnalyzer(),
                .. SettingFiles.All.Select(f => new SettingFileAnalyzer(f)),
            ],
        };
}
