using Seatrial.Engine.Facts;
using Seatrial.Requirements.Sources.Modules;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>
/// The modules of an application that run on other people's devices: entry points and what they import, as far as it is read.
/// </summary>
internal sealed class ClientReach
{
    private const int MostSteps = 200_000;

    private readonly Dictionary<string, (string Via, int Depth)> reached = new(StringComparer.Ordinal);
    private readonly Queue<(ScriptModuleFact Module, IReadOnlyList<string> Names)> open = new();
    private readonly HashSet<(string Path, string Name)> asked = [];
    private readonly Dictionary<string, ClientPackage> packages = new(StringComparer.Ordinal);
    private readonly ModuleGraph graph;

    public ClientReach(FactSet facts)
    {
        graph = new ModuleGraph(facts);
        Pages = facts.Of<HtmlPageFact>();
        Mobile = facts.Of<MobileSourceFact>();
        foreach (var module in graph.Modules.OrderBy(m => m.Location.Path, StringComparer.Ordinal))
        {
            if (PackageOf(module.Location.Path) is { } package)
            {
                if (ClientRoots.IsRoot(module, package))
                {
                    Root(module);
                }

                foreach (string specifier in module.Hydrated)
                {
                    Root(graph.Resolve(module, specifier));
                }
            }
        }

        foreach (var page in Pages)
        {
            foreach (string script in page.Scripts)
            {
                Root(ScriptOf(page, script));
            }
        }

        Follow();
        Frameworks = [.. packages.Values.Where(p => p.Kind != ClientFramework.None).OrderBy(p => p.Manifest.Location)];
    }

    public IReadOnlyList<HtmlPageFact> Pages { get; }

    public IReadOnlyList<MobileSourceFact> Mobile { get; }

    /// <summary>Packages whose dependencies say that they build something for browsers or phones.</summary>
    public IReadOnlyList<ClientPackage> Frameworks { get; }

    /// <summary>How many modules are loaded by clients.</summary>
    public int Count => reached.Count;

    public int RootCount { get; private set; }

    public bool HasPublicPrefix => Frameworks.Any(f => f.Kind is ClientFramework.SvelteKit or ClientFramework.Astro);

    public bool Holds(string path) => reached.ContainsKey(path);

    public IEnumerable<ScriptModuleFact> Modules => reached.Keys.Order(StringComparer.Ordinal).Select(p => graph.Find(p)!);

    /// <summary>From the entry point to the module, both included.</summary>
    public IReadOnlyList<string> Chain(string path)
    {
        var chain = new List<string> { path };
        while (reached.TryGetValue(chain[^1], out var step) && step.Via.Length > 0 && chain.Count < 50)
        {
            chain.Add(step.Via);
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>Steps from the nearest entry point; 0 for an entry point itself.</summary>
    public int Depth(string path) => reached.TryGetValue(path, out var step) ? step.Depth : int.MaxValue;

    private ClientPackage? PackageOf(string path)
    {
        if (graph.PackageOf(path) is not { } manifest)
        {
            return null;
        }

        if (!packages.TryGetValue(manifest.Location.Path, out var package))
        {
            packages[manifest.Location.Path] = package = ClientPackage.Of(manifest);
        }

        return package;
    }

    private ScriptModuleFact? ScriptOf(HtmlPageFact page, string script)
    {
        if (script.Contains("://", StringComparison.Ordinal) || script.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        string folder = Paths.Folder(page.Location.Path);
        string relative = script.TrimStart('/');
        return graph.At(Paths.Combine(folder, relative))
            ?? (
                script.StartsWith('/') && graph.PackageOf(page.Location.Path) is { } package
                    ? graph.At(Paths.Combine(package.Folder, relative))
                    : null
            );
    }

    private void Root(ScriptModuleFact? module)
    {
        if (module is not null && !IsServer(module) && reached.TryAdd(module.Location.Path, ("", 0)))
        {
            RootCount++;
            open.Enqueue((module, ["*"]));
        }
    }

    private void Follow()
    {
        for (int steps = 0; steps < MostSteps && open.TryDequeue(out var next); steps++)
        {
            var (module, names) = next;
            foreach (var import in module.Imports)
            {
                IReadOnlyList<string> wanted =
                    import.Kind == ImportKind.Reexport ? Passed(import, names)
                    : import.IsUsed ? import.Names
                    : [];
                bool isForEffect = import.Kind == ImportKind.Import && import.Names.Count == 0;
                if ((wanted.Count > 0 || isForEffect) && graph.Resolve(module, import.Specifier) is { } target && !IsServer(target))
                {
                    Visit(module, target, wanted, import);
                }
            }
        }
    }

    /// <summary>Names that a re-export hands on out of those that were asked for.</summary>
    private static IReadOnlyList<string> Passed(ModuleImport import, IReadOnlyList<string> names) =>
        names.Contains("*", StringComparer.Ordinal) ? import.Names
        : import.Names is ["*"] ? names
        : [.. import.Names.Where(n => names.Contains(n, StringComparer.Ordinal))];

    private void Visit(ScriptModuleFact from, ScriptModuleFact target, IReadOnlyList<string> names, ModuleImport import)
    {
        // 'export * from' several files: only the one that has the name is loaded for it.
        bool isBlind = import is { Kind: ImportKind.Reexport, Names: ["*"] } && !names.Contains("*", StringComparer.Ordinal);
        if (
            isBlind
            && !names.Any(n => target.Exports.Contains(n, StringComparer.Ordinal))
            && !target.Imports.Any(i => i.Kind == ImportKind.Reexport)
        )
        {
            return;
        }

        string path = target.Location.Path;
        bool isNew = reached.TryAdd(path, (from.Location.Path, Depth(from.Location.Path) + 1));
        string[] fresh = [.. names.Where(n => asked.Add((path, n)))];
        if (isNew || fresh.Length > 0)
        {
            open.Enqueue((target, fresh));
        }
    }

    /// <summary>What frameworks keep out of the browser by directive or by name.</summary>
    private static bool IsServer(ScriptModuleFact module)
    {
        string path = module.Location.Path;
        return module.Is(ModuleTraits.UseServer | ModuleTraits.ServerOnly)
            || Paths.Name(path).Contains(".server.", StringComparison.Ordinal)
            || path.Contains("/lib/server/", StringComparison.Ordinal)
            || path.Contains("/pages/api/", StringComparison.Ordinal)
            || path.Contains("supabase/functions/", StringComparison.Ordinal);
    }
}
