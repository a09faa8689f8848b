using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.Containers.Compose;

/// <summary>Reads compose files: services, their health checks, published ports, stores, and where their secrets come from.</summary>
internal sealed class ComposeAnalyzer : IFileAnalyzer
{
    private const string Format = "Docker Compose";

    public string Name => "compose";

    public bool Accepts(WorkspaceFile file) =>
        IsYaml(file.Extension)
        && (
            file.Name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase)
            || file.Name.StartsWith("compose.")
            || file.Name.StartsWith("docker-stack")
        );

    public void Analyze(FileContent content, FactCollector collector)
    {
        if (collector.ReadYaml(content) is not [var root, ..] || !root["services"].IsMap)
        {
            return;
        }

        var services = ComposeService.ReadAll(root["services"]);
        var stage = StageOf(content, services);
        string path = content.File.Path;
        if (stage.IsDeployable() && Array.Find(services, s => s.IsOwn) is { } own)
        {
            collector.Add(new DeployTargetFact(new SourceLocation(path, own.Line), Format, stage));
        }

        foreach (var secret in root["secrets"].Members.Where(m => m.Value["external"].IsTrue || m.Value["external"].IsMap))
        {
            collector.Add(new SecretReferenceFact(new SourceLocation(path, secret.Line), "Docker secrets", stage));
        }

        foreach (var service in services)
        {
            Read(path, service, stage, collector);
        }
    }

    /// <summary>
    /// A compose file without a stage in its name is a developer's unless the application's own service is told to come back after a
    /// restart, is placed by an orchestrator, or runs in production mode — and does not mount its sources.
    /// </summary>
    private static DeploymentStage StageOf(FileContent content, ComposeService[] services)
    {
        var file = content.File;
        var stated = DeploymentStages.Of(file);
        if (stated != DeploymentStage.Unstated)
        {
            return stated;
        }

        bool isToolFolder = file.Path.StartsWith('.') || file.Path.Contains("/.", StringComparison.Ordinal);
        if (isToolFolder || SaysDevelopment(content.Text))
        {
            return DeploymentStage.Development;
        }

        bool deployed = Array.Exists(services, s => s.IsOwn && !s.MountsSources && (s.Restarts || s.IsOrchestrated || RunsInProduction(s)));
        bool mounts = Array.Exists(services, s => s.IsOwn && s.MountsSources);
        return deployed && !mounts ? DeploymentStage.Unstated : DeploymentStage.Development;
    }

    /// <summary>A comment in the file says that it is for development.</summary>
    private static bool SaysDevelopment(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            int comment = line.IndexOf('#');
            if (
                comment >= 0
                && (
                    line[comment..].Contains("for development", StringComparison.OrdinalIgnoreCase)
                    || line[comment..].Contains("local dev", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool RunsInProduction(ComposeService service) =>
        service
            .Environment()
            .Any(v =>
                v.Name is "NODE_ENV" or "APP_ENV" or "RAILS_ENV" or "FLASK_ENV" or "ASPNETCORE_ENVIRONMENT" or "ENVIRONMENT"
                && string.Equals(v.Value, "production", StringComparison.OrdinalIgnoreCase)
            );

    private static void Read(string path, ComposeService service, DeploymentStage stage, FactCollector collector)
    {
        var place = new SourceLocation(path, service.Line);
        if (service.Known is { Engine: { } engine } known)
        {
            collector.Add(new DataStoreFact(place, engine, service.Name, known.Kind, Format, stage));
        }

        if (service.HasHealthCheck)
        {
            var check = new SourceLocation(path, service.Node.Find("healthcheck")!.Line);
            collector.Add(new HealthCheckFact(check, Format, service.Name, !service.IsOwn, stage));
        }

        collector.Add(new WorkloadFact(place, Format, service.Name, service.HasPort, !service.IsOwn, service.HasHealthCheck, stage));
        var variables = service.Environment().ToList();
        EnvironmentFacts.Add(collector, path, Format, service.Name, variables, stage);
        if (stage.IsDeployable())
        {
            ComposePlaceholders.Add(collector, path, variables);
        }

        AddDefaultAccounts(path, service, variables, stage, collector);
    }

    private static void AddDefaultAccounts(
        string path,
        ComposeService service,
        List<EnvironmentVariable> variables,
        DeploymentStage stage,
        FactCollector collector
    )
    {
        if (service.IsOwn)
        {
            return; // What a variable of the application's own code means is not known here.
        }

        foreach (var (name, value, line) in variables.Where(v => v.Value is { Length: > 0 }))
        {
            bool empty =
                (
                    name is "MYSQL_ALLOW_EMPTY_PASSWORD" or "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD" or "ALLOW_EMPTY_PASSWORD"
                    && value is "yes" or "true" or "1" or "TRUE"
                ) || (name == "POSTGRES_HOST_AUTH_METHOD" && value == "trust");
            bool known = CredentialNames.IsSecret(name) && LiteralValues.IsWellKnownPassword(value!);
            if (empty || known)
            {
                collector.Add(new DefaultAccountFact(new SourceLocation(path, line), service.Name, name, empty, service.OpenPort, stage));
            }
        }
    }

    private static bool IsYaml(ReadOnlySpan<char> extension) =>
        extension.Equals(".yml", StringComparison.OrdinalIgnoreCase) || extension.Equals(".yaml", StringComparison.OrdinalIgnoreCase);
}
