using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Npm;

/// <summary>
/// pnpm-lock.yaml, lockfileVersion 5 to 9 (https://github.com/pnpm/spec/tree/master/lockfile): since 9 the edges stand in <c>snapshots</c>.
/// </summary>
internal static class PnpmLock
{
    public static void Read(ReadingContext context)
    {
        var root = context.Yaml();
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, line, entry) in root["packages"].Members)
        {
            if (Draft(key, line, entry) is { } draft)
            {
                byKey[key] = context.Output.Add(draft);
            }
        }

        foreach (var (key, _, _) in root["snapshots"].Members)
        {
            byKey.TryAdd(key, byKey.GetValueOrDefault(PnpmKey.CutPeers(key), -1));
        }

        foreach (var (key, _, entry) in root["packages"].Members.Concat(root["snapshots"].Members))
        {
            int from = byKey.GetValueOrDefault(key, -1);
            Connect(context, from, entry["dependencies"], ComponentScope.Production, byKey);
            Connect(context, from, entry["optionalDependencies"], ComponentScope.Optional, byKey);
        }

        bool isCut = root["packages"].Members.Count == 0;
        if (root["importers"].IsMap)
        {
            foreach (var (path, _, importer) in root["importers"].Members)
            {
                Importer(context, path, importer, byKey, isCut);
            }
        }
        else if (root.IsMap)
        {
            Importer(context, ".", root, byKey, isCut);
        }
    }

    private static void Importer(ReadingContext context, string path, DocumentNode importer, Dictionary<string, int> byKey, bool isCut)
    {
        if (!NpmProjects.DependencyKinds.Any(k => importer[k.Member].IsMap))
        {
            return;
        }

        var manifest = path == "." ? context.Other("package.json")?.Json() ?? DocumentNode.Missing : DocumentNode.Missing;
        int root = NpmProjects.AddRoot(context, manifest["name"].Text, manifest["version"].Text, path == "." ? null : path);
        foreach (var (member, scope) in NpmProjects.DependencyKinds)
        {
            if (isCut)
            {
                AddUnlisted(context, importer[member], byKey);
            }

            Connect(context, root, importer[member], scope, byKey);
        }
    }

    /// <summary>
    /// A lock file whose <c>packages</c> were cut off, by hand or by a merge, still says which versions the project uses itself.
    /// </summary>
    private static void AddUnlisted(ReadingContext context, DocumentNode dependencies, Dictionary<string, int> byKey)
    {
        foreach (var (name, line, value) in dependencies.Members)
        {
            string reference = value.Text ?? value["version"].Text ?? "";
            if (reference.Length > 0 && char.IsAsciiDigit(reference[0]) && PnpmKey.Find(byKey, name, reference) < 0)
            {
                string version = PnpmKey.CutPeers(reference).Split('_')[0];
                byKey[$"{name}@{reference}"] = context.Output.Add(
                    new ComponentDraft
                    {
                        Ecosystem = Ecosystem.Npm,
                        Name = name,
                        Version = version,
                        Line = line,
                    }
                );
            }
        }
    }

    private static void Connect(
        ReadingContext context,
        int from,
        DocumentNode dependencies,
        ComponentScope scope,
        Dictionary<string, int> byKey
    )
    {
        foreach (var (name, _, value) in dependencies.Members)
        {
            context.Output.Edge(from, PnpmKey.Find(byKey, name, value.Text ?? value["version"].Text ?? ""), scope);
        }
    }

    private static ComponentDraft? Draft(string key, int line, DocumentNode entry)
    {
        var resolution = entry["resolution"];
        var (keyName, keyVersion) = PnpmKey.Parse(key);
        string? name = entry["name"].Text ?? keyName;
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        bool isDev = entry["dev"].IsTrue;
        bool isOptional = entry["optional"].IsTrue;
        var draft = new ComponentDraft
        {
            Ecosystem = Ecosystem.Npm,
            Name = name,
            Version = entry["version"].Text ?? keyVersion,
            Line = line,
            Scope =
                isDev ? ComponentScope.Development
                : isOptional ? ComponentScope.Optional
                : entry["dev"].IsMissing ? ComponentScope.Unknown
                : ComponentScope.Production,
            Origin = Origin(key, resolution),
            ResolvedUrl = NpmSources.Archive(resolution["tarball"].Text),
            Hashes = IntegrityHash.ParseAll(resolution["integrity"].Text),
            RunsInstallScript = entry["requiresBuild"].IsTrue,
        };
        NpmSources.Group(draft, isDev, isOptional, isBundled: false);
        return draft;
    }

    private static ComponentOrigin Origin(string key, DocumentNode resolution)
    {
        if (resolution["type"].Text == "git" || resolution["commit"].Text is not null)
        {
            return new ComponentOrigin(OriginKind.Git, resolution["repo"].Text, null, resolution["commit"].Text);
        }

        if (resolution["type"].Text == "directory" || resolution["directory"].Text is not null)
        {
            return new ComponentOrigin(OriginKind.Path, resolution["directory"].Text);
        }

        return resolution["tarball"].Text is { } tarball ? NpmSources.Origin(tarball) : PnpmKey.Origin(key);
    }
}
