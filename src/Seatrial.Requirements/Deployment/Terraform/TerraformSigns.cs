using System.Collections.Frozen;

namespace Seatrial.Requirements.Deployment.Terraform;

/// <summary>Resource types whose presence is evidence of something, as data.</summary>
internal static class TerraformSigns
{
    /// <summary>Resources and data sources that hold secrets.</summary>
    public static FrozenDictionary<string, string> SecretStores { get; } =
        new Dictionary<string, string>
        {
            ["aws_secretsmanager_secret"] = "AWS Secrets Manager",
            ["aws_secretsmanager_secret_version"] = "AWS Secrets Manager",
            ["google_secret_manager_secret"] = "Google Secret Manager",
            ["google_secret_manager_secret_version"] = "Google Secret Manager",
            ["azurerm_key_vault_secret"] = "Azure Key Vault",
            ["azurerm_key_vault"] = "Azure Key Vault",
            ["vault_generic_secret"] = "HashiCorp Vault",
            ["vault_kv_secret_v2"] = "HashiCorp Vault",
            ["doppler_secret"] = "Doppler",
            ["infisical_secrets"] = "Infisical",
            ["onepassword_item"] = "1Password",
            ["fly_secret"] = "Fly.io secrets",
            ["scaleway_secret"] = "Scaleway Secret Manager",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Resources that start something at times, each with the attribute that says when.</summary>
    public static FrozenDictionary<string, string> Schedules { get; } =
        new Dictionary<string, string>
        {
            ["aws_cloudwatch_event_rule"] = "schedule_expression",
            ["aws_scheduler_schedule"] = "schedule_expression",
            ["google_cloud_scheduler_job"] = "schedule",
            ["azurerm_automation_schedule"] = "frequency",
            ["kubernetes_cron_job_v1"] = "spec.schedule",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Alert rules, each with the attribute or block that names who is told; empty where the resource itself is the receiver.
    /// </summary>
    public static FrozenDictionary<string, (string Technology, string Receiver)> Alerts { get; } =
        new Dictionary<string, (string, string)>
        {
            ["aws_cloudwatch_metric_alarm"] = ("Amazon CloudWatch", "alarm_actions"),
            ["aws_cloudwatch_composite_alarm"] = ("Amazon CloudWatch", "alarm_actions"),
            ["google_monitoring_alert_policy"] = ("Google Cloud Monitoring", "notification_channels"),
            ["azurerm_monitor_metric_alert"] = ("Azure Monitor", "action"),
            ["azurerm_monitor_scheduled_query_rules_alert_v2"] = ("Azure Monitor", "action"),
            ["datadog_monitor"] = ("Datadog", "message"),
            ["newrelic_notification_destination"] = ("New Relic", ""),
            ["grafana_contact_point"] = ("Grafana", ""),
            ["grafana_rule_group"] = ("Grafana", "rule"),
            ["pagerduty_service"] = ("PagerDuty", ""),
            ["opsgenie_team"] = ("Opsgenie", ""),
            ["betteruptime_monitor"] = ("Better Stack", ""),
            ["digitalocean_monitor_alert"] = ("DigitalOcean", "alerts"),
            ["sentry_issue_alert"] = ("Sentry", "actions"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Health checks: resource type and the nested block or attribute that makes one; empty where the resource is one.</summary>
    public static FrozenDictionary<string, string> HealthChecks { get; } =
        new Dictionary<string, string>
        {
            ["aws_lb_target_group"] = "health_check",
            ["aws_alb_target_group"] = "health_check",
            ["aws_elb"] = "health_check",
            ["aws_apprunner_service"] = "health_check_configuration",
            ["aws_route53_health_check"] = "",
            ["google_compute_health_check"] = "",
            ["google_compute_region_health_check"] = "",
            ["google_compute_http_health_check"] = "",
            ["google_monitoring_uptime_check_config"] = "",
            ["google_cloud_run_v2_service"] = "template.containers.liveness_probe",
            ["azurerm_linux_web_app"] = "site_config.health_check_path",
            ["azurerm_windows_web_app"] = "site_config.health_check_path",
            ["azurerm_container_app"] = "template.container.liveness_probe",
            ["azurerm_lb_probe"] = "",
            ["digitalocean_loadbalancer"] = "healthcheck",
            ["digitalocean_app"] = "spec.service.health_check",
            ["hcloud_load_balancer_service"] = "health_check",
            ["kubernetes_deployment"] = "spec.template.spec.container.liveness_probe",
            ["kubernetes_deployment_v1"] = "spec.template.spec.container.liveness_probe",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Backup plans and schedules, and what they cover: a platform or an engine.</summary>
    public static FrozenDictionary<string, (string Tool, string Covers)> Backups { get; } =
        new Dictionary<string, (string, string)>
        {
            ["aws_backup_plan"] = ("AWS Backup", "aws_"),
            ["aws_s3_bucket_versioning"] = ("S3 versioning", "s3"),
            ["aws_dlm_lifecycle_policy"] = ("EBS snapshots", "ebs"),
            ["google_firestore_backup_schedule"] = ("Firestore backup schedule", "firestore"),
            ["google_spanner_backup_schedule"] = ("Spanner backup schedule", "spanner"),
            ["google_gke_backup_backup_plan"] = ("Backup for GKE", "Kubernetes"),
            ["azurerm_data_protection_backup_policy_blob_storage"] = ("Azure Backup", "azurerm_storage"),
            ["azurerm_backup_policy_vm"] = ("Azure Backup", "azurerm_vm"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Provider prefix of a resource type → the platform it deploys to.</summary>
    public static FrozenDictionary<string, string> Platforms { get; } =
        new Dictionary<string, string>
        {
            ["aws"] = "AWS",
            ["google"] = "Google Cloud",
            ["azurerm"] = "Azure",
            ["digitalocean"] = "DigitalOcean",
            ["hcloud"] = "Hetzner Cloud",
            ["linode"] = "Linode",
            ["scaleway"] = "Scaleway",
            ["oci"] = "Oracle Cloud",
            ["cloudflare"] = "Cloudflare",
            ["vercel"] = "Vercel",
            ["heroku"] = "Heroku",
            ["fly"] = "Fly.io",
            ["kubernetes"] = "Kubernetes",
            ["helm"] = "Kubernetes",
            ["railway"] = "Railway",
            ["supabase"] = "Supabase",
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
