using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of metrics, logs, traces and alerting.</summary>
internal static class TelemetryRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "grafana-service-account-token",
            Title = "Grafana service account token",
            Pattern = Token("glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}"),
            Judge = GrafanaToken.Judge,
            Impact = "Reads and changes dashboards and data sources within its role.",
            Revoke = "Delete the token of the service account in Grafana and create one with an expiry.",
            PositiveExamples = ["GRAFANA_TOKEN={grafana-crc:glsa_}"],
            NegativeExamples = ["glsa_{base62:12}"],
        },
        new()
        {
            Id = "grafana-cloud-token",
            Title = "Grafana Cloud access policy token",
            Pattern = Token("glc_(?:eyJ[A-Za-z0-9+/]{30,400}|[A-Za-z0-9+/]{60,400})={0,3}"),
            Judge = EmbeddedJson.Judge,
            Impact = "Reads or submits telemetry within its access policy.",
            Revoke = "Delete the token of the access policy in Grafana Cloud and create a new one.",
            PositiveExamples = ["GRAFANA_CLOUD_TOKEN=glc_{json64:o=123456,n=shop-metrics,k=x}"],
            NegativeExamples = ["glc_eyJ{base62:9}"],
        },
        new()
        {
            Id = "grafana-api-key",
            Title = "Grafana API key (old form)",
            Pattern = Token("eyJrIjoi[A-Za-z0-9]{60,400}={0,3}"),
            Judge = EmbeddedJson.Judge,
            Impact = "Reads and changes dashboards and data sources within its role.",
            Revoke = "Delete the API key in Grafana and use a service account.",
            PositiveExamples = ["Authorization: Bearer {json64:k=abcdefghijklmnopqrst,n=shop}"],
            NegativeExamples = ["eyJrIjoi{base62:9}"],
        },
        new()
        {
            Id = "honeycomb-api-key",
            Title = "Honeycomb API key",
            Pattern = Token("hc[axb]ik_[a-z0-9]{58}|hc[abx]mk_[a-z0-9]{58}"),
            Severity = Severity.Medium,
            Impact = "Submits or reads telemetry of the environment.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["HONEYCOMB_API_KEY=hcaik_{alnum:58}"],
            NegativeExamples = ["hcaik_{alnum:9}"],
        },
        new()
        {
            Id = "honeycomb-legacy-key",
            Title = "Honeycomb API key without prefix",
            Pattern = Assigned("honeycomb", "key|team|token", "[a-f0-9]{32}|[A-Za-z0-9]{22}"),
            Severity = Severity.Medium,
            Impact = "Submits or reads telemetry of the environment.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["HONEYCOMB_API_KEY={base62:22}"],
            NegativeExamples = ["HONEYCOMB_DATASET=shop"],
        },
        new()
        {
            Id = "dynatrace-token",
            Title = "Dynatrace token",
            Pattern = Token(@"dt0[a-z][0-9]{2}\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}"),
            Severity = Severity.Critical,
            Impact = "Reads or changes the environment within its scopes.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["DT_API_TOKEN=dt0c01.{upper-alnum:24}.{upper-alnum:64}"],
            NegativeExamples = ["dt0c01.{upper-alnum:24}"],
        },
        new()
        {
            Id = "splunk-hec-token",
            Title = "Splunk event collector token",
            Pattern = Assigned("splunk|hec_", "token", "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"),
            Severity = Severity.Medium,
            Impact = "Submits false events to the index.",
            Revoke = "Delete the token under HTTP event collector and create a new one.",
            PositiveExamples = ["SPLUNK_HEC_TOKEN={uuid}", "SPLUNK_TOKEN=\"{uuid}\""],
            NegativeExamples = ["SPLUNK_INDEX=main"],
        },
        new()
        {
            Id = "sumologic-access-key",
            Title = "Sumo Logic access key",
            Pattern = Assigned("sumo", "key|secret", "[A-Za-z0-9]{64}"),
            Impact = "Reads and changes the account as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SUMOLOGIC_ACCESS_KEY={base62:64}"],
            NegativeExamples = ["SUMOLOGIC_ACCESS_ID=su{base62:12}"],
        },
        new()
        {
            Id = "pagerduty-api-key",
            Title = "PagerDuty API key",
            Pattern =
                Assigned("pager_?duty|pd_api", "key|token|secret", "[A-Za-z0-9+_-]{20}|[a-f0-9]{32}")
                + @"|(?i:\bpagerduty)[^{}]{0,60}[\s\[{]{0,40}[^{}]{0,60}?(?i:routing_key|service_key|integration_key)[""']?\s{0,3}[:=]\s{0,3}[""']?(?P<secret>[a-f0-9]{32})\b",
            Impact = "Reads and changes incidents and schedules, or raises false alarms.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["PAGERDUTY_API_KEY=u+{base62:18}", "pagerduty_configs:\n  - routing_key: {hex:32}"],
            NegativeExamples = ["PAGERDUTY_SERVICE_ID=PABC123"],
        },
        new()
        {
            Id = "opsgenie-api-key",
            Title = "Opsgenie API key",
            Pattern = Assigned("opsgenie", "key|token", "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"),
            Impact = "Reads and raises alerts.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["OPSGENIE_API_KEY={uuid}"],
            NegativeExamples = ["OPSGENIE_TEAM_ID={uuid}"],
        },
        new()
        {
            Id = "rollbar-access-token",
            Title = "Rollbar access token",
            Pattern = Assigned("rollbar", "token", "[a-f0-9]{32}|[a-f0-9]{128}"),
            Severity = Severity.Medium,
            Impact = "Submits false errors or reads them, depending on its scope.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["ROLLBAR_ACCESS_TOKEN={hex:32}"],
            NegativeExamples = ["ROLLBAR_CODE_VERSION={hex:40}"],
        },
        new()
        {
            Id = "bugsnag-api-key",
            Title = "Bugsnag auth token",
            Pattern = Assigned(
                "bugsnag",
                "token|auth",
                "[a-f0-9]{32}|[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Severity = Severity.Medium,
            Impact = "Reads errors and projects as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["BUGSNAG_AUTH_TOKEN={uuid}"],
            NegativeExamples = ["BUGSNAG_RELEASE={hex:40}"],
        },
        new()
        {
            Id = "logtail-source-token",
            Title = "Better Stack source or API token",
            Pattern = Assigned("logtail|better_?stack|betteruptime", "token|key", "[A-Za-z0-9]{24}"),
            Severity = Severity.Medium,
            Impact = "Submits false logs or reads monitors.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["LOGTAIL_SOURCE_TOKEN={base62:24}"],
            NegativeExamples = ["LOGTAIL_HOST=in.logs.example.com"],
        },
        new()
        {
            Id = "axiom-token",
            Title = "Axiom API token",
            Pattern = Token("xa[ap]t-[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"),
            Impact = "Submits or reads the organisation's data.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["AXIOM_TOKEN=xaat-{uuid}"],
            NegativeExamples = ["xaat-{hex:8}"],
        },
        new()
        {
            Id = "logzio-token",
            Title = "Logz.io token",
            Pattern = Assigned(
                "logz_?io",
                "token|key",
                "[A-Za-z]{32}|[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Severity = Severity.Medium,
            Impact = "Submits false logs or reads them.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["LOGZIO_TOKEN={letters:32}"],
            NegativeExamples = ["LOGZIO_HOST=listener.logz.io"],
        },
    ];
}
