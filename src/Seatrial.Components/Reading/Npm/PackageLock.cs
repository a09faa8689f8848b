using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Npm;

/// <summary>
/// package-lock.json and npm-shrinkwrap.json with lockfileVersion 2 and 3: <c>packages</c> by their place in the tree (npm docs,
/// package-lock.json). Version 1 is read by <see cref="PackageLockV1"/>.
/// </summary>
internal static class PackageLock
{
    private const string Modules = "node_modules/";

    /// <summary>Places of real trees stay below; the way upwards from a longer one costs too much.</summary>
    private const int MaxPlace = 600;

    public static void Read(ReadingContext context)
    {
        var root = context.Json();
        if (root["packages"].IsMap)
        {
            ReadPackages(context, root["packages"]);
        }
        else
        {
            PackageLockV1.Read(context, root);
        }
    }

    private static void ReadPackages(ReadingContext context, DocumentNode packages)
    {
        bool hasWorkspaces = !packages[""]["workspaces"].IsMissing;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var links = new List<(string Place, string Target)>();
        foreach (var (place, line, entry) in packages.Members)
        {
            if (entry["link"].IsTrue)
            {
                links.Add((place, entry["resolved"].Text ?? ""));
            }
            else
            {
                places[place] = context.Output.Add(Draft(context, place, line, entry, hasWorkspaces));
            }
        }

        foreach (var (place, target) in links.Where(l => places.ContainsKey(l.Target)))
        {
            places.TryAdd(place, places[target]);
        }

        foreach (var (place, _, entry) in packages.Members)
        {
            if (!entry["link"].IsTrue)
            {
                Connect(context, places, place, entry);
            }
        }
    }

    private static ComponentDraft Draft(ReadingContext context, string place, int line, DocumentNode entry, bool hasWorkspaces)
    {
        bool isInstalled = place.Contains(Modules, StringComparison.Ordinal);
        string last = isInstalled ? place[(place.LastIndexOf(Modules, StringComparison.Ordinal) + Modules.Length)..] : TreePath.Name(place);
        string name = entry["name"].Text ?? (last.Length > 0 ? last : NpmProjects.FolderName(context.Folder));
        bool isDev = entry["dev"].IsTrue || entry["devOptional"].IsTrue;
        bool isOptional = entry["optional"].IsTrue || entry["devOptional"].IsTrue;
        bool isRoot = place.Length == 0 || (!isInstalled && hasWorkspaces);
        string? resolved = entry["resolved"].Text;
        var draft = new ComponentDraft
        {
            Ecosystem = Ecosystem.Npm,
            Name = name,
            Version = entry["version"].Text,
            Line = line,
            Relation = isRoot ? ComponentRelation.Root : ComponentRelation.Unknown,
            Scope =
                isRoot ? ComponentScope.Unknown
                : isOptional ? ComponentScope.Optional
                : isDev ? ComponentScope.Development
                : ComponentScope.Production,
            Origin = isInstalled
                ? NpmSources.Origin(resolved)
                : new ComponentOrigin(isRoot ? OriginKind.Workspace : OriginKind.Path, place),
            ResolvedUrl = NpmSources.Archive(resolved),
            Hashes = IntegrityHash.ParseAll(entry["integrity"].Text),
            Licence = NpmSources.Licence(entry),
            RunsInstallScript = entry["hasInstallScript"].IsTrue,
        };
        NpmSources.Group(draft, isDev, isOptional, entry["inBundle"].IsTrue);
        return draft;
    }

    private static void Connect(ReadingContext context, Dictionary<string, int> places, string place, DocumentNode entry)
    {
        int from = places[place];
        foreach (var (kind, scope) in NpmProjects.DependencyKinds)
        {
            bool isOwn = !place.Contains(Modules, StringComparison.Ordinal);
            if (scope == ComponentScope.Development && !isOwn)
            {
                continue;
            }

            foreach (var (name, _, _) in entry[kind].Members)
            {
                context.Output.Edge(from, Resolve(places, place, name), scope);
            }
        }
    }

    /// <summary>Node's own way: the nearest <c>node_modules</c> from the place upwards.</summary>
    private static int Resolve(Dictionary<string, int> places, string place, string name)
    {
        for (string at = place; ; at = at[..Math.Max(at.LastIndexOf('/'), 0)])
        {
            if (
                !at.EndsWith("node_modules", StringComparison.Ordinal)
                && places.TryGetValue(at.Length == 0 ? $"{Modules}{name}" : $"{at}/{Modules}{name}", out int found)
            )
            {
                return found;
            }

            if (at.Length is 0 or > MaxPlace)
            {
                return -1;
            }
        }
    }
}
