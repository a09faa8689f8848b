using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Npm;

/// <summary>
/// yarn.lock since yarn 2: YAML whose keys are lists of descriptors; workspaces stand in it, and their package.json tells what is for
/// development.
/// </summary>
internal static class YarnBerry
{
    public static void Read(ReadingContext context)
    {
        var root = context.Yaml();
        var byDescriptor = new Dictionary<string, int>(StringComparer.Ordinal);
        var byPatch = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<(int Index, DocumentNode Entry)>();
        foreach (var (key, line, entry) in root.Members)
        {
            if (key == "__metadata" || Draft(entry, line) is not { } draft)
            {
                continue;
            }

            int index = context.Output.Add(draft);
            entries.Add((index, entry));
            foreach (string descriptor in key.Split(", "))
            {
                byDescriptor.TryAdd(descriptor.Trim(), index);
                if (descriptor.Contains("@patch:", StringComparison.Ordinal))
                {
                    byPatch.TryAdd(NpmSources.CutFragment(descriptor.Trim()), index);
                }
            }
        }

        var resolutions = new YarnResolutions(context.Other("package.json")?.Json() ?? DocumentNode.Missing);
        foreach (var (index, entry) in entries.Where(e => e.Index >= 0))
        {
            string parent = context.Output[index].Name;
            Connect(
                context,
                index,
                entry,
                (name, range) =>
                    resolutions.For(parent, name, range) is { } other && Find(name, other) is >= 0 and var found ? found : Find(name, range)
            );
        }

        int Find(string name, string range) =>
            byDescriptor.TryGetValue($"{name}@{range}", out int found) || byDescriptor.TryGetValue($"{name}@npm:{range}", out found)
                ? found
                : Patched(name, range);

        // A range that is patched is written with the patch around it: name@patch:name@npm%3Arange#...
        int Patched(string name, string range) =>
            range.StartsWith("patch:", StringComparison.Ordinal)
                ? byPatch.GetValueOrDefault($"{name}@{NpmSources.CutFragment(range)}", -1)
                : -1;
    }

    private static void Connect(ReadingContext context, int index, DocumentNode entry, Func<string, string, int> find)
    {
        var draft = context.Output[index];
        var manifest =
            draft.Relation == ComponentRelation.Root && draft.Origin.Address is { } folder
                ? context.Other($"{folder}/package.json")?.Json() ?? DocumentNode.Missing
                : DocumentNode.Missing;
        foreach (var (name, _, range) in entry["dependencies"].Members)
        {
            bool isOptional = entry["dependenciesMeta"][name]["optional"].IsTrue || manifest["optionalDependencies"].Find(name) is not null;
            bool isDev = manifest["devDependencies"].Find(name) is not null && manifest["dependencies"].Find(name) is null;
            var scope =
                isDev ? ComponentScope.Development
                : isOptional ? ComponentScope.Optional
                : ComponentScope.Production;
            context.Output.Edge(index, find(name, range.Text ?? ""), scope);
        }
    }

    private static ComponentDraft? Draft(DocumentNode entry, int line)
    {
        string resolution = entry["resolution"].Text ?? "";
        int at = resolution.IndexOf('@', Math.Min(1, resolution.Length));
        if (at <= 0)
        {
            return null;
        }

        string reference = resolution[(at + 1)..];
        int binding = reference.IndexOf("::", StringComparison.Ordinal);
        string source = binding >= 0 ? reference[..binding] : reference;
        bool isWorkspace = source.StartsWith("workspace:", StringComparison.Ordinal);
        return new ComponentDraft
        {
            Ecosystem = Ecosystem.Npm,
            Name = resolution[..at],
            Version = entry["version"].Text,
            Line = line,
            Relation = isWorkspace ? ComponentRelation.Root : ComponentRelation.Unknown,
            Origin = NpmSources.Origin(source.StartsWith("patch:", StringComparison.Ordinal) ? null : source),
            ResolvedUrl = NpmSources.Archive(source),
        };
    }
}
