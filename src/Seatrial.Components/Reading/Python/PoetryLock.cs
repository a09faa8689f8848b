using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Python;

/// <summary>poetry.lock, all versions (Poetry 1 and 2): groups stand in it since 2.0, before that in pyproject.toml beside it.</summary>
internal static class PoetryLock
{
    public static void Read(ReadingContext context)
    {
        var root = context.Toml();
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var entries = new List<(int Index, DocumentNode Entry)>();
        foreach (var entry in root["package"].Items)
        {
            if (entry["name"].Text is not { } name)
            {
                continue;
            }

            int index = context.Output.Add(Draft(name, entry, root["metadata"]["files"][name]));
            if (index >= 0)
            {
                entries.Add((index, entry));
                PythonGraph.Register(byName, name, index);
            }
        }

        foreach (var (index, entry) in entries)
        {
            foreach (var (name, _, value) in entry["dependencies"].Members)
            {
                PythonGraph.Connect(
                    context,
                    index,
                    byName,
                    name,
                    null,
                    value["optional"].IsTrue ? ComponentScope.Optional : ComponentScope.Production
                );
            }
        }

        if (context.Other("pyproject.toml")?.Toml() is { IsMap: true } manifest)
        {
            PythonGraph.Ask(context, manifest, byName);
        }
    }

    private static ComponentDraft Draft(string name, DocumentNode entry, DocumentNode oldFiles)
    {
        var source = entry["source"];
        var groups = entry["groups"].Texts().Where(g => g != "main").ToList();
        bool isMain = entry["groups"].IsMissing
            ? entry["category"].Text is null or "main"
            : entry["groups"].Texts().Contains("main", StringComparer.Ordinal);
        bool isOptional = entry["optional"].IsTrue;
        var draft = new ComponentDraft
        {
            Ecosystem = Ecosystem.PyPI,
            Name = name,
            Version = entry["version"].Text,
            Line = entry["name"].Line,
            Scope =
                isOptional ? ComponentScope.Optional
                : !isMain ? ComponentScope.Development
                : entry["groups"].IsMissing && entry["category"].IsMissing ? ComponentScope.Unknown
                : ComponentScope.Production,
            Origin = source["type"].Text switch
            {
                "git" => new ComponentOrigin(
                    OriginKind.Git,
                    source["url"].Text,
                    source["reference"].Text,
                    source["resolved_reference"].Text
                ),
                "directory" or "file" => new ComponentOrigin(OriginKind.Path, source["url"].Text),
                "url" => new ComponentOrigin(OriginKind.Url, source["url"].Text),
                "legacy" => new ComponentOrigin(OriginKind.Registry, source["url"].Text),
                _ => ComponentOrigin.Default,
            },
            Hashes =
            [
                .. (entry["files"].IsList ? entry["files"] : oldFiles)
                    .Items.Select(f => IntegrityHash.Parse(f["hash"].Text ?? ""))
                    .OfType<IntegrityHash>(),
            ],
        };
        if (isOptional)
        {
            draft.Groups.Add("optional");
        }
        else if (!isMain)
        {
            draft.Groups.UnionWith(groups.Count > 0 ? groups : [entry["category"].Text ?? "dev"]);
        }

        return draft;
    }
}
