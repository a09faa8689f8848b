using System.Collections.Frozen;

namespace Seatrial.Requirements.Deployment.Terraform;

/// <summary>
/// Data stores of the common providers. Attribute names and defaults: the argument reference of each resource in the provider's
/// documentation (for <c>aws_db_instance</c> the provider's default retention is 0 days, which means no automatic backup).
/// </summary>
internal static class TerraformStores
{
    public static FrozenDictionary<string, TerraformStore> ByType { get; } =
        new TerraformStore[]
        {
            new(
                "aws_db_instance",
                "Amazon RDS",
                "@engine",
                StoreKind.Database,
                "backup_retention_period",
                BackupState.DisabledByDefault,
                "replicate_source_db",
                "snapshot_identifier",
                "restore_to_point_in_time"
            ),
            new("aws_rds_cluster", "Amazon Aurora", "@engine", StoreKind.Database, "backup_retention_period", BackupState.EnabledByDefault),
            new(
                "aws_docdb_cluster",
                "Amazon DocumentDB",
                "mongodb",
                StoreKind.Database,
                "backup_retention_period",
                BackupState.EnabledByDefault
            ),
            new(
                "aws_neptune_cluster",
                "Amazon Neptune",
                "neptune",
                StoreKind.Database,
                "backup_retention_period",
                BackupState.EnabledByDefault
            ),
            new(
                "aws_dynamodb_table",
                "Amazon DynamoDB",
                "dynamodb",
                StoreKind.Database,
                "point_in_time_recovery.enabled",
                BackupState.DisabledByDefault
            ),
            new(
                "aws_redshift_cluster",
                "Amazon Redshift",
                "redshift",
                StoreKind.Database,
                "automated_snapshot_retention_period",
                BackupState.EnabledByDefault
            ),
            new(
                "google_sql_database_instance",
                "Cloud SQL",
                "@database_version",
                StoreKind.Database,
                "settings.backup_configuration.enabled",
                BackupState.DisabledByDefault,
                "master_instance_name",
                "clone"
            ),
            new(
                "google_alloydb_cluster",
                "AlloyDB",
                "postgresql",
                StoreKind.Database,
                "automated_backup_policy.enabled",
                BackupState.EnabledByDefault
            ),
            new(
                "azurerm_postgresql_flexible_server",
                "Azure Database for PostgreSQL",
                "postgresql",
                StoreKind.Database,
                "backup_retention_days",
                BackupState.EnabledByDefault
            ),
            new(
                "azurerm_postgresql_server",
                "Azure Database for PostgreSQL",
                "postgresql",
                StoreKind.Database,
                "backup_retention_days",
                BackupState.EnabledByDefault
            ),
            new(
                "azurerm_mysql_flexible_server",
                "Azure Database for MySQL",
                "mysql",
                StoreKind.Database,
                "backup_retention_days",
                BackupState.EnabledByDefault
            ),
            new(
                "azurerm_mssql_database",
                "Azure SQL Database",
                "sqlserver",
                StoreKind.Database,
                "short_term_retention_policy.retention_days",
                BackupState.EnabledByDefault
            ),
            new(
                "azurerm_cosmosdb_account",
                "Azure Cosmos DB",
                "cosmosdb",
                StoreKind.Database,
                "backup.retention_in_hours",
                BackupState.EnabledByDefault
            ),
            new(
                "digitalocean_database_cluster",
                "DigitalOcean Managed Database",
                "@engine",
                StoreKind.Database,
                null,
                BackupState.EnabledByDefault
            ),
            new(
                "scaleway_rdb_instance",
                "Scaleway Managed Database",
                "@engine",
                StoreKind.Database,
                "disable_backup",
                BackupState.EnabledByDefault
            ),
            new(
                "aws_elasticache_cluster",
                "Amazon ElastiCache",
                "@engine",
                StoreKind.Cache,
                "snapshot_retention_limit",
                BackupState.Unresolved
            ),
            new(
                "aws_elasticache_replication_group",
                "Amazon ElastiCache",
                "redis",
                StoreKind.Cache,
                "snapshot_retention_limit",
                BackupState.Unresolved
            ),
            new("aws_opensearch_domain", "Amazon OpenSearch", "opensearch", StoreKind.Search, null, BackupState.Unresolved),
            new("google_redis_instance", "Memorystore", "redis", StoreKind.Cache, null, BackupState.Unresolved),
            new("azurerm_redis_cache", "Azure Cache for Redis", "redis", StoreKind.Cache, null, BackupState.Unresolved),
        }.ToFrozenDictionary(s => s.Type, StringComparer.Ordinal);
}
