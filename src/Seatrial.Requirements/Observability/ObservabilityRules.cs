using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Observability;

internal static class ObservabilityRules
{
    public static RuleDescriptor NoHealthCheck { get; } =
        new()
        {
            Id = "observability/no-health-check",
            Title = "Nothing asks the service whether it is well",
            ControlId = "OBS-5",
            Severity = Severity.Medium,
            Why =
                "Without a health check the platform sends requests to a service that has not started or no longer answers, and never restarts it.",
            HowToFix = "Add an endpoint that checks what the service needs to answer, and tell the platform to ask it.",
            Cwe = [1059],
        };

    public static RuleDescriptor NobodyAlerted { get; } =
        new()
        {
            Id = "observability/nobody-alerted",
            Title = "The declaration says that nobody is alerted",
            ControlId = "OBS-6",
            Severity = Severity.Medium,
            Why = "A failure that nobody hears of lasts until a user complains.",
            HowToFix = "Let one alert (the application is down) reach one person, and name the place in seatrial.yaml.",
            Cwe = [778],
        };

    public static IReadOnlyList<RuleDescriptor> All { get; } = [NoHealthCheck, NobodyAlerted];

    /// <summary>The lines to add, in the format of the platform.</summary>
    public static string HealthCheckRemedy(string platform) =>
        platform switch
        {
            "Kubernetes" =>
                "readinessProbe: { httpGet: { path: /health, port: <port> } }\nlivenessProbe: { httpGet: { path: /health, port: <port> }, periodSeconds: 20 }",
            "Docker Compose" => "healthcheck:\n  test: [\"CMD\", \"wget\", \"-qO-\", \"http://localhost:<port>/health\"]\n  interval: 30s",
            "Fly.io" => "[[http_service.checks]]\n  method = \"GET\"\n  path = \"/health\"\n  interval = \"15s\"\n  timeout = \"5s\"",
            "Render" => "healthCheckPath: /health",
            _ => "Add a health check that asks /health.",
        };
}
