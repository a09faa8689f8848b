using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Deployment.Terraform;

/// <summary>Reads the backup setting of a data store resource.</summary>
internal static class TerraformBackups
{
    public static void Read(TerraformResource resource, TerraformStore store, FactCollector collector)
    {
        var block = resource.Block;
        if (Array.Exists(store.ExemptWith, name => block.Attributes.ContainsKey(name) || block.Nested(name) is not null))
        {
            return;
        }

        if (block.Find("hash_key")?.Literal == "LockID")
        {
            return; // The lock table of Terraform's own state: its rows live for minutes.
        }

        string id = $"{resource.Type}.{resource.Name}";
        collector.Add(new DataStoreFact(resource.Place, Engine(block, store), id, store.Kind, store.Platform, resource.Stage));
        var value = store.Setting is null ? null : block.Find(store.Setting);
        var place = value is null ? resource.Place : new SourceLocation(resource.Place.Path, value.Line);
        collector.Add(
            new BackupFact(place, State(block, store, value), store.Platform, id, store.Setting ?? "automatic backups", resource.Stage)
        );
    }

    private static BackupState State(HclBlock block, TerraformStore store, HclValue? value)
    {
        if (value is null)
        {
            // A dynamic block or an argument set as an object may hold the setting; a count that may be zero makes the default moot.
            bool hidden =
                store.Setting is not null && store.Setting.Split('.') is [var first, _, ..] && block.Attributes.ContainsKey(first);
            return hidden ? BackupState.Unresolved : store.Default;
        }

        bool inverted = store.Setting!.StartsWith("disable_", StringComparison.Ordinal);
        return value.Literal switch
        {
            null => BackupState.Unresolved,
            "0" => BackupState.Disabled,
            "false" => inverted ? BackupState.Enabled : BackupState.Disabled,
            "true" => inverted ? BackupState.Disabled : BackupState.Enabled,
            _ => BackupState.Enabled,
        };
    }

    private static string Engine(HclBlock block, TerraformStore store)
    {
        string engine = store.Engine is ['@', .. var attribute] ? block.Find(attribute)?.Literal ?? "database" : store.Engine;
        return engine.ToLowerInvariant() switch
        {
            var e when e.Contains("postgres", StringComparison.Ordinal) || e == "pg" => "postgresql",
            var e when e.Contains("mariadb", StringComparison.Ordinal) => "mariadb",
            var e when e.Contains("mysql", StringComparison.Ordinal) => "mysql",
            var e when e.Contains("sqlserver", StringComparison.Ordinal) => "sqlserver",
            var e => e,
        };
    }
}
