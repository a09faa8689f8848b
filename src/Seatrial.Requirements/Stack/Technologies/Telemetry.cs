using static Seatrial.Requirements.Stack.TechnologyKind;

namespace Seatrial.Requirements.Stack.Technologies;

/// <summary>Metrics, traces and error tracking.</summary>
internal static class Telemetry
{
    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(
            Metrics,
            "prometheus",
            "Prometheus",
            "npm:prom-client npm:express-prom-bundle npm:@willsoto/nestjs-prometheus npm:fastify-metrics pypi:prometheus-client pypi:prometheus-fastapi-instrumentator pypi:django-prometheus pypi:prometheus-flask-exporter nuget:prometheus-net nuget:prometheus-net.aspnetcore maven:io.prometheus:* maven:io.micrometer:micrometer-registry-prometheus go:github.com/prometheus/client_golang gem:prometheus-client gem:yabeda-prometheus composer:promphp/prometheus_client_php cargo:prometheus cargo:metrics-exporter-prometheus hex:prom_ex hex:telemetry_metrics_prometheus image:prometheus"
        ),
        new(Metrics, "micrometer", "Micrometer", "maven:io.micrometer:*"),
        new(Metrics, "spring-actuator", "Spring Boot Actuator", "maven:org.springframework.boot:spring-boot-starter-actuator"),
        new(
            Metrics,
            "statsd",
            "StatsD",
            "npm:hot-shots npm:node-statsd pypi:statsd go:github.com/cactus/go-statsd-client gem:statsd-instrument image:statsd"
        ),
        new(Metrics, "app-metrics", "App Metrics", "nuget:app.metrics"),
        new(Metrics, "dropwizard-metrics", "Dropwizard Metrics", "maven:io.dropwizard.metrics:*"),
        new(Metrics, "telemetry-metrics", "Telemetry.Metrics", "hex:telemetry_metrics"),
        new(Metrics, "grafana", "Grafana", "image:grafana image:grafana/grafana image:grafana-oss image:otel-lgtm"),
        new(
            Metrics,
            "victoria-metrics",
            "VictoriaMetrics",
            "image:victoria-metrics go:github.com/victoriametrics/metrics go:github.com/VictoriaMetrics/metrics"
        ),
        new(
            Tracing,
            "opentelemetry",
            "OpenTelemetry",
            "npm:@opentelemetry/* npm:@vercel/otel npm:nestjs-otel pypi:opentelemetry-* nuget:opentelemetry nuget:opentelemetry.* maven:io.opentelemetry:* maven:io.opentelemetry.instrumentation:* go:go.opentelemetry.io/otel go:go.opentelemetry.io/* gem:opentelemetry-* composer:open-telemetry/* cargo:opentelemetry cargo:tracing-opentelemetry hex:opentelemetry hex:opentelemetry_* image:opentelemetry-collector image:opentelemetry-collector-contrib"
        ),
        new(
            Tracing,
            "datadog",
            "Datadog",
            "npm:dd-trace pypi:ddtrace nuget:datadog.trace nuget:datadog.trace.bundle maven:com.datadoghq:* go:gopkg.in/datadog/dd-trace-go.v1 go:gopkg.in/DataDog/dd-trace-go.v1 go:github.com/DataDog/dd-trace-go gem:ddtrace gem:datadog composer:datadog/dd-trace image:datadog/agent"
        ),
        new(
            Tracing,
            "new-relic",
            "New Relic",
            "npm:newrelic pypi:newrelic nuget:newrelic.agent nuget:newrelic.agent.api go:github.com/newrelic/go-agent gem:newrelic_rpm maven:com.newrelic.agent.java:*"
        ),
        new(
            Tracing,
            "elastic-apm",
            "Elastic APM",
            "npm:elastic-apm-node pypi:elastic-apm nuget:elastic.apm.netcoreall gem:elastic-apm go:go.elastic.co/apm image:apm-server"
        ),
        new(
            Tracing,
            "application-insights",
            "Azure Application Insights",
            "npm:applicationinsights npm:@azure/monitor-opentelemetry pypi:azure-monitor-opentelemetry pypi:opencensus-ext-azure nuget:microsoft.applicationinsights.aspnetcore nuget:microsoft.applicationinsights.workerservice nuget:azure.monitor.opentelemetry.aspnetcore maven:com.microsoft.azure:applicationinsights-*"
        ),
        new(Tracing, "jaeger", "Jaeger", "npm:jaeger-client go:github.com/uber/jaeger-client-go image:all-in-one image:jaeger"),
        new(Tracing, "zipkin", "Zipkin", "npm:zipkin maven:io.zipkin.reporter2:* image:zipkin"),
        new(
            Tracing,
            "aws-xray",
            "AWS X-Ray",
            "npm:aws-xray-sdk npm:aws-xray-sdk-core pypi:aws-xray-sdk go:github.com/aws/aws-xray-sdk-go nuget:awsxrayrecorder"
        ),
        new(Tracing, "appsignal", "AppSignal", "npm:@appsignal/nodejs gem:appsignal pypi:appsignal hex:appsignal"),
        new(Tracing, "skylight", "Skylight", "gem:skylight"),
        new(Tracing, "scout-apm", "Scout APM", "gem:scout_apm pypi:scout-apm composer:scoutapp/scout-apm-laravel"),
        new(Tracing, "dynatrace", "Dynatrace", "npm:@dynatrace/oneagent"),
        new(Tracing, "highlight", "Highlight", "npm:@highlight-run/node npm:@highlight-run/next pypi:highlight-io"),
        new(Tracing, "tempo", "Grafana Tempo", "image:tempo"),
        new(Logger, "loki", "Grafana Loki", "npm:winston-loki npm:pino-loki nuget:serilog.sinks.grafana.loki image:loki image:promtail"),
        new(Tracing, "langfuse", "Langfuse", "npm:langfuse pypi:langfuse image:langfuse"),
        new(Tracing, "langsmith", "LangSmith", "npm:langsmith pypi:langsmith"),
        new(
            ErrorTracker,
            "sentry",
            "Sentry",
            "npm:@sentry/* pypi:sentry-sdk nuget:sentry nuget:sentry.* maven:io.sentry:* go:github.com/getsentry/sentry-go gem:sentry-ruby gem:sentry-rails gem:sentry-raven composer:sentry/sentry composer:sentry/sentry-laravel composer:sentry/sentry-symfony cargo:sentry hex:sentry pub:sentry_flutter pub:sentry"
        ),
        new(
            ErrorTracker,
            "bugsnag",
            "Bugsnag",
            "npm:@bugsnag/js npm:@bugsnag/node npm:@bugsnag/react-native pypi:bugsnag nuget:bugsnag.aspnet.core go:github.com/bugsnag/bugsnag-go gem:bugsnag composer:bugsnag/bugsnag-laravel"
        ),
        new(
            ErrorTracker,
            "rollbar",
            "Rollbar",
            "npm:rollbar pypi:rollbar nuget:rollbar go:github.com/rollbar/rollbar-go gem:rollbar composer:rollbar/rollbar composer:rollbar/rollbar-laravel"
        ),
        new(
            ErrorTracker,
            "honeybadger",
            "Honeybadger",
            "npm:@honeybadger-io/js pypi:honeybadger gem:honeybadger hex:honeybadger composer:honeybadger-io/honeybadger-laravel go:github.com/honeybadger-io/honeybadger-go"
        ),
        new(ErrorTracker, "airbrake", "Airbrake", "npm:@airbrake/node gem:airbrake pypi:pybrake"),
        new(ErrorTracker, "raygun", "Raygun", "npm:raygun nuget:mindscape.raygun4net.aspnetcore gem:raygun4ruby"),
        new(ErrorTracker, "crashlytics", "Crashlytics", "npm:@react-native-firebase/crashlytics pub:firebase_crashlytics"),
        new(ErrorTracker, "flare", "Flare", "composer:spatie/laravel-ignition composer:spatie/laravel-flare"),
        new(ErrorTracker, "elmah", "ELMAH", "nuget:elmah nuget:elmahcore nuget:elmah.io.aspnetcore"),
        new(ErrorTracker, "glitchtip", "GlitchTip", "image:glitchtip"),
        new(ErrorTracker, "logrocket", "LogRocket", "npm:logrocket"),
    ];
}
