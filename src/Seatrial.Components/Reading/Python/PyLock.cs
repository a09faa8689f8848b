using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Python;

/// <summary>pylock.toml and pylock.NAME.toml (PEP 751).</summary>
internal static class PyLock
{
    public static void Read(ReadingContext context)
    {
        var root = context.Toml();
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var entries = new List<(int Index, DocumentNode Entry)>();
        foreach (var entry in root["packages"].Items)
        {
            if (entry["name"].Text is { } name && context.Output.Add(Draft(name, entry)) is var index and >= 0)
            {
                entries.Add((index, entry));
                PythonGraph.Register(byName, name, index);
            }
        }

        foreach (var (index, entry) in entries)
        {
            foreach (var dependency in entry["dependencies"].Items)
            {
                PythonGraph.Connect(context, index, byName, dependency["name"].Text ?? "", dependency["version"].Text);
            }
        }

        if (context.Other("pyproject.toml")?.Toml() is { IsMap: true } manifest && !context.Output.HasRoot)
        {
            PythonGraph.Ask(context, manifest, byName);
        }
    }

    private static ComponentDraft Draft(string name, DocumentNode entry)
    {
        var vcs = entry["vcs"];
        var directory = entry["directory"];
        var archive = entry["archive"];
        bool isSelf = directory["path"].Text is "." or "./";
        var files = new[] { archive, entry["sdist"] }.Concat(entry["wheels"].Items);
        return new ComponentDraft
        {
            Ecosystem = Ecosystem.PyPI,
            Name = name,
            Version = entry["version"].Text,
            Line = entry["name"].Line,
            Relation = isSelf ? ComponentRelation.Root : ComponentRelation.Unknown,
            Origin =
                vcs.IsMap
                    ? new ComponentOrigin(
                        OriginKind.Git,
                        vcs["url"].Text ?? vcs["path"].Text,
                        vcs["requested-revision"].Text,
                        vcs["commit-id"].Text
                    )
                : directory.IsMap ? new ComponentOrigin(isSelf ? OriginKind.Workspace : OriginKind.Path, directory["path"].Text)
                : archive["url"].Text is { } url ? new ComponentOrigin(OriginKind.Url, url)
                : archive["path"].Text is { } path ? new ComponentOrigin(OriginKind.Path, path)
                : entry["index"].Text is { } index && !index.StartsWith("https://pypi.org/", StringComparison.Ordinal)
                    ? new ComponentOrigin(OriginKind.Registry, index)
                : ComponentOrigin.Default,
            ResolvedUrl = archive["url"].Text ?? entry["sdist"]["url"].Text,
            Hashes =
            [
                .. files
                    .SelectMany(f => f["hashes"].Members)
                    .Select(h => IntegrityHash.FromHex(h.Key, h.Value.Text ?? ""))
                    .OfType<IntegrityHash>(),
            ],
        };
    }
}
