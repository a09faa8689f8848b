using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Others;

/// <summary>
/// Podfile.lock (CocoaPods): pods with their subspecs, what the Podfile asks for, checksums of specifications and sources that are no
/// registry.
/// </summary>
internal static class PodfileLock
{
    public static void Read(ReadingContext context)
    {
        var root = context.Yaml();
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        var edges = new List<(int From, DocumentNode Names)>();
        foreach (var item in root["PODS"].Items)
        {
            var member = item.Members.Count > 0 ? item.Members[0] : null;
            var (name, version) = Entry(member?.Key ?? item.Text ?? "");
            if (version is null)
            {
                continue;
            }

            int index = context.Output.Add(
                new ComponentDraft
                {
                    Ecosystem = Ecosystem.CocoaPods,
                    Name = name,
                    Version = version,
                    Line = item.Line,
                    Origin = Origin(root, name.Split('/')[0]),
                }
            );
            byName[name] = index;
            edges.Add((index, member?.Value ?? DocumentNode.Missing));
        }

        foreach (var (from, names) in edges)
        {
            foreach (string text in names.Texts())
            {
                context.Output.Edge(from, byName.GetValueOrDefault(Entry(text).Name, -1));
            }
        }

        var direct = root["DEPENDENCIES"].Texts().Select(t => byName.GetValueOrDefault(Entry(t).Name, -1)).Where(i => i >= 0).ToList();
        if (direct.Count > 0)
        {
            int self = context.Output.Add(
                new ComponentDraft
                {
                    Ecosystem = Ecosystem.CocoaPods,
                    Name = Npm.NpmProjects.FolderName(context.Folder),
                    Relation = ComponentRelation.Root,
                    Origin = new ComponentOrigin(OriginKind.Workspace),
                    Line = root["DEPENDENCIES"].Line,
                }
            );
            direct.ForEach(i => context.Output.Edge(self, i));
        }
    }

    private static (string Name, string? Version) Entry(string text)
    {
        int open = text.IndexOf(" (", StringComparison.Ordinal);
        return open < 0 ? (text.Trim(), null) : (text[..open].Trim(), text[(open + 2)..].TrimEnd(')', ' '));
    }

    private static ComponentOrigin Origin(DocumentNode root, string pod)
    {
        var external = root["EXTERNAL SOURCES"][pod];
        var checkout = root["CHECKOUT OPTIONS"][pod];
        string? git = checkout[":git"].Text ?? external[":git"].Text;
        string? path = external[":path"].Text ?? external[":podspec"].Text;
        return git is not null
                ? new ComponentOrigin(
                    OriginKind.Git,
                    git,
                    external[":tag"].Text ?? external[":branch"].Text,
                    checkout[":commit"].Text ?? external[":commit"].Text
                )
            : path is not null ? new ComponentOrigin(OriginKind.Path, path)
            : ComponentOrigin.Default;
    }
}
