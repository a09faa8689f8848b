using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Controls.Catalogue;

internal static class ObservabilityControls
{
    public static IReadOnlyList<ControlDescriptor> All { get; } =
    [
        new()
        {
            Id = "OBS-1",
            Requirement = Requirement.Observability,
            Title = "structured logging is configured and used on the server",
            Why =
                "After an incident the log is all there is. "
                + "Lines printed for debugging have no time, no user and no request, cannot be searched together, and are gone after a restart.",
            HowJudged =
                "Passes when a logging library is configured and called by the server code. "
                + "Fails where the server writes with print or console only. "
                + "Unknown when the server code could not be read: a logging library among the dependencies is only a hint.",
            HowToFix =
                "Configure one logger that writes structured lines (JSON) to standard output with time, level and request id, "
                + "and use it instead of print and console.",
            IsPrototypeMarker = true,
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["16.1.1", "16.2.1", "16.2.4"],
                ApiTop10 = ["API8"],
                Cwe = [778],
                Ssdf = ["PW.1.3", "RV.1.1"],
            },
        },
        new()
        {
            Id = "OBS-2",
            Requirement = Requirement.Observability,
            Title = "security events are logged: failed login, denied access, privilege change",
            Why =
                "An attack shows itself in failed logins and refused requests long before data is lost. "
                + "If these events are not written down, nobody can say afterwards who did what.",
            HowJudged =
                "Passes when the code that refuses logins and requests and changes roles also logs it. "
                + "Fails at each such place without a log call. "
                + "Unknown when those places could not be read or a provider logs them elsewhere.",
            HowToFix =
                "Log each failed login, each refusal and each change of a role with who, what and from where, in the guard itself "
                + "so that no handler can forget it.",
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["16.3.1", "16.3.2", "16.3.3"],
                ApiTop10 = ["API2"],
                Cwe = [778, 223],
                Ssdf = ["PW.1.1", "RV.1.1"],
            },
        },
        new()
        {
            Id = "OBS-3",
            Requirement = Requirement.Observability,
            Title = "errors are captured, none swallowed",
            Why =
                "An error that is caught and dropped leaves the user with wrong data and the team without a trace. "
                + "Silent failures are found by customers, weeks later.",
            HowJudged =
                "Passes when an error tracker or a last-resort handler is wired in and no handler is empty. "
                + "Fails at each place where an error is caught and nothing is done with it. "
                + "Unknown when the code could not be read: a tracker among the dependencies is only a hint.",
            HowToFix =
                "Log or rethrow in every catch, add a last-resort handler, and send unexpected errors to a tracker that somebody reads.",
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["16.3.4", "16.5.3", "16.5.4"],
                Cwe = [390, 391, 755],
                Ssdf = ["PW.5.1", "RV.1.1"],
            },
        },
        new()
        {
            Id = "OBS-4",
            Requirement = Requirement.Observability,
            Title = "metrics and traces",
            Why =
                "Logs say what happened to one request; metrics say whether the whole is getting slower or failing more. "
                + "Traces show which part is to blame.",
            HowJudged =
                "Passes when metrics or tracing is set up in code or by the platform's agent in the deployment configuration. "
                + "Fails only where an operated service has telemetry switched off in its own configuration. "
                + "Unknown when nothing is seen: the platform may collect it.",
            HowToFix = "Add OpenTelemetry or the platform's agent, and watch rate, errors and duration of the endpoints that matter.",
            Severity = Severity.Low,
            Mappings = new() { Ssdf = ["RV.1.1"] },
        },
        new()
        {
            Id = "OBS-5",
            Requirement = Requirement.Observability,
            Title = "health endpoints",
            Why =
                "A platform that cannot ask whether the application is well sends users to a copy that is broken. "
                + "With a health check it restarts or replaces that copy by itself.",
            HowJudged =
                "Passes when a health check is configured in the image, the compose file, the orchestrator or the platform, or an endpoint for it exists. "
                + "Fails where a container deployment is in the repository and none of its services has one. "
                + "Unknown when the deployment is not in the repository.",
            HowToFix =
                "Add an endpoint that checks what the application needs to answer (its database above all), "
                + "and name it in the Dockerfile, the compose file or the probes.",
            Severity = Severity.Low,
            Mappings = new() { Ssdf = ["PW.9.1"] },
        },
        new()
        {
            Id = "OBS-6",
            Requirement = Requirement.Observability,
            Title = "somebody is alerted",
            Why =
                "Telemetry that nobody looks at changes nothing. "
                + "An alert that reaches a person turns a night of lost orders into ten minutes.",
            HowJudged =
                "Passes when alert rules are in the repository or the place where alerts go is declared. "
                + "Fails when the declaration says that nobody is alerted. "
                + "Unknown otherwise, since alerts are often set up outside the repository.",
            HowToFix =
                "Choose three alerts to begin with (the application is down, errors rise, the disk or quota fills), "
                + "send them to a named person or channel, and name it in seatrial.yaml.",
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["16.4.3"],
                Cwe = [778],
                Ssdf = ["RV.1.1", "RV.1.3"],
            },
        },
        new()
        {
            Id = "OBS-7",
            Requirement = Requirement.Observability,
            Title = "no credential and no personal data in logs",
            Why =
                "Logs are read by many people and kept for a long time on systems that are protected less than the database. "
                + "A password or a patient's name in a log line is a leak that has already happened.",
            HowJudged =
                "Passes when the log calls were read and none receives a credential or personal data. "
                + "Fails at each log call that does. "
                + "Unknown when the log calls could not be followed.",
            HowToFix =
                "Log identifiers instead of contents, never whole requests, and configure the logger's redaction for fields such as password, "
                + "token, authorization and cookie.",
            Severity = Severity.High,
            Mappings = new()
            {
                Asvs = ["14.2.4", "16.2.5"],
                ApiTop10 = ["API8"],
                Cwe = [532, 359],
                Ssdf = ["PW.5.1"],
            },
        },
    ];
}
