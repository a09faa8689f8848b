using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Observability;

/// <summary>
/// Knows the configuration files of error trackers and monitoring agents by their names, and by a word that each must hold.
/// </summary>
internal sealed class AgentFileAnalyzer : IFileAnalyzer
{
    private static readonly (string Name, string Marker, TelemetryKind Kind, string Technology)[] Files =
    [
        ("sentry.server.config.ts", "dsn", TelemetryKind.ErrorTracking, "Sentry"),
        ("sentry.server.config.js", "dsn", TelemetryKind.ErrorTracking, "Sentry"),
        ("sentry.edge.config.ts", "dsn", TelemetryKind.ErrorTracking, "Sentry"),
        ("sentry.client.config.ts", "dsn", TelemetryKind.ErrorTracking, "Sentry"),
        ("sentry.client.config.js", "dsn", TelemetryKind.ErrorTracking, "Sentry"),
        ("sentry.properties", "dsn", TelemetryKind.ErrorTracking, "Sentry"),
        ("sentry.rb", "Sentry.init", TelemetryKind.ErrorTracking, "Sentry"),
        ("sentry.php", "dsn", TelemetryKind.ErrorTracking, "Sentry"),
        ("bugsnag.rb", "Bugsnag", TelemetryKind.ErrorTracking, "Bugsnag"),
        ("rollbar.rb", "Rollbar", TelemetryKind.ErrorTracking, "Rollbar"),
        ("honeybadger.yml", "api_key", TelemetryKind.ErrorTracking, "Honeybadger"),
        ("newrelic.yml", "license_key", TelemetryKind.Tracing, "New Relic"),
        ("newrelic.js", "license_key", TelemetryKind.Tracing, "New Relic"),
        ("newrelic.ini", "license_key", TelemetryKind.Tracing, "New Relic"),
        ("newrelic.config", "license", TelemetryKind.Tracing, "New Relic"),
        ("datadog.yaml", "api_key", TelemetryKind.Metrics, "Datadog"),
        ("elasticapm.properties", "service_name", TelemetryKind.Tracing, "Elastic APM"),
        ("elastic_apm.yml", "server_url", TelemetryKind.Tracing, "Elastic APM"),
        ("applicationinsights.json", "connectionString", TelemetryKind.Tracing, "Application Insights"),
        ("appsignal.yml", "push_api_key", TelemetryKind.Tracing, "AppSignal"),
        ("skylight.yml", "authentication", TelemetryKind.Tracing, "Skylight"),
        ("scout_apm.yml", "key", TelemetryKind.Tracing, "Scout APM"),
    ];

    public string Name => "agent-files";

    public bool Accepts(WorkspaceFile file)
    {
        foreach (var entry in Files)
        {
            if (file.Name.SequenceEqual(entry.Name))
            {
                return true;
            }
        }

        return false;
    }

    public void Analyze(FileContent content, FactCollector collector)
    {
        foreach (var (name, marker, kind, technology) in Files)
        {
            if (content.File.Name.SequenceEqual(name) && content.Text.Contains(marker, StringComparison.Ordinal))
            {
                collector.Add(
                    new TelemetryFact(new SourceLocation(content.File.Path), kind, technology, DeploymentStages.Of(content.File))
                );
            }
        }
    }
}
