using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Deployment.CloudFormation;

/// <summary>
/// Reads the resources of a template: stores and their backups, secrets, alarms, health checks, tracing. Functions such as <c>!If</c> are
/// not evaluated.
/// </summary>
internal static class CloudFormationResources
{
    public static void Read(string path, DocumentNode resources, DeploymentStage stage, FactCollector collector)
    {
        foreach (var resource in resources.Members)
        {
            string type = resource.Value["Type"].Text ?? "";
            var properties = resource.Value["Properties"];
            var place = new SourceLocation(path, resource.Line);
            if (CloudFormationStore.ByType.TryGetValue(type, out var store))
            {
                ReadStore(resource, store, place, stage, collector);
            }

            switch (type)
            {
                case "AWS::SecretsManager::Secret":
                    collector.Add(new SecretReferenceFact(place, "AWS Secrets Manager", stage));
                    break;
                case "AWS::CloudWatch::Alarm" when properties.Find("AlarmActions") is not null:
                    collector.Add(new TelemetryFact(place, TelemetryKind.AlertReceiver, "Amazon CloudWatch", stage));
                    break;
                case "AWS::Backup::BackupPlan":
                    collector.Add(new BackupFact(place, BackupState.Enabled, "AWS Backup", "aws_", resource.Key, stage));
                    break;
                case "AWS::ElasticLoadBalancingV2::TargetGroup" when properties.Find("HealthCheckPath") is { } check:
                    collector.Add(
                        new HealthCheckFact(
                            new SourceLocation(path, check.Line),
                            "Elastic Load Balancing",
                            resource.Key,
                            IsOffTheShelf: false,
                            stage
                        )
                    );
                    break;
                case "AWS::Serverless::Function" when properties["Tracing"].Text == "Active":
                    collector.Add(new TelemetryFact(place, TelemetryKind.Tracing, "AWS X-Ray", stage));
                    break;
                case "AWS::ECS::TaskDefinition":
                    ReadContainers(path, properties["ContainerDefinitions"], stage, collector);
                    break;
            }
        }
    }

    private static void ReadStore(
        DocumentMember resource,
        CloudFormationStore store,
        SourceLocation place,
        DeploymentStage stage,
        FactCollector collector
    )
    {
        var properties = resource.Value["Properties"];
        if (
            properties.Find("SourceDBInstanceIdentifier") is not null
            || properties.Find("DBClusterIdentifier") is not null && store.Type == "AWS::RDS::DBInstance"
        )
        {
            return; // A read replica, or a member of a cluster whose backups the cluster makes.
        }

        string engine = store.Engine == "@Engine" ? properties["Engine"].Text ?? "database" : store.Engine;
        engine =
            engine.Contains("postgres", StringComparison.Ordinal) ? "postgresql"
            : engine.Contains("mysql", StringComparison.Ordinal) ? "mysql"
            : engine;
        collector.Add(new DataStoreFact(place, engine, resource.Key, store.Kind, store.Platform, stage));
        var value = store.Setting.Split('.').Aggregate(properties, (node, name) => node[name]);
        var state = value switch
        {
            { IsMissing: true } => store.Default,
            { Text: "0" or "false" } => BackupState.Disabled,
            { Text: "true" } => BackupState.Enabled,
            { Text: { Length: < 5 } days } when int.TryParse(days, out _) => BackupState.Enabled,
            _ => BackupState.Unresolved,
        };
        var where = value.IsMissing ? place : new SourceLocation(place.Path, value.Line);
        collector.Add(new BackupFact(where, state, store.Platform, resource.Key, store.Setting, stage));
    }

    private static void ReadContainers(string path, DocumentNode containers, DeploymentStage stage, FactCollector collector)
    {
        foreach (var container in containers.Items)
        {
            string name = container["Name"].Text ?? "container";
            if (container.Find("HealthCheck") is { } check)
            {
                collector.Add(new HealthCheckFact(new SourceLocation(path, check.Line), "Amazon ECS", name, IsOffTheShelf: false, stage));
            }

            if (container.Find("Secrets") is { } secrets)
            {
                collector.Add(new SecretReferenceFact(new SourceLocation(path, secrets.Line), "AWS Secrets Manager", stage));
            }
        }
    }
}
