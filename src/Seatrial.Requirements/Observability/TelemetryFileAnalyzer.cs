using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Observability;

/// <summary>Reads the configuration of Prometheus, Alertmanager, the OpenTelemetry collector and Grafana's provisioned alerts.</summary>
internal sealed class TelemetryFileAnalyzer : IFileAnalyzer
{
    private static readonly string[] Words = ["prometheus", "alert", "rule", "otel", "collector", "provisioning/"];

    public string Name => "telemetry-files";

    public bool Accepts(WorkspaceFile file) =>
        (file.Extension.SequenceEqual(".yml") || file.Extension.SequenceEqual(".yaml"))
        && !file.Path.StartsWith(".github/", StringComparison.Ordinal)
        && Array.Exists(Words, w => file.Path.Contains(w, StringComparison.OrdinalIgnoreCase));

    public void Analyze(FileContent content, FactCollector collector)
    {
        var utf8 = content.Utf8;
        bool worthReading =
            utf8.IndexOf("scrape_configs:"u8) >= 0
            || utf8.IndexOf("alert:"u8) >= 0
            || utf8.IndexOf("receivers:"u8) >= 0
            || utf8.IndexOf("contactPoints:"u8) >= 0;
        if (!worthReading || utf8.IndexOf("apiVersion: monitoring.coreos.com"u8) >= 0)
        {
            return;
        }

        var stage = DeploymentStages.Of(content.File);
        void Add(int line, TelemetryKind kind, string technology) =>
            collector.Add(new TelemetryFact(new SourceLocation(content.File.Path, line), kind, technology, stage));
        foreach (var root in collector.ReadYaml(content))
        {
            Read(root, Add);
        }
    }

    private static void Read(DocumentNode root, Action<int, TelemetryKind, string> add)
    {
        if (root.Find("scrape_configs") is { Value.Items.Count: > 0 } scrape)
        {
            add(scrape.Line, TelemetryKind.Metrics, "Prometheus");
        }

        if (root["groups"].Items.SelectMany(g => g["rules"].Items).FirstOrDefault(r => r.Find("alert") is not null) is { } rule)
        {
            add(rule.Line, TelemetryKind.Alert, "Prometheus");
        }

        if (
            root["receivers"]
                .Items.FirstOrDefault(r =>
                    r.Members.Any(m => m.Key.EndsWith("_configs", StringComparison.Ordinal) && m.Value.Items.Count > 0)
                ) is
            { } receiver
        )
        {
            add(receiver.Line, TelemetryKind.AlertReceiver, "Alertmanager");
        }

        if (root["contactPoints"].Items is [var contact, ..])
        {
            add(contact.Line, TelemetryKind.AlertReceiver, "Grafana");
        }

        foreach (var pipeline in root["service"]["pipelines"].Members)
        {
            TelemetryKind? kind = pipeline.Key switch
            {
                "traces" => TelemetryKind.Tracing,
                "metrics" => TelemetryKind.Metrics,
                _ => null,
            };
            if (kind is { } known)
            {
                add(pipeline.Line, known, "OpenTelemetry Collector");
            }
        }
    }
}
