using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Python;

/// <summary>
/// Edges between packages of Python's lock files, which name each other by name and, where a name has several versions, by version.
/// </summary>
internal static class PythonGraph
{
    /// <summary>Versions of one name in one file: real ones have a few, for platforms and extras.</summary>
    private const int MaxVersions = 100;

    public static void Register(Dictionary<string, List<int>> byName, string name, int index)
    {
        string key = PythonNames.Normalize(name);
        if (!byName.TryGetValue(key, out var list))
        {
            byName[key] = list = [];
        }

        list.Add(index);
    }

    /// <summary>An edge to the version that is meant; to each where that is not said.</summary>
    public static void Connect(
        ReadingContext context,
        int from,
        Dictionary<string, List<int>> byName,
        string name,
        string? version,
        ComponentScope scope = ComponentScope.Production
    )
    {
        foreach (int to in (byName.GetValueOrDefault(PythonNames.Normalize(name)) ?? []).Take(MaxVersions))
        {
            if (version is null || string.Equals(context.Output[to].Version, version, StringComparison.Ordinal))
            {
                context.Output.Edge(from, to, scope);
            }
        }
    }

    /// <summary>The project of pyproject.toml as a root, with edges to what it asks for.</summary>
    public static void Ask(ReadingContext context, DocumentNode manifest, Dictionary<string, List<int>> byName)
    {
        var asked = PyProject.Asked(manifest).Where(a => a.Group != PyProject.BuildSystem).ToList();
        if (asked.Count == 0)
        {
            return;
        }

        int root = PythonDrafts.AddRoot(context, PyProject.Name(manifest), PyProject.Version(manifest));
        foreach (var (draft, _) in asked)
        {
            Connect(context, root, byName, draft.Name, null, draft.Scope);
        }
    }
}
