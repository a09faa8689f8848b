using Seatrial.Components.Packages;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>
/// What lock files of npm say of where packages come from: addresses of other packages, plain connections, registries that nothing in the
/// tree pins.
/// </summary>
internal static class LockAddresses
{
    private const int MostPlaces = 20;

    /// <summary>Registries that hold the public names, and hosts at which a name belongs to an account.</summary>
    private static readonly string[] Public =
    [
        "registry.npmjs.org",
        "registry.yarnpkg.com",
        "registry.npmmirror.com",
        "registry.npm.taobao.org",
        "registry.nlark.com",
        "npm.pkg.github.com",
        "npm.jsr.io",
        "r.cnpmjs.org",
        "registry.bnpm.byted.org",
    ];

    public static void Find(IdentityView view, IReadOnlyList<PackageSourceFact> sources, List<Finding> findings)
    {
        var pinned = sources.Where(s => s.Ecosystem == Ecosystem.Npm).Select(s => s.Host).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var document in view.Documents)
        {
            var packages = document
                .Packages.Where(c =>
                    c.Ecosystem == Ecosystem.Npm
                    && c.ResolvedUrl is not null
                    && c.Origin.Kind == OriginKind.Registry
                    && Uri.TryCreate(c.ResolvedUrl, UriKind.Absolute, out _)
                )
                .ToList();
            foreach (var group in packages.Where(IsOther).GroupBy(c => c.Name, StringComparer.Ordinal))
            {
                var first = group.First();
                findings.Add(
                    DependencyRules.ReplacedAddress.Find(
                        Place(first),
                        $"{first.Name} is taken from the address of another package: {Uri.UnescapeDataString(new Uri(first.ResolvedUrl!).AbsolutePath)}.",
                        $"replaced {first.Name}"
                    )
                );
            }

            foreach (
                var plain in packages
                    .Where(c =>
                        new Uri(c.ResolvedUrl!) is { Scheme: "http", IsLoopback: false } uri
                        && uri.Host.Contains('.', StringComparison.Ordinal)
                    )
                    .GroupBy(c => new Uri(c.ResolvedUrl!).Host, StringComparer.Ordinal)
            )
            {
                findings.Add(
                    DependencyRules.PlainSource.Find(
                        Place(plain.First()),
                        $"{document.File} takes {Count(plain.Count())} from {plain.Key} over an unencrypted connection.",
                        $"plain {plain.Key}"
                    ) with
                    {
                        RelatedLocations = Related(plain),
                    }
                );
            }

            foreach (
                var loose in packages
                    .Where(c => Host(c) is var host && !Public.Contains(host, StringComparer.OrdinalIgnoreCase) && !pinned.Contains(host))
                    .GroupBy(Host, StringComparer.Ordinal)
            )
            {
                // A mirror for everything holds the well-known names too; a private registry holds its own.
                if (loose.Count() * 2 > packages.Count)
                {
                    continue;
                }

                findings.Add(
                    DependencyRules.UnpinnedRegistry.Find(
                        Place(loose.First()),
                        $"{document.File} takes {Count(loose.Count())} from {loose.Key} ({string.Join(", ", loose.Select(c => c.Name).Distinct(StringComparer.Ordinal).Take(3))}), and no .npmrc or .yarnrc.yml of the tree binds them to it.",
                        $"unpinned {loose.Key}",
                        confidence: Confidence.Medium
                    ) with
                    {
                        Reasons =
                        [
                            "The setting may stand in the home folder of those who build: then whoever builds without it asks the public registry.",
                        ],
                        RelatedLocations = Related(loose),
                    }
                );
            }
        }
    }

    /// <summary>Every registry keeps NAME/-/FILE below its own address; another name there is another package.</summary>
    private static bool IsOther(Component component)
    {
        string path = Uri.UnescapeDataString(new Uri(component.ResolvedUrl!).AbsolutePath);
        int mark = path.IndexOf("/-/", StringComparison.Ordinal);
        return mark > 0
            && !string.Equals(path[..mark], "/" + component.Name, StringComparison.OrdinalIgnoreCase)
            && !path[..mark].EndsWith("/" + component.Name, StringComparison.OrdinalIgnoreCase);
    }

    private static string Host(Component component) => new Uri(component.ResolvedUrl!).Host;

    private static SourceLocation Place(Component component) => new(component.File, Math.Max(component.Line, 1));

    private static SourceLocation[] Related(IEnumerable<Component> components) =>
        [.. components.Skip(1).Select(Place).Distinct().Take(MostPlaces)];

    private static string Count(int count) => count == 1 ? "1 package" : $"{count} packages";
}
