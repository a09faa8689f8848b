using System.Collections.Frozen;

namespace Seatrial.Requirements.Deployment.CloudFormation;

/// <summary>How a CloudFormation resource type says whether it is backed up; the path names properties, nested ones after a dot.</summary>
internal sealed record CloudFormationStore(string Type, string Platform, string Engine, StoreKind Kind, string Setting, BackupState Default)
{
    /// <summary>Defaults: the property reference of each type (<c>BackupRetentionPeriod</c> of RDS is 1 day when it is absent).</summary>
    public static FrozenDictionary<string, CloudFormationStore> ByType { get; } =
        new CloudFormationStore[]
        {
            new("AWS::RDS::DBInstance", "Amazon RDS", "@Engine", StoreKind.Database, "BackupRetentionPeriod", BackupState.EnabledByDefault),
            new(
                "AWS::RDS::DBCluster",
                "Amazon Aurora",
                "@Engine",
                StoreKind.Database,
                "BackupRetentionPeriod",
                BackupState.EnabledByDefault
            ),
            new(
                "AWS::DocDB::DBCluster",
                "Amazon DocumentDB",
                "mongodb",
                StoreKind.Database,
                "BackupRetentionPeriod",
                BackupState.EnabledByDefault
            ),
            new(
                "AWS::DynamoDB::Table",
                "Amazon DynamoDB",
                "dynamodb",
                StoreKind.Database,
                "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled",
                BackupState.DisabledByDefault
            ),
            new(
                "AWS::Serverless::SimpleTable",
                "Amazon DynamoDB",
                "dynamodb",
                StoreKind.Database,
                "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled",
                BackupState.DisabledByDefault
            ),
            new(
                "AWS::ElastiCache::CacheCluster",
                "Amazon ElastiCache",
                "redis",
                StoreKind.Cache,
                "SnapshotRetentionLimit",
                BackupState.Unresolved
            ),
        }.ToFrozenDictionary(s => s.Type, StringComparer.Ordinal);
}
