using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Observability;

/// <summary>A configuration file of a logging library.</summary>
/// <param name="Technology">Name as people write it.</param>
/// <param name="Names">File names, separated by a space.</param>
/// <param name="Marker">A word that the text must hold to be that library's; empty when the name is enough.</param>
/// <param name="StructuredWords">Words that show that lines are written as records with fields, separated by a space; '*' when the library
/// always does.</param>
internal sealed record LoggingFile(string Technology, string Names, string Marker, string StructuredWords)
{
    /// <summary>Layouts by the libraries' own manuals: JSON layouts and encoders.</summary>
    public static IReadOnlyList<LoggingFile> All { get; } =
    [
        new(
            "Logback",
            "logback.xml logback-spring.xml logback-prod.xml",
            "<configuration",
            "LogstashEncoder JsonLayout JsonEncoder LoggingEventCompositeJsonEncoder EcsEncoder StructuredLogEncoder StackdriverJsonLayout"
        ),
        new(
            "Log4j 2",
            "log4j2.xml log4j2-spring.xml log4j2.properties log4j2.yml log4j2.yaml log4j2.json",
            "",
            "JsonLayout JsonTemplateLayout EcsLayout GelfLayout"
        ),
        new("log4j", "log4j.properties log4j.xml", "", "JSONEventLayout JsonLayout"),
        new("NLog", "nlog.config NLog.config", "", "JsonLayout CompoundLayout"),
        new("log4net", "log4net.config", "", "SerializedLayout JsonLayout"),
        new(
            "Python logging",
            "logging.conf logging.ini logging.yaml logging.yml log_config.yaml log_config.yml log_conf.yaml logging.json log_config.json",
            "formatters",
            "jsonlogger JsonFormatter json_formatter structlog"
        ),
        new("Monolog", "config/packages/monolog.yaml config/packages/prod/monolog.yaml", "monolog:", "formatter.json json_formatter"),
        new("Semantic Logger", "config/initializers/semantic_logger.rb", "SemanticLogger", "*"),
        new("Lograge", "config/initializers/lograge.rb", "lograge", "Json Logstash"),
    ];

    private static readonly PathTable<LoggingFile> ByPath = new(All, f => f.Names.Split(' '));

    /// <summary>The library that a file configures by its path; null for every other file.</summary>
    public static LoggingFile? Find(ReadOnlySpan<char> path) => ByPath.Find(path);
}
