using System.Collections.Frozen;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Containers.Kubernetes;

/// <summary>
/// What the kinds of Kubernetes objects are evidence of, as data. Custom resources are named with the first part of their API group.
/// </summary>
internal static class KubernetesKinds
{
    /// <summary>Objects that take secrets from outside the manifest.</summary>
    public static FrozenDictionary<string, string> SecretStores { get; } =
        new Dictionary<string, string>
        {
            ["ExternalSecret"] = "External Secrets",
            ["ClusterExternalSecret"] = "External Secrets",
            ["SecretStore"] = "External Secrets",
            ["ClusterSecretStore"] = "External Secrets",
            ["SealedSecret"] = "Sealed Secrets",
            ["SecretProviderClass"] = "Secrets Store CSI driver",
            ["VaultStaticSecret"] = "HashiCorp Vault",
            ["VaultDynamicSecret"] = "HashiCorp Vault",
            ["OnePasswordItem"] = "1Password",
            ["InfisicalSecret"] = "Infisical",
            ["DopplerSecret"] = "Doppler",
            ["AzureKeyVaultSecret"] = "Azure Key Vault",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, (TelemetryKind Kind, string Technology)> Telemetry { get; } =
        new Dictionary<string, (TelemetryKind, string)>
        {
            ["ServiceMonitor"] = (TelemetryKind.Metrics, "Prometheus"),
            ["PodMonitor"] = (TelemetryKind.Metrics, "Prometheus"),
            ["PodMonitoring"] = (TelemetryKind.Metrics, "Google Managed Prometheus"),
            ["PrometheusRule"] = (TelemetryKind.Alert, "Prometheus"),
            ["AlertmanagerConfig"] = (TelemetryKind.AlertReceiver, "Alertmanager"),
            ["OpenTelemetryCollector"] = (TelemetryKind.Tracing, "OpenTelemetry"),
            ["Instrumentation"] = (TelemetryKind.Tracing, "OpenTelemetry"),
            ["GrafanaAlertRuleGroup"] = (TelemetryKind.Alert, "Grafana"),
            ["GrafanaContactPoint"] = (TelemetryKind.AlertReceiver, "Grafana"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Objects that back something up by themselves: tool and what it covers.</summary>
    public static FrozenDictionary<string, (string Tool, string Covers)> Backups { get; } =
        new Dictionary<string, (string, string)>
        {
            ["velero/Schedule"] = ("Velero", "Kubernetes"),
            ["k8up/Schedule"] = ("K8up", "Kubernetes"),
            ["longhorn/RecurringJob"] = ("Longhorn", "Kubernetes"),
            ["postgresql/ScheduledBackup"] = ("CloudNativePG", "postgresql"),
            ["mysql/MySQLBackup"] = ("MySQL Operator", "mysql"),
            ["gkebackup/BackupPlan"] = ("Backup for GKE", "Kubernetes"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Objects that deploy step by step and go back by themselves.</summary>
    public static FrozenDictionary<string, string> Rollbacks { get; } =
        new Dictionary<string, string> { ["argoproj/Rollout"] = "Argo Rollouts", ["flagger/Canary"] = "Flagger" }.ToFrozenDictionary(
            StringComparer.Ordinal
        );
}
