using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Npm;

/// <summary>package.json without a lock file: ranges, and versions only where one is written exactly (npm docs, package.json).</summary>
internal static class PackageJson
{
    public static void Read(ReadingContext context)
    {
        var manifest = context.Json();
        if (!manifest.IsMap)
        {
            return;
        }

        int root = NpmProjects.AddRoot(context, manifest["name"].Text, manifest["version"].Text);
        var catalogs = Catalogs(context, manifest);
        foreach (var (member, scope) in NpmProjects.DependencyKinds)
        {
            foreach (var (key, line, value) in manifest[member].Members)
            {
                bool isListedTwice = member == "dependencies" && manifest["optionalDependencies"].Find(key) is not null;
                if (!isListedTwice && Draft(key, line, catalogs(key, value.Text ?? ""), scope, member) is { } draft)
                {
                    context.Output.Edge(root, context.Output.Add(draft), scope);
                }
            }
        }
    }

    private static ComponentDraft? Draft(string key, int line, string stated, ComponentScope scope, string member)
    {
        var (name, range) = NpmSources.Alias(key, stated.Trim());
        var origin = NpmSources.Origin(range);
        if (origin.Kind == OriginKind.Workspace)
        {
            return null;
        }

        string exact = range.StartsWith('=') ? range[1..].Trim() : range;
        var draft = new ComponentDraft
        {
            Ecosystem = Ecosystem.Npm,
            Name = name,
            Version = IsExact(exact) ? exact.TrimStart('v') : null,
            Range = origin.IsDefault ? range : null,
            Line = line,
            Scope = scope,
            Relation = ComponentRelation.Direct,
            Origin = origin,
            ResolvedUrl = NpmSources.Archive(range),
        };
        if (
            member switch
            {
                "devDependencies" => "dev",
                "optionalDependencies" => "optional",
                "peerDependencies" => "peer",
                _ => null,
            } is
            { } group
        )
        {
            draft.Groups.Add(group);
        }

        return draft;
    }

    /// <summary>Three numbers and nothing open: node-semver takes it as that version alone.</summary>
    private static bool IsExact(string range)
    {
        string core = range.StartsWith('v') ? range[1..] : range;
        int end = core.AsSpan().IndexOfAny("-+");
        string[] numbers = (end >= 0 ? core[..end] : core).Split('.');
        return numbers.Length == 3
            && numbers.All(n => n.Length > 0 && n.All(char.IsAsciiDigit))
            && core.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+');
    }

    /// <summary><c>catalog:</c> stands for a range in pnpm-workspace.yaml, or in the root package.json of bun.</summary>
    private static Func<string, string, string> Catalogs(ReadingContext context, DocumentNode manifest)
    {
        DocumentNode? workspace = null;
        return (name, range) =>
        {
            if (!range.StartsWith("catalog:", StringComparison.Ordinal))
            {
                return range;
            }

            workspace ??= Find(context, manifest);
            string catalog = range["catalog:".Length..].Trim();
            var named = catalog.Length is 0 || catalog == "default" ? workspace["catalog"] : workspace["catalogs"][catalog];
            return named[name].Text ?? workspace["workspaces"]["catalog"][name].Text ?? "";
        };
    }

    private static DocumentNode Find(ReadingContext context, DocumentNode manifest)
    {
        string up = "";
        for (int level = 0; level < 4; level++, up += "../")
        {
            if (context.Other($"{up}pnpm-workspace.yaml")?.Yaml() is { IsMap: true } pnpm)
            {
                return pnpm;
            }
        }

        return manifest["workspaces"]["catalog"].IsMap ? manifest : context.Other("../../package.json")?.Json() ?? DocumentNode.Missing;
    }
}
