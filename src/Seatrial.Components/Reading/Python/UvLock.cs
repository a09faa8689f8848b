using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Python;

/// <summary>
/// uv.lock (uv docs, lockfile): the project and the members of its workspace are packages with a virtual, editable or directory source.
/// </summary>
internal static class UvLock
{
    public static void Read(ReadingContext context)
    {
        var root = context.Toml();
        var members = root["manifest"]["members"].Texts().ToHashSet(StringComparer.Ordinal);
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var entries = new List<(int Index, DocumentNode Entry)>();
        foreach (var entry in root["package"].Items)
        {
            if (entry["name"].Text is { } name && context.Output.Add(Draft(name, entry, members)) is var index and >= 0)
            {
                entries.Add((index, entry));
                PythonGraph.Register(byName, name, index);
            }
        }

        foreach (var (index, entry) in entries)
        {
            bool isRoot = context.Output[index].Relation == ComponentRelation.Root;
            Connect(context, index, byName, entry["dependencies"], ComponentScope.Production, null);
            foreach (var extra in entry["optional-dependencies"].Members)
            {
                Connect(context, index, byName, extra.Value, ComponentScope.Optional, isRoot ? extra.Key : null);
            }

            foreach (var group in entry["dev-dependencies"].Members.Where(_ => isRoot))
            {
                Connect(context, index, byName, group.Value, ComponentScope.Development, group.Key);
            }
        }
    }

    private static void Connect(
        ReadingContext context,
        int from,
        Dictionary<string, List<int>> byName,
        DocumentNode dependencies,
        ComponentScope scope,
        string? group
    )
    {
        foreach (var dependency in dependencies.Items)
        {
            string name = dependency["name"].Text ?? "";
            PythonGraph.Connect(context, from, byName, name, dependency["version"].Text, scope);
            foreach (int to in group is null ? [] : (byName.GetValueOrDefault(PythonNames.Normalize(name)) ?? []).Take(100))
            {
                context.Output[to].Groups.Add(group!);
            }
        }
    }

    private static ComponentDraft Draft(string name, DocumentNode entry, HashSet<string> members)
    {
        var source = entry["source"];
        string? folder = source["virtual"].Text ?? source["editable"].Text ?? source["directory"].Text;
        bool isRoot = folder is not null && (folder == "." || members.Contains(name) || source["virtual"].Text is not null);
        var archives = (entry["sdist"].IsMap ? new[] { entry["sdist"] } : []).Concat(entry["wheels"].Items);
        return new ComponentDraft
        {
            Ecosystem = Ecosystem.PyPI,
            Name = name,
            Version = entry["version"].Text,
            Line = entry["name"].Line,
            Relation = isRoot ? ComponentRelation.Root : ComponentRelation.Unknown,
            Origin = isRoot ? new ComponentOrigin(OriginKind.Workspace, folder) : Origin(source, folder),
            ResolvedUrl = entry["sdist"]["url"].Text ?? source["url"].Text,
            Hashes = [.. archives.Select(a => IntegrityHash.Parse(a["hash"].Text ?? "")).OfType<IntegrityHash>()],
        };
    }

    private static ComponentOrigin Origin(DocumentNode source, string? folder)
    {
        if (source["git"].Text is { } git)
        {
            // The commit is the fragment; what was asked for is the query.
            string bare = Npm.NpmSources.CutFragment(git);
            int query = bare.IndexOf('?', StringComparison.Ordinal);
            string? reference = query >= 0 && bare.IndexOf('=', query) is var equals and > 0 ? bare[(equals + 1)..] : null;
            return new ComponentOrigin(OriginKind.Git, query >= 0 ? bare[..query] : bare, reference, Npm.NpmSources.Fragment(git));
        }

        string? registry = source["registry"].Text;
        return folder is not null || source["path"].Text is not null ? new ComponentOrigin(OriginKind.Path, folder ?? source["path"].Text)
            : source["url"].Text is { } url ? new ComponentOrigin(OriginKind.Url, url)
            : registry is null || registry.StartsWith("https://pypi.org/simple", StringComparison.Ordinal) ? ComponentOrigin.Default
            : new ComponentOrigin(OriginKind.Registry, registry);
    }
}
