using System.Collections.Frozen;
using Seatrial.Components.Packages;

namespace Seatrial.Requirements.Stack.Technologies;

/// <summary>Looks packages and container images up in the technology tables. Immutable.</summary>
public sealed class TechnologyCatalog
{
    private const string ImageScheme = "image";

    private readonly FrozenDictionary<string, TechnologyEntry[]> exact;
    private readonly FrozenDictionary<string, (string Prefix, TechnologyEntry Entry)[]> prefixes;

    public TechnologyCatalog(IReadOnlyList<TechnologyEntry> entries)
    {
        Entries = entries;
        var names = entries
            .SelectMany(e => e.Packages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => (Name: p, Entry: e)))
            .ToList();
        exact = names
            .Where(n => !n.Name.EndsWith('*'))
            .GroupBy(n => n.Name, n => n.Entry, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        prefixes = names
            .Where(n => n.Name.EndsWith('*'))
            .GroupBy(n => n.Name[..n.Name.IndexOf(':', StringComparison.Ordinal)], n => (n.Name[..^1], n.Entry), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every table of this folder.</summary>
    public static TechnologyCatalog Default { get; } =
        new([
            .. ServerFrameworks.Entries,
            .. ClientFrameworks.Entries,
            .. DataStores.Entries,
            .. DataAccess.Entries,
            .. Messaging.Entries,
            .. Identity.Entries,
            .. Tokens.Entries,
            .. Logging.Entries,
            .. Telemetry.Entries,
            .. SecretManagers.Entries,
            .. Validators.Entries,
            .. Protections.Entries,
            .. Testing.Entries,
            .. AiSdks.Entries,
            .. Business.Entries,
            .. Protocols.Entries,
        ]);

    public IReadOnlyList<TechnologyEntry> Entries { get; }

    /// <summary>What a package stands for; usually one technology, none for most packages.</summary>
    public IReadOnlyList<TechnologyEntry> Find(Ecosystem ecosystem, string package) =>
        Find(Scheme(ecosystem), ecosystem.Canonical(package));

    /// <summary>What a container image stands for; registry and owner do not matter (<c>docker.io/bitnami/postgresql</c>).</summary>
    public IReadOnlyList<TechnologyEntry> FindImage(string repository)
    {
        string image = repository.ToLowerInvariant();
        var found = Find(ImageScheme, image);
        return found.Count > 0 ? found : Find(ImageScheme, image[(image.LastIndexOf('/') + 1)..]);
    }

    private List<TechnologyEntry> Find(string scheme, string name)
    {
        string key = $"{scheme}:{name}";
        var found = new List<TechnologyEntry>();
        if (exact.TryGetValue(key, out var entries))
        {
            found.AddRange(entries);
        }

        if (prefixes.TryGetValue(scheme, out var candidates))
        {
            found.AddRange(candidates.Where(c => key.StartsWith(c.Prefix, StringComparison.Ordinal)).Select(c => c.Entry));
        }

        return found.Count > 1 ? [.. found.DistinctBy(e => (e.Kind, e.Id))] : found;
    }

    private static string Scheme(Ecosystem ecosystem) =>
        ecosystem switch
        {
            Ecosystem.Npm or Ecosystem.Deno => "npm",
            Ecosystem.PyPI => "pypi",
            Ecosystem.NuGet => "nuget",
            Ecosystem.Maven => "maven",
            Ecosystem.Go => "go",
            Ecosystem.RubyGems => "gem",
            Ecosystem.Packagist => "composer",
            Ecosystem.Crates => "cargo",
            Ecosystem.Hex => "hex",
            _ => "pub",
        };
}
