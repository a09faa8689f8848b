using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Python;

/// <summary>pdm.lock: packages with the groups that lead to them, edges as dependency specifiers.</summary>
internal static class PdmLock
{
    public static void Read(ReadingContext context)
    {
        var root = context.Toml();
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var entries = new List<(int Index, DocumentNode Entry)>();
        foreach (var entry in root["package"].Items)
        {
            if (entry["name"].Text is { } name && context.Output.Add(Draft(name, entry, root["metadata"]["files"])) is var index and >= 0)
            {
                entries.Add((index, entry));
                PythonGraph.Register(byName, name, index);
            }
        }

        foreach (var (index, entry) in entries)
        {
            foreach (string text in entry["dependencies"].Texts())
            {
                if (PythonRequirement.Parse(text) is { } requirement)
                {
                    PythonGraph.Connect(context, index, byName, requirement.Name, null);
                }
            }
        }

        if (context.Other("pyproject.toml")?.Toml() is { IsMap: true } manifest)
        {
            PythonGraph.Ask(context, manifest, byName);
        }
    }

    private static ComponentDraft Draft(string name, DocumentNode entry, DocumentNode oldFiles)
    {
        var groups = entry["groups"].Texts().ToList();
        bool isMain = groups.Count == 0 || groups.Contains("default", StringComparer.Ordinal);
        bool isDev = !isMain && groups.Exists(PythonNames.IsDevelopmentWord);
        var files = entry["files"].IsList ? entry["files"] : oldFiles[$"{name} {entry["version"].Text}"];
        var draft = new ComponentDraft
        {
            Ecosystem = Ecosystem.PyPI,
            Name = name,
            Version = entry["version"].Text,
            Line = entry["name"].Line,
            Scope =
                groups.Count == 0 ? ComponentScope.Unknown
                : isMain ? ComponentScope.Production
                : isDev ? ComponentScope.Development
                : ComponentScope.Optional,
            Origin =
                entry["git"].Text is { } git ? new ComponentOrigin(OriginKind.Git, git, entry["ref"].Text, entry["revision"].Text)
                : entry["url"].Text is { } url ? new ComponentOrigin(OriginKind.Url, url)
                : entry["path"].Text is { } path ? new ComponentOrigin(OriginKind.Path, path)
                : ComponentOrigin.Default,
            ResolvedUrl = entry["url"].Text,
            Hashes = [.. files.Items.Select(f => IntegrityHash.Parse(f["hash"].Text ?? "")).OfType<IntegrityHash>()],
        };
        draft.Groups.UnionWith(isMain ? [] : groups);
        return draft;
    }
}
