using Seatrial.Engine.Documents;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.Deployment.Platforms;

/// <summary>Platforms of whose configuration only a few keys matter here.</summary>
internal static class SmallPlatforms
{
    public static void ReadRailway(PlatformDocument file)
    {
        var check = file.Root["deploy"].Find("healthcheckPath");
        if (check is not null)
        {
            file.HealthCheck(check.Line, "service");
        }
    }

    public static void ReadAppEngine(PlatformDocument file)
    {
        foreach (var check in file.Root.Members.Where(m => m.Key is "liveness_check" or "readiness_check" or "health_check"))
        {
            file.HealthCheck(check.Line, file.Root["service"].Text ?? "default");
        }

        ReadVariables(file, file.Root["env_variables"].Members);
    }

    public static void ReadHeroku(PlatformDocument file)
    {
        foreach (var variable in file.Root["env"].Members)
        {
            bool asksFor = variable.Value.IsMap && variable.Value["value"].IsMissing && CredentialNames.IsSecret(variable.Key);
            if (variable.Value["generator"].Text == "secret" || asksFor)
            {
                file.Secret(variable.Line, "Heroku config vars");
            }
        }

        foreach (var addon in file.Root["addons"].Items)
        {
            string plan = addon.Text ?? addon["plan"].Text ?? "";
            if (plan.StartsWith("heroku-postgresql", StringComparison.Ordinal))
            {
                file.Store(addon.Line, "postgresql", plan, BackupState.Unresolved);
            }
        }
    }

    public static void ReadCloudflare(PlatformDocument file)
    {
        if (file.Root["observability"]["enabled"].IsTrue)
        {
            file.Collector.Add(
                new TelemetryFact(file.At(file.Root["observability"].Line), TelemetryKind.StructuredLogging, "Workers Logs", file.Stage)
            );
        }

        if (file.Root.Find("secrets_store_secrets") is { } store)
        {
            file.Secret(store.Line, "Cloudflare Secrets Store");
        }

        ReadVariables(file, file.Root["vars"].Members);
    }

    public static void ReadAppHosting(PlatformDocument file)
    {
        foreach (var variable in file.Root["env"].Items.Where(v => v["secret"].Text is not null))
        {
            file.Secret(variable.Line, "Google Secret Manager");
        }
    }

    /// <summary>A build that deploys, or that is given secrets; most builds only make images.</summary>
    public static bool CloudBuildDeploys(DocumentNode root) =>
        !root["availableSecrets"].IsMissing
        || root["steps"]
            .Items.Any(s =>
                (s["entrypoint"].Texts().Concat(s["args"].Texts())).Any(a =>
                    a is "deploy" or "apply" || a.Contains(" deploy ", StringComparison.Ordinal)
                )
            );

    public static void ReadCloudBuild(PlatformDocument file)
    {
        if (file.Root.Find("availableSecrets") is { } secrets)
        {
            file.Secret(secrets.Line, "Google Secret Manager");
        }
    }

    public static void ReadDigitalOcean(PlatformDocument file)
    {
        var services = file.Root["services"].Items;
        for (int i = 0; i < services.Count; i++)
        {
            var service = services[i];
            string name = service["name"].Text ?? "service";
            file.Part(service.Line, file.LastLine(services, i), name, service["source_dir"].Text);
            var check = service.Find("health_check");
            if (check is not null)
            {
                file.HealthCheck(check.Line, name);
            }

            file.Workload(service.Line, name, exposed: true, check is not null);
            foreach (var variable in service["envs"].Items.Where(v => v["type"].Text == "SECRET"))
            {
                file.Secret(variable.Line, "DigitalOcean encrypted variables");
            }
        }
    }

    public static void ReadKamal(PlatformDocument file)
    {
        if (file.Root["env"].Find("secret") is { } secret)
        {
            file.Secret(secret.Line, "Kamal secrets");
        }

        if ((file.Root["proxy"].Find("healthcheck") ?? file.Root.Find("healthcheck")) is { } check)
        {
            file.HealthCheck(check.Line, file.Root["service"].Text!);
        }

        ReadVariables(file, file.Root["env"]["clear"].Members);
    }

    private static void ReadVariables(PlatformDocument file, IEnumerable<DocumentMember> variables)
    {
        foreach (var variable in variables)
        {
            file.Setting(SettingTechnology.Environment, variable.Key, variable.Value.Text ?? "", variable.Line, "");
        }
    }
}
