using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Deployment.Terraform;

/// <summary>
/// Reads Terraform and OpenTofu files by the tables <see cref="TerraformStores"/> and <see cref="TerraformSigns"/>. Modules and variables
/// are not evaluated.
/// </summary>
internal sealed class TerraformAnalyzer : IFileAnalyzer
{
    public string Name => "terraform";

    public bool Accepts(WorkspaceFile file) =>
        file.Extension.Equals(".tf", StringComparison.OrdinalIgnoreCase)
        || file.Extension.Equals(".tofu", StringComparison.OrdinalIgnoreCase);

    public void Analyze(FileContent content, FactCollector collector)
    {
        var stage = DeploymentStages.Of(content.File);
        var platforms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in HclReader.Read(content.Text))
        {
            if (block.Type is not ("resource" or "data") || block.Labels is not [var type, var name])
            {
                continue;
            }

            var place = new SourceLocation(content.File.Path, block.Line);
            if (TerraformSigns.SecretStores.TryGetValue(type, out string? store))
            {
                collector.Add(new SecretReferenceFact(place, store, stage));
            }

            if (block.Type == "resource")
            {
                Read(new TerraformResource(block, type, name, place, stage), collector);
                string provider = type[..Math.Max(0, type.IndexOf('_', StringComparison.Ordinal))];
                if (TerraformSigns.Platforms.TryGetValue(provider, out string? platform) && platforms.Add(platform))
                {
                    collector.Add(new DeployTargetFact(place, platform, stage));
                }
            }
        }
    }

    private static void Read(TerraformResource resource, FactCollector collector)
    {
        var (block, type, name, place, stage) = resource;
        if (TerraformStores.ByType.TryGetValue(type, out var store))
        {
            TerraformBackups.Read(resource, store, collector);
        }

        if (TerraformSigns.Backups.TryGetValue(type, out var backup))
        {
            collector.Add(new BackupFact(place, BackupState.Enabled, backup.Tool, backup.Covers, type, stage));
        }

        if (TerraformSigns.Alerts.TryGetValue(type, out var alert))
        {
            bool tells =
                alert.Receiver.Length == 0 || block.Attributes.ContainsKey(alert.Receiver) || block.Nested(alert.Receiver) is not null;
            if (tells)
            {
                collector.Add(new TelemetryFact(place, TelemetryKind.AlertReceiver, alert.Technology, stage));
            }
        }

        if (TerraformSigns.HealthChecks.TryGetValue(type, out string? check) && HasPart(block, check))
        {
            collector.Add(new HealthCheckFact(place, "Terraform", $"{type}.{name}", IsOffTheShelf: false, stage));
        }

        if (block.Find("tracing_config.mode")?.Literal == "Active")
        {
            collector.Add(new TelemetryFact(place, TelemetryKind.Tracing, "AWS X-Ray", stage));
        }

        if (TerraformSigns.Schedules.TryGetValue(type, out string? when) && block.Find(when)?.Literal is { } schedule)
        {
            collector.Add(new ScheduledJobFact(place, "Terraform", $"{type}.{name}", schedule, stage));
        }

        if (type == "aws_ssm_parameter" && block.Find("type")?.Literal == "SecureString")
        {
            collector.Add(new SecretReferenceFact(place, "AWS Systems Manager Parameter Store", stage));
        }
    }

    /// <summary>Whether a block has the nested block or attribute at <paramref name="path"/>; the empty path is the block itself.</summary>
    private static bool HasPart(HclBlock block, string path)
    {
        var current = block;
        string[] parts = path.Split('.', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            if (i == parts.Length - 1 && current.Attributes.ContainsKey(parts[i]))
            {
                return true;
            }

            if (current.Nested(parts[i]) is not { } next)
            {
                return false;
            }

            current = next;
        }

        return true;
    }
}
