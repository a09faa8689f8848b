using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Go;

/// <summary>
/// go.mod (Go modules reference). From <c>go 1.17</c> on it lists every module of the build; before, what go.sum beside it has a checksum
/// of is added, because indirect requirements stand nowhere else. The language version, or the toolchain, is the standard library.
/// </summary>
internal static class GoMod
{
    public static void Read(ReadingContext context)
    {
        var file = GoModFile.Parse(context.Text);
        int root = file.Module is null
            ? -1
            : context.Output.Add(
                new ComponentDraft
                {
                    Ecosystem = Ecosystem.Go,
                    Name = file.Module,
                    Relation = ComponentRelation.Root,
                    Origin = new ComponentOrigin(OriginKind.Workspace),
                    Line = file.ModuleLine,
                }
            );
        var sums = GoSum.Hashes(context.Other("go.sum")?.Text ?? "");
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var require in file.Requires)
        {
            known.Add(require.Path);
            if (!file.Excludes.Contains((require.Path, require.Version)))
            {
                Add(context, root, file.Replace(require.Path, require.Version), require, sums);
            }
        }

        if (file.GoVersion is { } language && IsBefore117(language))
        {
            foreach (var (path, version, line) in GoSum.Modules(context.Other("go.sum")?.Text ?? "").Where(m => !known.Contains(m.Path)))
            {
                Add(context, -1, file.Replace(path, version), new GoRequire(path, version, IsIndirect: true, line), sums, "go.sum");
            }
        }

        if ((file.Toolchain ?? file.GoVersion) is { } go)
        {
            int standard = context.Output.Add(
                new ComponentDraft
                {
                    Ecosystem = Ecosystem.Go,
                    Name = "stdlib",
                    Version = go,
                    Relation = ComponentRelation.Direct,
                    Scope = ComponentScope.Production,
                    Line = file.Toolchain is null ? file.GoLine : file.ToolchainLine,
                }
            );
            context.Output.Edge(root, standard);
        }
    }

    private static void Add(
        ReadingContext context,
        int root,
        GoReplacement? replacement,
        GoRequire require,
        Dictionary<string, IntegrityHash> sums,
        string? file = null
    )
    {
        string path = require.Path;
        string? version = require.Version;
        var origin = ComponentOrigin.Default;
        if (replacement is { IsLocal: true })
        {
            origin = new ComponentOrigin(OriginKind.Path, replacement.Path);
            version = null;
        }
        else if (replacement is not null)
        {
            path = replacement.Path;
            version = replacement.Version;
        }

        int index = context.Output.Add(
            new ComponentDraft
            {
                Ecosystem = Ecosystem.Go,
                Name = path,
                Version = version is { Length: > 0 } ? version.TrimStart('v') : null,
                Relation = require.IsIndirect ? ComponentRelation.Transitive : ComponentRelation.Direct,
                Origin = origin,
                Hashes = sums.TryGetValue($"{path} {version}", out var hash) ? [hash] : [],
                File = file is null ? null : TreePath.Combine(context.Folder, file),
                Line = require.Line,
            }
        );
        if (!require.IsIndirect)
        {
            context.Output.Edge(root, index);
        }
    }

    private static bool IsBefore117(string version)
    {
        string[] parts = version.Split('.');
        return parts.Length >= 2 && parts[0] == "1" && int.TryParse(parts[1], out int minor) && minor < 17;
    }
}
