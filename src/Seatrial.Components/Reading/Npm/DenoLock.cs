using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Npm;

/// <summary>
/// deno.lock, version 2 to 5: packages of npm and JSR, and modules by their address. Modules of a versioned address
/// (<c>https://deno.land/std@0.200.0/…</c>) are one component.
/// </summary>
internal static class DenoLock
{
    public static void Read(ReadingContext context)
    {
        var root = context.Json();
        var packages = root["packages"].IsMap ? root["packages"] : root;
        var npm = root["npm"]["packages"].IsMap ? root["npm"]["packages"] : packages["npm"];
        var specifiers = packages["specifiers"].IsMap ? packages["specifiers"] : root["npm"]["specifiers"];
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        AddAll(context, npm, Ecosystem.Npm, "npm:", byKey);
        AddAll(context, packages["jsr"], Ecosystem.Deno, "jsr:", byKey);
        Connect(context, npm, "npm:", byKey, specifiers);
        Connect(context, packages["jsr"], "jsr:", byKey, specifiers);
        Asked(context, root["workspace"], specifiers, byKey);
        Modules(context, root["remote"]);
    }

    private static void AddAll(
        ReadingContext context,
        DocumentNode packages,
        Ecosystem ecosystem,
        string prefix,
        Dictionary<string, int> byKey
    )
    {
        foreach (var (key, line, entry) in packages.Members)
        {
            // Peers follow the version after an underscore.
            int at = key.IndexOf('@', Math.Min(1, key.Length));
            if (at > 0)
            {
                string version = key[(at + 1)..];
                int peers = version.IndexOf('_', StringComparison.Ordinal);
                byKey[prefix + key] = context.Output.Add(
                    new ComponentDraft
                    {
                        Ecosystem = ecosystem,
                        Name = key[..at],
                        Version = peers > 0 ? version[..peers] : version,
                        Line = line,
                        Hashes = IntegrityHash.ParseAll(entry["integrity"].Text),
                    }
                );
            }
        }
    }

    private static void Connect(
        ReadingContext context,
        DocumentNode packages,
        string prefix,
        Dictionary<string, int> byKey,
        DocumentNode specifiers
    )
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, index) in byKey)
        {
            byName.TryAdd(key[..Math.Max(key.LastIndexOf('@'), 0)], index);
        }

        foreach (var (key, _, entry) in packages.Members)
        {
            int from = byKey.GetValueOrDefault(prefix + key, -1);
            var asked = entry["dependencies"].IsMap
                ? entry["dependencies"].Members.Select(m => m.Value.Text ?? "")
                : entry["dependencies"].Texts();
            foreach (string text in asked)
            {
                string full =
                    text.StartsWith("npm:", StringComparison.Ordinal) || text.StartsWith("jsr:", StringComparison.Ordinal)
                        ? text
                        : prefix + text;
                context.Output.Edge(from, Find(full, specifiers, byKey) is var found and >= 0 ? found : byName.GetValueOrDefault(full, -1));
            }
        }
    }

    private static int Find(string specifier, DocumentNode specifiers, Dictionary<string, int> byKey)
    {
        if (byKey.TryGetValue(specifier, out int found))
        {
            return found;
        }

        // "npm:chalk@5" is mapped to "5.3.0" (version 4 and later), to "npm:chalk@5.3.0" or to "chalk@5.3.0" before.
        string scheme = specifier[..4];
        string? target = specifiers[specifier].Text ?? specifiers[specifier[4..]].Text;
        int at = specifier.LastIndexOf('@');
        string name = at > 5 ? specifier[..at] : specifier;
        return target is null ? -1
            : byKey.TryGetValue(target, out found)
            || byKey.TryGetValue(scheme + target, out found)
            || byKey.TryGetValue($"{name}@{target}", out found)
                ? found
            : -1;
    }

    /// <summary>What deno.json or package.json ask for, as the lock repeats it.</summary>
    private static void Asked(ReadingContext context, DocumentNode workspace, DocumentNode specifiers, Dictionary<string, int> byKey)
    {
        var asked = workspace["dependencies"]
            .Texts()
            .Concat(workspace["packageJson"]["dependencies"].Texts())
            .Concat(
                workspace["members"]
                    .Members.SelectMany(m => m.Value["dependencies"].Texts().Concat(m.Value["packageJson"]["dependencies"].Texts()))
            );
        var found = asked.Where(a => a.Length > 5).Select(a => Find(a, specifiers, byKey)).Where(i => i >= 0).ToList();
        if (found.Count > 0)
        {
            int root = context.Output.Add(
                new ComponentDraft
                {
                    Ecosystem = Ecosystem.Deno,
                    Name = NpmProjects.FolderName(context.Folder),
                    Relation = ComponentRelation.Root,
                    Line = 1,
                }
            );
            found.ForEach(i => context.Output.Edge(root, i));
        }
    }

    private static void Modules(ReadingContext context, DocumentNode remote)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (address, line, _) in remote.Members)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            {
                continue;
            }

            string[] segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
            int versioned = Array.FindIndex(segments, s => s.IndexOf('@', StringComparison.Ordinal) > 0);
            string name = address;
            string? version = null;
            if (versioned >= 0)
            {
                int at = segments[versioned].IndexOf('@', StringComparison.Ordinal);
                name = $"{uri.Host}/{string.Join('/', [.. segments[..versioned], segments[versioned][..at]])}";
                version = segments[versioned][(at + 1)..];
            }

            if (seen.Add($"{name}@{version}"))
            {
                context.Output.Add(
                    new ComponentDraft
                    {
                        Ecosystem = Ecosystem.Deno,
                        Name = name,
                        Version = version?.TrimStart('v'),
                        Line = line,
                        Origin = new ComponentOrigin(OriginKind.Url, $"{uri.Scheme}://{uri.Host}"),
                        ResolvedUrl = address,
                    }
                );
            }
        }
    }
}
