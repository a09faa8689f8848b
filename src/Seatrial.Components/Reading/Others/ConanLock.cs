using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Others;

/// <summary>conan.lock: the graph of Conan 1 (versions 0.0 to 0.4) and the lists of Conan 2 (0.5).</summary>
internal static class ConanLock
{
    public static void Read(ReadingContext context)
    {
        var root = context.Json();
        if (root["graph_lock"]["nodes"].IsMap)
        {
            Graph(context, root["graph_lock"]["nodes"]);
            return;
        }

        foreach (
            var (list, scope) in ((string, ComponentScope)[])
                [
                    ("requires", ComponentScope.Production),
                    ("build_requires", ComponentScope.Development),
                    ("python_requires", ComponentScope.Development),
                    ("config_requires", ComponentScope.Development),
                ]
        )
        {
            foreach (var item in root[list].Items)
            {
                if (Draft(item.Text ?? (item.Items.Count > 0 ? item.Items[0].Text : null), item.Line) is { } draft)
                {
                    draft.Scope = scope;
                    draft.Groups.Add(list.Replace('_', '-'));
                    context.Output.Add(draft);
                }
            }
        }
    }

    private static void Graph(ReadingContext context, DocumentNode nodes)
    {
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        var asked = nodes
            .Members.SelectMany(n => Asked(n.Value["requires"]).Concat(Asked(n.Value["build_requires"])))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (id, line, node) in nodes.Members)
        {
            // The consumer's own recipe stands in the graph too: it has a path, and nobody asks for it.
            string? reference = node["ref"].Text ?? node["pref"].Text;
            bool isRoot = (node["path"].Text is not null || reference is null) && !asked.Contains(id);
            var draft =
                Draft(reference, line)
                ?? (
                    isRoot
                        ? new ComponentDraft
                        {
                            Ecosystem = Ecosystem.Conan,
                            Name = Npm.NpmProjects.FolderName(context.Folder),
                            Line = line,
                        }
                        : null
                );
            if (draft is null)
            {
                continue;
            }

            draft.Relation = isRoot ? ComponentRelation.Root : ComponentRelation.Unknown;
            draft.Origin = isRoot ? new ComponentOrigin(OriginKind.Workspace) : draft.Origin;
            byId[id] = context.Output.Add(draft);
        }

        foreach (var (id, _, node) in nodes.Members)
        {
            foreach (
                var (member, scope) in ((string, ComponentScope)[])
                    [("requires", ComponentScope.Production), ("build_requires", ComponentScope.Development)]
            )
            {
                foreach (string target in Asked(node[member]))
                {
                    context.Output.Edge(byId.GetValueOrDefault(id, -1), byId.GetValueOrDefault(target, -1), scope);
                }
            }
        }
    }

    private static IEnumerable<string> Asked(DocumentNode list) => list.IsMap ? list.Members.Select(m => m.Value.Text ?? "") : list.Texts();

    /// <summary><c>name/version@user/channel#recipe:package#revision%time</c>; null where it has no name.</summary>
    private static ComponentDraft? Draft(string? reference, int line)
    {
        string text = (reference ?? "").Split('#', ':', '%')[0];
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0)
        {
            return null;
        }

        string name = text[..slash];
        string version = text[(slash + 1)..];
        int at = version.IndexOf('@', StringComparison.Ordinal);
        string[] owner = at > 0 ? version[(at + 1)..].Split('/') : [];
        version = at > 0 ? version[..at] : version;
        return new ComponentDraft
        {
            Ecosystem = Ecosystem.Conan,
            Name = name,
            Version = version,
            Line = line,
            Purl =
                owner.Length == 2 && owner[0] is not ("" or "_")
                    ? PackageUrl.Create(
                        "conan",
                        null,
                        name,
                        version,
                        [KeyValuePair.Create("user", owner[0]), KeyValuePair.Create("channel", owner[1])]
                    )
                    : null,
        };
    }
}
