using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Npm;

/// <summary>
/// package-lock.json with lockfileVersion 1 (npm 5 and 6): dependencies nested as they are installed. Who asked for what at the top is in
/// package.json beside it.
/// </summary>
internal static class PackageLockV1
{
    public static void Read(ReadingContext context, DocumentNode root)
    {
        if (!root["dependencies"].IsMap)
        {
            return;
        }

        var top = new Level(null, root["dependencies"]);
        Add(context, top);
        Connect(context, top);
        int self = NpmProjects.AddRoot(context, root["name"].Text, root["version"].Text);
        NpmProjects.Ask(context, self, context.OtherJson("package.json"), (name, _) => top.Own.GetValueOrDefault(name, -1));
    }

    private static void Add(ReadingContext context, Level level)
    {
        foreach (var (name, line, entry) in level.Entries.Members)
        {
            level.Own[name] = context.Output.Add(Draft(name, line, entry));
            if (entry["dependencies"].IsMap)
            {
                var inner = new Level(level, entry["dependencies"]);
                level.Inner[name] = inner;
                Add(context, inner);
            }
        }
    }

    private static void Connect(ReadingContext context, Level level)
    {
        foreach (var (name, _, entry) in level.Entries.Members)
        {
            var inner = level.Inner.GetValueOrDefault(name);
            foreach (var (child, _, _) in entry["requires"].Members)
            {
                context.Output.Edge(level.Own[name], (inner ?? level).Find(child));
            }

            if (inner is not null)
            {
                Connect(context, inner);
            }
        }
    }

    private static ComponentDraft Draft(string key, int line, DocumentNode entry)
    {
        string stated = entry["version"].Text ?? "";
        var (name, version) = NpmSources.Alias(key, stated);
        bool isVersion = version.Length > 0 && version.AsSpan().IndexOfAny(":/#") < 0;
        bool isDev = entry["dev"].IsTrue;
        bool isOptional = entry["optional"].IsTrue;
        var draft = new ComponentDraft
        {
            Ecosystem = Ecosystem.Npm,
            Name = name,
            Version = isVersion ? version : null,
            Line = line,
            Scope =
                isDev ? ComponentScope.Development
                : isOptional ? ComponentScope.Optional
                : ComponentScope.Production,
            Origin = NpmSources.Origin(isVersion ? entry["resolved"].Text : version),
            ResolvedUrl = NpmSources.Archive(entry["resolved"].Text ?? (isVersion ? null : version)),
            Hashes = IntegrityHash.ParseAll(entry["integrity"].Text),
        };
        NpmSources.Group(draft, isDev, isOptional, entry["bundled"].IsTrue);
        return draft;
    }

    /// <summary>One <c>node_modules</c> folder; depth is bounded by the document's.</summary>
    private sealed class Level(Level? outer, DocumentNode entries)
    {
        public DocumentNode Entries => entries;

        public Dictionary<string, int> Own { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Level> Inner { get; } = new(StringComparer.Ordinal);

        public int Find(string name)
        {
            for (var level = this; level is not null; level = level.Outer)
            {
                if (level.Own.TryGetValue(name, out int found))
                {
                    return found;
                }
            }

            return -1;
        }

        private Level? Outer => outer;
    }
}
