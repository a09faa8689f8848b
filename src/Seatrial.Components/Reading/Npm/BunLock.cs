using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Npm;

/// <summary>
/// bun.lock (bun 1.2 and later, JSON with trailing commas): <c>packages</c> maps a place to <c>[name@version, registry, info,
/// integrity]</c>, with fewer parts for what comes from elsewhere.
/// </summary>
internal static class BunLock
{
    public static void Read(ReadingContext context)
    {
        var root = context.Json();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var workspaces = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (path, line, workspace) in root["workspaces"].Members)
        {
            int index = NpmProjects.AddRoot(context, workspace["name"].Text, workspace["version"].Text, path.Length == 0 ? null : path);
            if (index >= 0)
            {
                context.Output[index].Line = line;
                workspaces[path] = index;
            }
        }

        foreach (var (place, line, entry) in root["packages"].Members)
        {
            places[place] = Add(context, line, entry, workspaces);
        }

        foreach (var (place, _, entry) in root["packages"].Members)
        {
            var info = entry.Items.FirstOrDefault(i => i.IsMap) ?? DocumentNode.Missing;
            Connect(context, places[place], info, name => Resolve(places, place, name));
        }

        foreach (var (path, _, workspace) in root["workspaces"].Members)
        {
            string own = workspace["name"].Text ?? "";
            Connect(context, workspaces.GetValueOrDefault(path, -1), workspace, name => Resolve(places, own, name));
        }
    }

    private static void Connect(ReadingContext context, int from, DocumentNode info, Func<string, int> resolve)
    {
        foreach (var (member, scope) in NpmProjects.DependencyKinds)
        {
            foreach (var (name, _, _) in info[member].Members)
            {
                context.Output.Edge(from, resolve(name), scope);
            }
        }
    }

    private static int Resolve(Dictionary<string, int> places, string place, string name)
    {
        for (string at = place; at.Length is > 0 and < 600; at = at[..Math.Max(at.LastIndexOf('/'), 0)])
        {
            if (places.TryGetValue($"{at}/{name}", out int found))
            {
                return found;
            }
        }

        return places.GetValueOrDefault(name, -1);
    }

    private static int Add(ReadingContext context, int line, DocumentNode entry, Dictionary<string, int> workspaces)
    {
        string identity = entry.Items.Count > 0 ? entry.Items[0].Text ?? "" : "";
        int at = identity.IndexOf('@', Math.Min(1, identity.Length));
        if (at <= 0)
        {
            return -1;
        }

        string reference = identity[(at + 1)..];
        if (
            reference.StartsWith("workspace:", StringComparison.Ordinal)
            && workspaces.TryGetValue(reference["workspace:".Length..], out int workspace)
        )
        {
            return workspace;
        }

        if (reference.StartsWith("root:", StringComparison.Ordinal))
        {
            return workspaces.GetValueOrDefault("", -1);
        }

        bool isRegistry = reference.Length > 0 && reference.AsSpan().IndexOfAny(":/#") < 0;
        string? registry = isRegistry && entry.Items.Count > 1 && entry.Items[1].Text is { Length: > 0 } text ? text : null;
        string? integrity = entry
            .Items.Skip(1)
            .Select(i => i.Text)
            .LastOrDefault(t => t?.StartsWith("sha", StringComparison.Ordinal) == true);
        return context.Output.Add(
            new ComponentDraft
            {
                Ecosystem = Ecosystem.Npm,
                Name = identity[..at],
                Version = isRegistry ? reference : null,
                Line = line,
                Origin = isRegistry ? NpmSources.Origin(registry) : NpmSources.Origin(reference),
                ResolvedUrl = NpmSources.Archive(isRegistry ? registry : reference),
                Hashes = IntegrityHash.ParseAll(integrity),
            }
        );
    }
}
