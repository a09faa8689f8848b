using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment.Terraform;

/// <summary>A <c>resource</c> block with what its readers need to know about it.</summary>
internal sealed record TerraformResource(HclBlock Block, string Type, string Name, SourceLocation Place, DeploymentStage Stage);
