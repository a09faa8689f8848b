using Seatrial.Components.Packages;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;
using Seatrial.Requirements.Stack.Technologies;

namespace Seatrial.Requirements.Manifests;

/// <summary>What a reader has learned of one manifest so far; becomes facts when it is finished. Used by one thread for one file.</summary>
internal sealed class ManifestDraft(ManifestKind kind, Ecosystem ecosystem, WorkspaceFile file)
{
    /// <summary>More direct dependencies than any real manifest declares.</summary>
    private const int MaxDependencies = 5_000;

    /// <summary>Registries allow 214 (npm) to 255 characters.</summary>
    private const int MaxName = 255;

    private readonly List<DependencyEntry> dependencies = [];
    private readonly List<string> members = [];
    private readonly List<RuntimeFact> runtimes = [];
    private readonly List<TechnologyFact> technologies = [];

    public string Path => file.Path;

    public string Folder => Paths.Folder(file.Path);

    public string? Name { get; set; }

    public string? PackageManager { get; set; }

    public ManifestTraits Traits { get; set; }

    public IReadOnlyList<DependencyEntry> Dependencies => dependencies;

    public void Depend(
        string? name,
        string? range,
        bool isDevelopment,
        int line,
        DependencyOrigin origin = DependencyOrigin.Registry,
        string? path = null
    )
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxName || dependencies.Count >= MaxDependencies)
        {
            return;
        }

        string? folder = path is null ? null : Paths.Combine(Folder, path);
        dependencies.Add(new DependencyEntry(name.Trim(), VersionText.Clean(range), isDevelopment, line, origin, folder));
    }

    public void Member(string? pattern)
    {
        if (!string.IsNullOrWhiteSpace(pattern) && pattern.Length <= 500 && members.Count < MaxDependencies)
        {
            members.Add(pattern.Trim());
            Traits |= ManifestTraits.WorkspaceRoot;
        }
    }

    public void Runtime(string product, string? requirement, string source, bool isSelection, int line)
    {
        if (VersionText.Clean(requirement) is { Length: > 0 } clean)
        {
            runtimes.Add(new RuntimeFact(product, clean, source, isSelection, new SourceLocation(file.Path, line)));
        }
    }

    /// <summary>A technology that the manifest shows by something other than a dependency: an SDK, a plugin.</summary>
    public void Technology(TechnologyKind technology, string id, string name, string? version, int line) =>
        technologies.Add(
            new TechnologyFact(
                technology,
                id,
                name,
                version,
                HintStrength.Configured,
                IsDevelopment: false,
                new SourceLocation(file.Path, line)
            )
        );

    /// <summary>Adds the manifest, its runtimes and every known technology once.</summary>
    public void Emit(FactCollector collector)
    {
        collector.Add(
            new ManifestFact(kind, ecosystem, Name, new SourceLocation(file.Path, 1))
            {
                Dependencies = dependencies,
                WorkspaceMembers = members,
                Traits = Traits,
                PackageManager = PackageManager,
            }
        );
        runtimes.ForEach(collector.Add);
        foreach (
            var fact in technologies
                .Concat(dependencies.SelectMany(Technologies))
                .GroupBy(t => (t.Kind, t.Id))
                .Select(g => g.MinBy(t => t.IsDevelopment)!)
        )
        {
            collector.Add(fact);
        }
    }

    private IEnumerable<TechnologyFact> Technologies(DependencyEntry dependency) =>
        TechnologyCatalog
            .Default.Find(ecosystem, dependency.Name)
            .Select(entry => new TechnologyFact(
                entry.Kind,
                entry.Id,
                entry.Name,
                dependency.Range,
                HintStrength.Dependency,
                dependency.IsDevelopment,
                new SourceLocation(file.Path, dependency.Line)
            ));
}
