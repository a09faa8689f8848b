using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Observability;

/// <summary>
/// Observability, as far as configuration decides it: OBS-1 passes on configured structured logging, OBS-4 on configured metrics or traces,
/// OBS-5 see <see cref="HealthJudge"/>, OBS-6 see <see cref="AlertJudge"/>; OBS-2, OBS-3 and OBS-7 need the code.
/// </summary>
public static class ObservabilitySlice
{
    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "observability",
            Analyzers = [new LoggingFileAnalyzer(), new AppSettingsAnalyzer(), new TelemetryFileAnalyzer(), new AgentFileAnalyzer()],
            Judges =
            [
                Operation.Judge("OBS-1", JudgeLogging),
                Operation.Judge(
                    "OBS-2",
                    view =>
                        Hints.NeedsCode(
                            Hints.Of(view, TechnologyKind.Logger, TechnologyKind.AuthProvider),
                            "failed logins, refusals and changes of roles are logged",
                            "No logging library was found in manifests"
                        )
                ),
                Operation.Judge(
                    "OBS-3",
                    view =>
                        Hints.NeedsCode(
                            [.. Telemetry(view, TelemetryKind.ErrorTracking), .. Hints.Of(view, TechnologyKind.ErrorTracker)],
                            "every error is captured and none swallowed",
                            "No error tracker was found in manifests or configuration"
                        )
                ),
                Operation.Judge("OBS-4", JudgeMeasures),
                Operation.Judge("OBS-5", HealthJudge.Judge),
                Operation.Judge("OBS-6", AlertJudge.Judge),
                Operation.Judge(
                    "OBS-7",
                    view =>
                        Hints.NeedsCode(
                            Hints.Of(view, TechnologyKind.Logger),
                            "logs hold no credential and no personal data",
                            "No logging library was found in manifests"
                        )
                ),
            ],
            Rules = ObservabilityRules.All,
        };

    internal static List<Evidence> Telemetry(ApplicationView view, params TelemetryKind[] kinds) =>
        [
            .. view
                .Facts.Of<TelemetryFact>()
                .Where(t => t.Stage.IsDeployable() && kinds.Contains(t.Kind))
                .GroupBy(t => (t.Technology, t.Kind))
                .Select(g => g.First())
                .Take(5)
                .Select(t => new Evidence($"{t.Technology} is configured for {Describe(t.Kind)}", t.Location)),
        ];

    private static Judgement JudgeLogging(ApplicationView view)
    {
        var structured = Telemetry(view, TelemetryKind.StructuredLogging).Concat(Settings(view, IsStructured)).ToList();
        if (structured.Count > 0)
        {
            return Judgement.Pass(structured);
        }

        var plain = Telemetry(view, TelemetryKind.Logging)
            .Concat(Settings(view, s => s.Name is "LOGGING" or "logging.config" or "logging.level.root"))
            .ToList();
        IReadOnlyList<Evidence> hints = [.. plain, .. Hints.Of(view, TechnologyKind.Logger)];
        const string open = "the server logs through it in structured lines";
        const string nothing = "No logging configuration and no logging library was found";
        return plain.Count > 0
            ? Hints.Unknown(hints, open, nothing, "A JSON layout in that configuration would show it.")
            : Hints.NeedsCode(hints, open, nothing);
    }

    private static bool IsStructured(SettingFact setting) =>
        setting.Name switch
        {
            "logging.structured.format.console" or "logging.structured.format.file" => setting.Value.Length > 0,
            "quarkus.log.console.json" or "quarkus.log.console.json.enabled" or "config.lograge.enabled" => Switches.On(setting.Value),
            "config.rails_semantic_logger.format" => setting.Value.Contains("json", StringComparison.OrdinalIgnoreCase),
            "config.log_formatter" => setting.Value.Contains("json", StringComparison.OrdinalIgnoreCase),
            "LOG_FORMAT" => setting.Value.Equals("json", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    private static Judgement JudgeMeasures(ApplicationView view)
    {
        var configured = Telemetry(view, TelemetryKind.Metrics, TelemetryKind.Tracing).Concat(Settings(view, IsMeasured)).ToList();
        return configured.Count > 0
            ? Judgement.Pass(configured)
            : Hints.Unknown(
                Hints.Of(view, TechnologyKind.Metrics, TechnologyKind.Tracing),
                "metrics or traces are collected",
                "No configuration of metrics or traces was found",
                "The platform may collect them; a collector or agent in the deployment configuration would show it."
            );
    }

    private static bool IsMeasured(SettingFact setting) =>
        setting.Name switch
        {
            "OTEL_EXPORTER_OTLP_ENDPOINT" or "OTEL_TRACES_EXPORTER" or "OTEL_METRICS_EXPORTER" => setting.Value is not ("" or "none"),
            "DD_TRACE_ENABLED" => Switches.On(setting.Value),
            "DD_AGENT_HOST" or "NEW_RELIC_APP_NAME" => setting.Value.Length > 0,
            "management.otlp.tracing.endpoint" or "management.otlp.metrics.export.url" => setting.Value.Length > 0,
            "management.endpoints.web.exposure.include" => setting.Value.Contains("prometheus", StringComparison.Ordinal),
            _ => false,
        };

    private static IEnumerable<Evidence> Settings(ApplicationView view, Func<SettingFact, bool> isEvidence) =>
        view
            .Facts.Of<SettingFact>()
            .Where(s => s.Stage.IsDeployable() && isEvidence(s))
            .Take(3)
            .Select(s => new Evidence(
                $"{s.Name} is {(s.Value.Length is > 0 and < 60 && s.Value[0] is not ('{' or '[' or '(') ? s.Value : "set")}",
                s.Location
            ));

    private static string Describe(TelemetryKind kind) =>
        kind switch
        {
            TelemetryKind.Logging => "logging",
            TelemetryKind.StructuredLogging => "structured logging",
            TelemetryKind.Metrics => "metrics",
            TelemetryKind.Tracing => "tracing",
            TelemetryKind.ErrorTracking => "errors",
            _ => "alerts",
        };
}
