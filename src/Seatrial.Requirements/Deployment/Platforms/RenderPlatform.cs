using Seatrial.Engine.Documents;

namespace Seatrial.Requirements.Deployment.Platforms;

/// <summary>
/// <c>render.yaml</c>. Source: Render documentation, "Blueprint YAML reference"; free databases have no backups and expire.
/// </summary>
internal static class RenderPlatform
{
    public static void Read(PlatformDocument file)
    {
        var services = file.Root["services"].Items;
        for (int i = 0; i < services.Count; i++)
        {
            ReadService(file, services[i]);
            string? folder = services[i]["rootDir"].Text ?? services[i]["dockerContext"].Text;
            file.Part(services[i].Line, file.LastLine(services, i), services[i]["name"].Text ?? "", folder);
        }

        foreach (var database in file.Root["databases"].Items)
        {
            file.Store(
                database.Line,
                "postgresql",
                database["name"].Text ?? "database",
                database["plan"].Text == "free" ? BackupState.Disabled : BackupState.EnabledByDefault
            );
        }
    }

    private static void ReadService(PlatformDocument file, DocumentNode service)
    {
        string name = service["name"].Text ?? "service";
        bool isWeb = service["type"].Text == "web" && service["env"].Text != "static" && service["runtime"].Text != "static";
        var check = service.Find("healthCheckPath");
        if (check is not null)
        {
            file.HealthCheck(check.Line, name);
        }

        if (service["type"].Text is "web" or "pserv" or "worker")
        {
            file.Workload(service.Line, name, isWeb, check is not null);
        }

        foreach (var variable in service["envVars"].Items)
        {
            if (variable["value"].Text is { } value)
            {
                file.Setting(SettingTechnology.Environment, variable["key"].Text ?? "", value, variable.Line, name);
            }
            else if (
                variable["generateValue"].IsTrue
                || variable["sync"].Text == "false"
                || !variable["fromGroup"].IsMissing
                || !variable["fromDatabase"].IsMissing
            )
            {
                file.Secret(variable.Line, "Render environment variables");
            }
        }
    }
}
