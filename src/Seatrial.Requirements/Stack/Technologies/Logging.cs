using static Seatrial.Requirements.Stack.TechnologyKind;

namespace Seatrial.Requirements.Stack.Technologies;

internal static class Logging
{
    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(Logger, "pino", "pino", "npm:pino npm:pino-http npm:nestjs-pino npm:hono-pino npm:express-pino-logger"),
        new(Logger, "winston", "winston", "npm:winston npm:nest-winston npm:express-winston"),
        new(Logger, "bunyan", "Bunyan", "npm:bunyan"),
        new(Logger, "log4js", "log4js", "npm:log4js"),
        new(Logger, "loglevel", "loglevel", "npm:loglevel"),
        new(Logger, "consola", "consola", "npm:consola"),
        new(Logger, "tslog", "tslog", "npm:tslog"),
        new(Logger, "signale", "Signale", "npm:signale"),
        new(Logger, "roarr", "Roarr", "npm:roarr"),
        new(Logger, "axiom", "Axiom", "npm:next-axiom npm:@axiomhq/js npm:@axiomhq/pino npm:@axiomhq/winston pypi:axiom-py"),
        new(Logger, "logtail", "Better Stack Logs", "npm:@logtail/node npm:@logtail/next npm:@logtail/pino pypi:logtail-python"),
        new(Logger, "morgan", "morgan", "npm:morgan"),
        new(Logger, "structlog", "structlog", "pypi:structlog pypi:django-structlog"),
        new(Logger, "loguru", "Loguru", "pypi:loguru"),
        new(Logger, "python-json-logger", "python-json-logger", "pypi:python-json-logger"),
        new(Logger, "logfire", "Logfire", "pypi:logfire"),
        new(Logger, "serilog", "Serilog", "nuget:serilog nuget:serilog.*"),
        new(Logger, "nlog", "NLog", "nuget:nlog nuget:nlog.web.aspnetcore nuget:nlog.extensions.logging"),
        new(Logger, "log4net", "log4net", "nuget:log4net"),
        new(Logger, "zlogger", "ZLogger", "nuget:zlogger"),
        new(
            Logger,
            "microsoft-logging",
            "Microsoft.Extensions.Logging",
            "nuget:microsoft.extensions.logging nuget:microsoft.extensions.logging.*"
        ),
        new(Logger, "logback", "Logback", "maven:ch.qos.logback:* maven:net.logstash.logback:logstash-logback-encoder"),
        new(
            Logger,
            "log4j",
            "Log4j",
            "maven:org.apache.logging.log4j:* maven:org.springframework.boot:spring-boot-starter-log4j2 maven:log4j:log4j"
        ),
        new(Logger, "slf4j", "SLF4J", "maven:org.slf4j:*"),
        new(Logger, "kotlin-logging", "kotlin-logging", "maven:io.github.microutils:* maven:io.github.oshai:*"),
        new(Logger, "flogger", "Flogger", "maven:com.google.flogger:*"),
        new(Logger, "tinylog", "tinylog", "maven:org.tinylog:*"),
        new(Logger, "zap", "zap", "go:go.uber.org/zap"),
        new(Logger, "zerolog", "zerolog", "go:github.com/rs/zerolog"),
        new(Logger, "logrus", "logrus", "go:github.com/sirupsen/logrus"),
        new(Logger, "glog", "glog / klog", "go:github.com/golang/glog go:k8s.io/klog"),
        new(Logger, "charm-log", "charm log", "go:github.com/charmbracelet/log"),
        new(Logger, "apex-log", "apex/log", "go:github.com/apex/log"),
        new(Logger, "hclog", "hclog", "go:github.com/hashicorp/go-hclog"),
        new(Logger, "slog-multi", "slog handlers", "go:github.com/samber/slog-multi go:github.com/lmittmann/tint"),
        new(Logger, "lograge", "Lograge", "gem:lograge"),
        new(Logger, "semantic-logger", "Semantic Logger", "gem:semantic_logger gem:rails_semantic_logger"),
        new(Logger, "ougai", "Ougai", "gem:ougai"),
        new(Logger, "monolog", "Monolog", "composer:monolog/monolog composer:symfony/monolog-bundle"),
        new(Logger, "tracing", "tracing (Rust)", "cargo:tracing cargo:tracing-subscriber"),
        new(Logger, "rust-log", "log (Rust)", "cargo:log cargo:env-logger cargo:log4rs cargo:fern"),
        new(Logger, "slog-rust", "slog (Rust)", "cargo:slog"),
        new(Logger, "logger-json", "LoggerJSON", "hex:logger_json"),
        new(Logger, "dart-logging", "Dart logging", "pub:logging pub:logger pub:talker"),
    ];
}
