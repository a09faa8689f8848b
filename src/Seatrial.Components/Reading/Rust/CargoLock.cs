using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Rust;

/// <summary>
/// Cargo.lock, versions 1 to 4 (cargo book, Cargo.toml vs Cargo.lock). Packages without a source are of the workspace; what they need only
/// for tests or to build stands in their Cargo.toml.
/// </summary>
internal static class CargoLock
{
    /// <summary>Versions of one name in one file: real ones have a few.</summary>
    private const int MaxVersions = 100;

    private const string CratesIo = "registry+https://github.com/rust-lang/crates.io-index";

    public static void Read(ReadingContext context)
    {
        var root = context.Toml();
        var packages = root["package"]
            .Items.Concat(root["root"].IsMap ? [root["root"]] : [])
            .Where(p => p["name"].Text is not null)
            .ToList();
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var indices = new List<int>();
        foreach (var package in packages)
        {
            string name = package["name"].Text!;
            int index = context.Output.Add(Draft(name, package, root["metadata"]));
            indices.Add(index);
            if (!byName.TryGetValue(name, out var list))
            {
                byName[name] = list = [];
            }

            list.Add(index);
        }

        var scopes = CargoScopes.Read(context);
        for (int i = 0; i < packages.Count; i++)
        {
            foreach (string text in packages[i]["dependencies"].Texts().Where(_ => indices[i] >= 0))
            {
                string[] words = text.Split(' ');
                var scope =
                    context.Output[indices[i]].Relation == ComponentRelation.Root
                        ? scopes(packages[i]["name"].Text!, words[0])
                        : ComponentScope.Production;
                foreach (int to in (byName.GetValueOrDefault(words[0]) ?? []).Take(MaxVersions))
                {
                    if (to >= 0 && (words.Length == 1 || string.Equals(context.Output[to].Version, words[1], StringComparison.Ordinal)))
                    {
                        context.Output.Edge(indices[i], to, scope);
                    }
                }
            }
        }
    }

    private static ComponentDraft Draft(string name, DocumentNode package, DocumentNode metadata)
    {
        string? source = package["source"].Text;
        string? version = package["version"].Text;
        string? checksum = package["checksum"].Text ?? metadata[$"checksum {name} {version} ({source})"].Text;
        return new ComponentDraft
        {
            Ecosystem = Ecosystem.Crates,
            Name = name,
            Version = version,
            Line = package["name"].Line,
            Relation = source is null ? ComponentRelation.Root : ComponentRelation.Unknown,
            Origin = Origin(source),
            Hashes = checksum is not null && IntegrityHash.FromHex("sha256", checksum) is { } hash ? [hash] : [],
        };
    }

    private static ComponentOrigin Origin(string? source)
    {
        if (source is null)
        {
            return new ComponentOrigin(OriginKind.Workspace);
        }

        if (source.StartsWith("git+", StringComparison.Ordinal))
        {
            string address = source[4..];
            string bare = Npm.NpmSources.CutFragment(address);
            int query = bare.IndexOf('?', StringComparison.Ordinal);
            string? reference = query >= 0 && bare.IndexOf('=', query) is var equals and > 0 ? bare[(equals + 1)..] : null;
            return new ComponentOrigin(OriginKind.Git, query >= 0 ? bare[..query] : bare, reference, Npm.NpmSources.Fragment(address));
        }

        bool isUsual = source == CratesIo || source == "sparse+https://index.crates.io/";
        int plus = source.IndexOf('+', StringComparison.Ordinal);
        return isUsual ? ComponentOrigin.Default : new ComponentOrigin(OriginKind.Registry, source[(plus + 1)..]);
    }
}
