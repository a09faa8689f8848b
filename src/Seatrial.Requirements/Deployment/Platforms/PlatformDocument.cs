using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Deployment.Platforms;

/// <summary>A parsed configuration file of a hosting platform.</summary>
internal sealed record PlatformDocument(string Platform, string Path, DocumentNode Root, DeploymentStage Stage, FactCollector Collector)
{
    public SourceLocation At(int line) => new(Path, line);

    public void HealthCheck(int line, string subject) => Collector.Add(new HealthCheckFact(At(line), Platform, subject, IsOffTheShelf: false, Stage));

    public void Workload(int line, string name, bool exposed, bool hasHealthCheck)
        => Collector.Add(new WorkloadFact(At(line), Platform, name, exposed, IsOffTheShelf: false, hasHealthCheck, Stage));

    public void Secret(int line, string store) => Collector.Add(new SecretReferenceFact(At(line), store, Stage));

    public void Store(int line, string engine, string name, BackupState backup)
    {
        Collector.Add(new DataStoreFact(At(line), engine, name, StoreKind.Database, Platform, Stage));
        Collector.Add(new BackupFact(At(line), backup, Platform, name, "plan", Stage));
    }

    public void Setting(string technology, string name, string value, int line, string scope)
    {
        if (WatchedSettings.Canonical(technology, name) is { } watched)
        {
            Collector.Add(new SettingFact(At(line), technology, watched, value, Stage, scope));
        }
    }
}
