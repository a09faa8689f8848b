using System.Collections.Frozen;

namespace Seatrial.Requirements.Deployment;

/// <summary>
/// The settings whose values are kept as facts. A name whose value may be a credential never belongs here: facts are shown in reports.
/// </summary>
public static class WatchedSettings
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByTechnology = new Dictionary<string, string[]>
    {
        [SettingTechnology.Environment] =
        [
            "NODE_ENV",
            "FLASK_DEBUG",
            "FLASK_ENV",
            "DJANGO_DEBUG",
            "DEBUG",
            "APP_DEBUG",
            "APP_ENV",
            "ASPNETCORE_ENVIRONMENT",
            "DOTNET_ENVIRONMENT",
            "RAILS_ENV",
            "RACK_ENV",
            "SPRING_PROFILES_ACTIVE",
            "HASURA_GRAPHQL_DEV_MODE",
            "HASURA_GRAPHQL_ENABLE_CONSOLE",
            "SKIP_AUTH",
            "AUTH_SKIP",
            "DISABLE_AUTH",
            "AUTH_DISABLED",
            "BYPASS_AUTH",
            "AUTH_BYPASS",
            "NO_AUTH",
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "OTEL_TRACES_EXPORTER",
            "OTEL_METRICS_EXPORTER",
            "DD_TRACE_ENABLED",
            "DD_AGENT_HOST",
            "DD_SERVICE",
            "NEW_RELIC_APP_NAME",
            "SESSION_SECURE_COOKIE",
            "LOG_CHANNEL",
            "LOG_FORMAT",
        ],
        [SettingTechnology.Java] =
        [
            "spring.h2.console.enabled",
            "spring.h2.console.settings.web-allow-others",
            "management.endpoints.web.exposure.include",
            "management.server.port",
            "management.endpoint.env.show-values",
            "management.endpoint.health.probes.enabled",
            "management.tracing.sampling.probability",
            "management.otlp.metrics.export.url",
            "management.otlp.tracing.endpoint",
            "management.prometheus.metrics.export.enabled",
            "server.error.include-stacktrace",
            "server.servlet.session.cookie.secure",
            "server.servlet.session.cookie.http-only",
            "logging.structured.format.console",
            "logging.structured.format.file",
            "logging.config",
            "logging.level.root",
            "spring.jpa.show-sql",
            "spring.config.import",
            "spring.jpa.hibernate.ddl-auto",
            "quarkus.hibernate-orm.database.generation",
            "spring.servlet.multipart.max-file-size",
            "spring.servlet.multipart.max-request-size",
            "quarkus.http.cors.origins",
            "quarkus.http.cors.access-control-allow-credentials",
            "quarkus.log.console.json",
            "quarkus.log.console.json.enabled",
            "quarkus.http.limits.max-body-size",
        ],
        [SettingTechnology.Django] =
        [
            "DEBUG",
            "SESSION_COOKIE_SECURE",
            "SESSION_COOKIE_HTTPONLY",
            "CSRF_COOKIE_SECURE",
            "CORS_ALLOW_ALL_ORIGINS",
            "CORS_ORIGIN_ALLOW_ALL",
            "CORS_ALLOW_CREDENTIALS",
            "SECURE_SSL_REDIRECT",
            "LOGGING",
            "DATA_UPLOAD_MAX_MEMORY_SIZE",
            "AUTH_PASSWORD_VALIDATORS",
        ],
        [SettingTechnology.Rails] =
        [
            "config.consider_all_requests_local",
            "config.force_ssl",
            "config.log_formatter",
            "config.lograge.enabled",
            "config.rails_semantic_logger.format",
        ],
        [SettingTechnology.Laravel] = ["cors.allowed_origins", "cors.supports_credentials", "session.http_only", "session.secure"],
        [SettingTechnology.Php] =
        [
            "display_errors",
            "session.cookie_httponly",
            "session.cookie_secure",
            "post_max_size",
            "upload_max_filesize",
        ],
        [SettingTechnology.WebConfig] =
        [
            "compilation@debug",
            "customErrors@mode",
            "trace@enabled",
            "trace@localOnly",
            "httpCookies@httpOnlyCookies",
            "httpCookies@requireSSL",
            "httpRuntime@maxRequestLength",
        ],
        [SettingTechnology.Nginx] =
        [
            "client_max_body_size",
            "limit_req",
            "limit_req_zone",
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials",
        ],
        [SettingTechnology.EdgeHeaders] = ["Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Content-Security-Policy"],
    }.ToFrozenDictionary(
        pair => pair.Key,
        pair => pair.Value.ToFrozenDictionary(name => Key(pair.Key, name), name => name, StringComparer.OrdinalIgnoreCase),
        StringComparer.Ordinal
    );

    /// <summary>The canonical spelling of a watched name; null when the name is not watched.</summary>
    public static string? Canonical(string technology, string name) =>
        name.Length <= 200 && ByTechnology[technology].TryGetValue(Key(technology, name), out string? canonical) ? canonical : null;

    /// <summary>Spring Boot's relaxed binding: case, '-' and '_' do not matter.</summary>
    private static string Key(string technology, string name) =>
        technology == SettingTechnology.Java
            ? name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)
            : name;
}
