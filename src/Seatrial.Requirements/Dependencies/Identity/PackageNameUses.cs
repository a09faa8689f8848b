using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Dependencies.Vulnerabilities;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>All names that manifests declare and lock files list, each once.</summary>
internal static class PackageNameUses
{
    public static IReadOnlyList<PackageNameUse> Of(FactSet facts)
    {
        var manifests = facts.Of<ManifestFact>();
        var own = manifests.Select(m => m.PackageName).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var uses = new Dictionary<(Ecosystem Ecosystem, string Name), PackageNameUse>();
        foreach (
            var (manifest, entry) in manifests
                .OrderBy(m => m.Location.Path, StringComparer.Ordinal)
                .SelectMany(m => m.Dependencies.Where(d => d.Origin == DependencyOrigin.Registry).OrderBy(d => d.Line), (m, d) => (m, d))
        )
        {
            Add(
                manifest.Ecosystem,
                entry.Name,
                new SourceLocation(manifest.Location.Path, Math.Max(entry.Line, 1)),
                (u, isNew) => u with { IsDirect = true, DeclaredIn = u.DeclaredIn ?? (entry.IsDevelopment ? null : manifest.Folder) }
            );
        }

        foreach (var document in facts.Of<ListedPackagesFact>().Select(f => f.Document).OrderBy(d => d.File, StringComparer.Ordinal))
        {
            own.UnionWith(document.Roots.Select(r => r.Name));
            var paths = new Lazy<ComponentPaths>(() => new ComponentPaths(document));
            for (int i = 0; i < document.Components.Count; i++)
            {
                var component = document.Components[i];
                if (
                    component.Relation == ComponentRelation.Root
                    || component.Origin.Kind != OriginKind.Registry
                    || component.Ecosystem.Osv() is null
                )
                {
                    continue;
                }

                int index = i;
                Add(
                    component.Ecosystem,
                    component.Name,
                    new SourceLocation(component.File, Math.Max(component.Line, 1)),
                    (u, isNew) =>
                        u with
                        {
                            RunsInstallScript = u.RunsInstallScript || component.RunsInstallScript,
                            IsDirect = u.IsDirect || component.IsDirect,
                            Way = isNew && !component.IsDirect ? VulnerabilityText.Way(paths.Value.To(index)) : u.Way,
                        }
                );
            }
        }

        return
        [
            .. uses.Where(u => !own.Contains(u.Value.Name))
                .OrderBy(u => u.Key.Ecosystem)
                .ThenBy(u => u.Key.Name, StringComparer.Ordinal)
                .Select(u => u.Value),
        ];

        void Add(Ecosystem ecosystem, string name, SourceLocation place, Func<PackageNameUse, bool, PackageNameUse> with)
        {
            var key = (ecosystem, ecosystem.Canonical(name));
            bool isNew = !uses.TryGetValue(key, out var use);
            use ??= new PackageNameUse(ecosystem, name) { Places = [] };
            use = with(use, isNew);
            uses[key] = use.Places.Count < 20 && !use.Places.Contains(place) ? use with { Places = [.. use.Places, place] } : use;
        }
    }
}
