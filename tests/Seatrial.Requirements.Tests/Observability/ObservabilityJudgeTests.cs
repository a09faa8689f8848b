using Seatrial.Engine.Controls;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Observability;

public sealed class ObservabilityJudgeTests
{
    [Theory]
    [InlineData(
        "src/main/resources/logback-spring.xml",
        "<configuration><encoder class=\"net.logstash.logback.encoder.LogstashEncoder\"/></configuration>",
        ControlStatus.Pass
    )]
    [InlineData(
        "src/main/resources/logback-spring.xml",
        "<configuration><encoder><pattern>%msg%n</pattern></encoder></configuration>",
        ControlStatus.Unknown
    )]
    [InlineData(
        "src/test/resources/logback.xml",
        "<configuration><encoder class=\"LogstashEncoder\"/></configuration>",
        ControlStatus.Unknown
    )]
    [InlineData("appsettings.json", "{ \"Serilog\": { \"WriteTo\": [ { \"Name\": \"Console\" } ] } }", ControlStatus.Pass)]
    [InlineData("appsettings.json", "{ \"Logging\": { \"LogLevel\": { \"Default\": \"Information\" } } }", ControlStatus.Unknown)]
    [InlineData("appsettings.Development.json", "{ \"Serilog\": { \"WriteTo\": [] } }", ControlStatus.Unknown)]
    [InlineData("src/main/resources/application.yml", "logging:\n  structured:\n    format:\n      console: ecs\n", ControlStatus.Pass)]
    public void Only_structured_logging_that_is_deployed_passes(string path, string text, ControlStatus expected) =>
        Assert.Equal(expected, new JudgedRepository((path, text)).Judge("OBS-1").Status);

    [Fact]
    public void A_dependency_is_a_hint_and_the_reason_names_it()
    {
        var judgement = new JudgedRepository(("package.json", "{\n  \"dependencies\": {\n    \"winston\": \"^3.0.0\"\n  }\n}\n")).Judge(
            "OBS-1"
        );
        Assert.Equal(ControlStatus.Unknown, judgement.Status);
        Assert.Contains("package.json:3", judgement.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fly.toml", "app = 'shop'\n[http_service]\n  internal_port = 80\n", "observability/no-health-check fly.toml:2")]
    [InlineData("render.yaml", "services:\n  - type: web\n    name: shop\n", "observability/no-health-check render.yaml:2")]
    public void A_platform_that_is_not_told_to_ask_fails(string path, string text, string expected) =>
        Assert.Equal([expected], new JudgedRepository((path, text)).Findings("OBS-5"));

    [Theory]
    [InlineData("fly.toml", "app = 'shop'\n[http_service]\n  internal_port = 80\n[[http_service.checks]]\n  path = '/health'\n")]
    [InlineData("render.yaml", "services:\n  - type: web\n    name: shop\n    healthCheckPath: /health\n")]
    [InlineData("railway.json", "{ \"deploy\": { \"healthcheckPath\": \"/health\" } }")]
    public void A_platform_that_asks_passes(string path, string text) =>
        Assert.Equal(ControlStatus.Pass, new JudgedRepository((path, text)).Judge("OBS-5").Status);

    [Theory]
    [InlineData("Dockerfile", "FROM node:22\nEXPOSE 3000\n")]
    [InlineData("Procfile", "web: node server.js\n")]
    public void A_deployment_that_cannot_hold_a_check_proves_nothing(string path, string text) =>
        Assert.Equal(ControlStatus.Unknown, new JudgedRepository((path, text)).Judge("OBS-5").Status);

    [Theory]
    [InlineData("#ops-alerts", ControlStatus.Pass)]
    [InlineData("nobody", ControlStatus.Fail)]
    public void The_declaration_says_who_is_alerted(string alerts, ControlStatus expected) =>
        Assert.Equal(
            expected,
            new JudgedRepository { Declared = new() { Alerts = JudgedRepository.Say(alerts) } }
                .Judge("OBS-6")
                .Status
        );

    [Fact]
    public void A_collector_with_pipelines_and_a_receiver_of_alerts_are_evidence()
    {
        var repository = new JudgedRepository(
            ("deploy/otel-collector.yaml", "receivers:\n  otlp: {}\nservice:\n  pipelines:\n    traces:\n      receivers: [otlp]\n"),
            ("deploy/alertmanager.yml", "receivers:\n  - name: team\n    slack_configs:\n      - channel: ops\n")
        );
        Assert.Equal(ControlStatus.Pass, repository.Judge("OBS-4").Status);
        Assert.Equal(ControlStatus.Pass, repository.Judge("OBS-6").Status);
    }
}
