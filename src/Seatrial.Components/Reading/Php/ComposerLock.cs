using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Php;

/// <summary>composer.lock (Composer docs, schema): what is required stands in composer.json beside it.</summary>
internal static class ComposerLock
{
    public static void Read(ReadingContext context)
    {
        var root = context.Json();
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var entries = new List<(int Index, DocumentNode Entry)>();
        foreach (var (list, isDev) in ((DocumentNode, bool)[])[(root["packages"], false), (root["packages-dev"], true)])
        {
            foreach (var package in list.Items)
            {
                if (package["name"].Text is not { } name)
                {
                    continue;
                }

                int index = context.Output.Add(Draft(name, package, isDev));
                entries.Add((index, package));
                byName.TryAdd(name, index);
                foreach (var (virtualName, _, _) in package["replace"].Members.Concat(package["provide"].Members))
                {
                    byName.TryAdd(virtualName, index);
                }
            }
        }

        foreach (var (index, package) in entries)
        {
            foreach (var (child, _, _) in package["require"].Members)
            {
                context.Output.Edge(index, byName.GetValueOrDefault(child, -1));
            }
        }

        if (context.Other("composer.json")?.Json() is { IsMap: true } manifest)
        {
            int self = ComposerJson.AddRoot(context, manifest);
            foreach (var (kind, scope) in ComposerJson.Kinds)
            {
                foreach (var (name, _, _) in manifest[kind].Members)
                {
                    context.Output.Edge(self, byName.GetValueOrDefault(name, -1), scope);
                }
            }
        }
    }

    private static ComponentDraft Draft(string name, DocumentNode package, bool isDev)
    {
        var source = package["source"];
        var dist = package["dist"];
        var draft = new ComponentDraft
        {
            Ecosystem = Ecosystem.Packagist,
            Name = name,
            Version = package["version"].Text,
            Line = package.Line,
            Scope = isDev ? ComponentScope.Development : ComponentScope.Production,
            Origin =
                dist["type"].Text == "path"
                    ? new ComponentOrigin(OriginKind.Path, dist["url"].Text)
                    : new ComponentOrigin(OriginKind.Registry, null, null, source["reference"].Text ?? dist["reference"].Text),
            ResolvedUrl = dist["type"].Text == "path" ? null : dist["url"].Text ?? source["url"].Text,
            Hashes = dist["shasum"].Text is { Length: > 0 } sum && IntegrityHash.FromHex("sha1", sum) is { } hash ? [hash] : [],
            Licence = Npm.NpmSources.Licence(package),
        };
        if (isDev)
        {
            draft.Groups.Add("dev");
        }

        return draft;
    }
}
