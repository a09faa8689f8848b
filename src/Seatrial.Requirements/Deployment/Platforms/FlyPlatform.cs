using Seatrial.Engine.Documents;

namespace Seatrial.Requirements.Deployment.Platforms;

/// <summary><c>fly.toml</c>: services, their checks, variables. Source: Fly.io documentation, "App configuration (fly.toml)".</summary>
internal static class FlyPlatform
{
    public static void Read(PlatformDocument file)
    {
        var root = file.Root;
        string name = root["app"].Text ?? "app";
        file.Part(1, int.MaxValue, name, null);
        var checks = Checks(root).Where(c => c is not null).Select(c => c!).ToList();
        foreach (var check in checks)
        {
            file.HealthCheck(check.Line, name);
        }

        var service = root.Find("http_service") ?? root.Find("services");
        file.Workload(service?.Line ?? 1, name, service is not null, checks.Count > 0);
        foreach (var variable in root["env"].Members)
        {
            file.Setting(SettingTechnology.Environment, variable.Key, variable.Value.Text ?? "", variable.Line, name);
        }

        if (root.Find("metrics") is { } metrics)
        {
            file.Collector.Add(new TelemetryFact(file.At(metrics.Line), TelemetryKind.Metrics, "Fly.io metrics", file.Stage));
        }
    }

    private static IEnumerable<DocumentMember?> Checks(DocumentNode root)
    {
        yield return root.Find("checks");
        yield return root["http_service"].Find("checks");
        var services = root["services"];
        foreach (var service in services.IsList ? services.Items : [services])
        {
            yield return service.Find("http_checks") ?? service.Find("tcp_checks") ?? service.Find("checks");
        }
    }
}
