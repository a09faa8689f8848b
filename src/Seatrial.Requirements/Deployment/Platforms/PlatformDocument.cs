using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Deployment.Platforms;

/// <summary>A parsed configuration file of a hosting platform.</summary>
internal sealed record PlatformDocument(string Platform, string Path, DocumentNode Root, DeploymentStage Stage, FactCollector Collector)
{
    public SourceLocation At(int line) => new(Path, line);

    public void HealthCheck(int line, string subject) =>
        Collector.Add(new HealthCheckFact(At(line), Platform, subject, IsOffTheShelf: false, Stage));

    public void Workload(int line, string name, bool exposed, bool hasHealthCheck) =>
        Collector.Add(new WorkloadFact(At(line), Platform, name, exposed, IsOffTheShelf: false, hasHealthCheck, Stage));

    /// <summary>Says that the lines from <paramref name="first"/> to <paramref name="last"/> are about one service.</summary>
    /// <param name="first">1-based.</param>
    /// <param name="last">1-based; <see cref="int.MaxValue"/> for the end of the file.</param>
    /// <param name="name">Of the service.</param>
    /// <param name="folder">That it is built from, relative to the workspace root as these formats have it; null when that is not
    /// said.</param>
    public void Part(int first, int last, string name, string? folder) =>
        Collector.Add(
            new DeployedServiceFact(
                name,
                "",
                Stack.Paths.Combine("", (folder ?? "").TrimStart('/')) ?? "",
                new SourceLocation(Path, first, 1, Math.Max(first, last), 1)
            )
        );

    /// <summary>
    /// The last line of each of a list's items: the one before the next item, for the last item the one before the next section of the
    /// document.
    /// </summary>
    public int LastLine(IReadOnlyList<DocumentNode> items, int index) =>
        index + 1 < items.Count
            ? items[index + 1].Line - 1
            : Root.Members.Where(m => m.Line > items[index].Line).Select(m => m.Line - 1).DefaultIfEmpty(int.MaxValue).Min();

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
