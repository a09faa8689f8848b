using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Validation;

/// <summary>What configuration can show about leaking errors and missing limits.</summary>
internal static class ValidationRules
{
    public static RuleDescriptor DebugMode { get; } =
        new()
        {
            Id = "validation/debug-mode-enabled",
            Title = "Debug mode in a deployed configuration",
            ControlId = "VAL-4",
            Severity = Severity.High,
            Why =
                "In debug mode a framework answers errors with stack traces, settings, queries and sometimes a console. "
                + "Whoever can provoke an error reads how the application is built, and often its secrets.",
            HowToFix =
                "Make production the default and let developers switch debugging on for themselves: read the switch from the environment, with 'off' as the default.",
            Cwe = [489, 215],
            PositiveExamples = ["INSTALLED_APPS = []\nDEBUG = True\n"],
            NegativeExamples = ["INSTALLED_APPS = []\nDEBUG = os.environ.get('DEBUG') == '1'\n", "INSTALLED_APPS = []\nDEBUG = False\n"],
        };

    public static RuleDescriptor ErrorDetails { get; } =
        new()
        {
            Id = "validation/error-details-sent",
            Title = "Errors are answered with their details",
            ControlId = "VAL-4",
            Severity = Severity.Medium,
            Why = "A stack trace shows versions, paths, queries and the place of the fault to everybody who can cause it.",
            HowToFix = "Answer with a general message and a reference, and write the details to the log.",
            Cwe = [209],
            PositiveExamples = ["server.error.include-stacktrace=always\n"],
            NegativeExamples = ["server.error.include-stacktrace=never\n", "# server.error.include-stacktrace=always\n"],
        };

    public static RuleDescriptor ManagementEndpoints { get; } =
        new()
        {
            Id = "validation/management-endpoints-exposed",
            Title = "All management endpoints are served on the public port",
            ControlId = "VAL-4",
            Severity = Severity.High,
            Why =
                "Spring Boot's 'env', 'heapdump' and 'loggers' endpoints show settings, memory with secrets in it, and change the logging, to whoever asks.",
            HowToFix =
                "Expose only what is needed (health, info, prometheus), or serve management on a port of its own that is not published.",
            Cwe = [200, 497],
            PositiveExamples = ["management.endpoints.web.exposure.include=*\n"],
            NegativeExamples =
            [
                "management.endpoints.web.exposure.include=health,info\n",
                "management.endpoints.web.exposure.include=*\nmanagement.server.port=9001\n",
            ],
        };

    public static RuleDescriptor BodyLimitOff { get; } =
        new()
        {
            Id = "validation/body-limit-off",
            Title = "The limit on the size of a request is switched off",
            ControlId = "VAL-5",
            Severity = Severity.Medium,
            Why = "Without a limit one request can fill memory or disk and stop the application for everybody.",
            HowToFix = "Set the largest size that the application really takes, and a higher one only where files are uploaded.",
            Cwe = [770],
            PositiveExamples = ["server {\n  client_max_body_size 0;\n}\n"],
            NegativeExamples = ["server {\n  client_max_body_size 10m;\n}\n"],
        };

    public static IReadOnlyList<SettingRule> Leaks { get; } =
    [
        new(
            DebugMode,
            SettingTechnology.Django,
            "Django runs with {0} = {1} unless something outside this repository changes it.",
            "DEBUG = os.environ.get('DJANGO_DEBUG') == '1'   # off unless a developer asks for it",
            new SettingCondition("DEBUG", v => v == "True")
        ),
        Environment("APP_DEBUG", Switches.On, "APP_DEBUG=false"),
        Environment(
            "FLASK_DEBUG",
            Switches.On,
            "remove FLASK_DEBUG and start the application with a production server (gunicorn, waitress)"
        ),
        Environment(
            "FLASK_ENV",
            Switches.Development,
            "remove FLASK_ENV and start the application with a production server (gunicorn, waitress)"
        ),
        Environment("DJANGO_DEBUG", Switches.On, "DJANGO_DEBUG=False"),
        Environment("DEBUG", Switches.On, "DEBUG=False"),
        Environment("ASPNETCORE_ENVIRONMENT", Switches.Development, "ASPNETCORE_ENVIRONMENT=Production"),
        Environment("DOTNET_ENVIRONMENT", Switches.Development, "DOTNET_ENVIRONMENT=Production"),
        Environment("NODE_ENV", Switches.Development, "NODE_ENV=production"),
        Environment("RAILS_ENV", Switches.Development, "RAILS_ENV=production"),
        Environment("HASURA_GRAPHQL_DEV_MODE", Switches.On, "HASURA_GRAPHQL_DEV_MODE=false"),
        new(
            ErrorDetails,
            SettingTechnology.Java,
            "{0}={1} sends the stack trace of every error to the client.",
            "server.error.include-stacktrace=never",
            new SettingCondition("server.error.include-stacktrace", v => v.Equals("always", StringComparison.OrdinalIgnoreCase))
        ),
        new(
            ErrorDetails,
            SettingTechnology.WebConfig,
            "{0} is {1}: every client sees ASP.NET's error pages with source lines.",
            "<customErrors mode=\"RemoteOnly\" />",
            new SettingCondition("customErrors@mode", v => v.Equals("Off", StringComparison.OrdinalIgnoreCase))
        ),
        new(
            ErrorDetails,
            SettingTechnology.Php,
            "{0} is {1}: PHP writes its errors into the answer.",
            "display_errors = Off\nlog_errors = On",
            new SettingCondition("display_errors", v => Switches.On(v) || v.Equals("stdout", StringComparison.OrdinalIgnoreCase))
        ),
        new(
            ErrorDetails,
            SettingTechnology.Rails,
            "{0} = {1} in the production environment shows Rails' error pages to everybody.",
            "config.consider_all_requests_local = false",
            new SettingCondition("config.consider_all_requests_local", v => v == "true")
        ),
        new(
            ManagementEndpoints,
            SettingTechnology.Java,
            "{0}={1} serves every actuator endpoint on the application's own port, and Spring Security is not among the dependencies.",
            "management.endpoints.web.exposure.include=health,info",
            new SettingCondition("management.endpoints.web.exposure.include", v => v.Trim('"', '\'') == "*")
        )
        {
            Confidence = Confidence.Medium,
            Exempt = view =>
                view.Facts.Of<SettingFact>().Any(s => s.Name == "management.server.port")
                || view.Facts.Of<TechnologyFact>().Any(t => t.Id.Contains("spring-security", StringComparison.Ordinal)),
        },
    ];

    public static IReadOnlyList<SettingRule> Limits { get; } =
    [
        new(
            BodyLimitOff,
            SettingTechnology.Nginx,
            "{0} {1}: requests of any size are taken.",
            "client_max_body_size 10m;",
            new SettingCondition("client_max_body_size", v => v == "0")
        ),
        new(
            BodyLimitOff,
            SettingTechnology.Django,
            "{0} = {1}: request bodies of any size are taken.",
            "DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440",
            new SettingCondition("DATA_UPLOAD_MAX_MEMORY_SIZE", v => v == "None")
        ),
    ];

    public static IReadOnlyList<RuleDescriptor> All { get; } = [DebugMode, ErrorDetails, ManagementEndpoints, BodyLimitOff];

    private static SettingRule Environment(string name, Func<string, bool> isBad, string remedy) =>
        new(DebugMode, SettingTechnology.Environment, "{0}={1} is set for what is deployed.", remedy, new SettingCondition(name, isBad))
        {
            Confidence = Confidence.Medium,
        };
}
