using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Containers.Kubernetes;

/// <summary>Reads the pods of a workload: probes, images, variables, and backup commands of jobs.</summary>
internal static class KubernetesWorkloads
{
    private const string Platform = "Kubernetes";

    public static void Read(KubernetesObject item, FactCollector collector)
    {
        var template = item.PodTemplate;
        if (template["metadata"]["annotations"].Find("prometheus.io/scrape") is { } scrape && scrape.Value.IsTrue)
        {
            collector.Add(new TelemetryFact(new SourceLocation(item.Path, scrape.Line), TelemetryKind.Metrics, "Prometheus", item.Stage));
        }

        if (item.Kind == "Deployment")
        {
            // revisionHistoryLimit is 10 unless it is set to 0 (Kubernetes API reference, DeploymentSpec).
            var kind = item.Node["spec"]["revisionHistoryLimit"].Text == "0" ? (RollbackKind?)null : RollbackKind.PlatformKeepsVersions;
            if (kind is { } keeps)
            {
                collector.Add(new RollbackFact(item.Place, keeps, "Kubernetes Deployment", item.Stage));
            }
        }

        foreach (var container in template["spec"]["containers"].Items)
        {
            ReadContainer(item, container, collector);
        }
    }

    private static void ReadContainer(KubernetesObject item, DocumentNode container, FactCollector collector)
    {
        string image = container["image"].Text ?? "";
        string name = container["name"].Text is { } text && !HelmTemplate.IsUnknown(text) ? text : item.Name;
        // A template leaves the image to its values; then the container is what its name says.
        var known = KnownImages.Find(HelmTemplate.IsUnknown(image) ? name : image);
        var place = new SourceLocation(item.Path, container.Line);
        if (item.Kind is "Job" or "CronJob")
        {
            string command = string.Join(' ', container["command"].Texts().Concat(container["args"].Texts()));
            if (item.Kind == "CronJob")
            {
                collector.Add(
                    new ScheduledJobFact(place, Platform, Told(item.Name), Told(item.Node["spec"]["schedule"].Text ?? ""), item.Stage)
                );
            }

            if (item.Kind == "CronJob" && BackupTools.Find(command) is { } tool)
            {
                collector.Add(new BackupFact(place, BackupState.Enabled, tool.Command, tool.Covers, $"CronJob {item.Name}", item.Stage));
            }
        }
        else
        {
            if (known?.Engine is { } engine)
            {
                collector.Add(new DataStoreFact(place, engine, item.Name, known.Kind, Platform, item.Stage));
            }

            var probe = container.Find("readinessProbe") ?? container.Find("livenessProbe") ?? container.Find("startupProbe");
            if (probe is not null)
            {
                collector.Add(
                    new HealthCheckFact(new SourceLocation(item.Path, probe.Line), Platform, name, known is not null, item.Stage)
                );
            }

            collector.Add(
                new WorkloadFact(
                    place,
                    Platform,
                    name,
                    container["ports"].Items.Count > 0,
                    known is not null,
                    probe is not null,
                    item.Stage
                )
            );
        }

        ReadVariables(item, name, container, collector);
    }

    private static void ReadVariables(KubernetesObject item, string owner, DocumentNode container, FactCollector collector)
    {
        foreach (var variable in container["env"].Items)
        {
            if (variable["valueFrom"].Find("secretKeyRef") is { } reference)
            {
                collector.Add(new SecretReferenceFact(new SourceLocation(item.Path, reference.Line), "Kubernetes Secret", item.Stage));
            }
        }

        foreach (var source in container["envFrom"].Items)
        {
            if (source.Find("secretRef") is { } reference)
            {
                collector.Add(new SecretReferenceFact(new SourceLocation(item.Path, reference.Line), "Kubernetes Secret", item.Stage));
            }
        }

        var literals = container["env"]
            .Items.Where(v => v["name"].Text is not null && !HelmTemplate.IsUnknown(v["value"].Text))
            .Select(v => new EnvironmentVariable(v["name"].Text!, v["value"].Text, v["value"].Line));
        EnvironmentFacts.Add(collector, item.Path, "Kubernetes manifest", owner, literals, item.Stage);
    }

    /// <summary>What is written; nothing where a template leaves it open.</summary>
    private static string Told(string text) => HelmTemplate.IsUnknown(text) ? "" : text;
}
