using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Python;

/// <summary>Pipfile.lock (pipfile-spec 6). It has no edges; what is direct stands in the Pipfile beside it.</summary>
internal static class PipfileLock
{
    public static void Read(ReadingContext context)
    {
        var root = context.Json();
        var manifest = context.OtherToml("Pipfile");
        var asked = manifest["packages"]
            .Members.Concat(manifest["dev-packages"].Members)
            .Select(m => PythonNames.Normalize(m.Key))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var section in root.Members.Where(m => m.Key != "_meta"))
        {
            bool isDev = section.Key == "develop";
            foreach (var (name, line, entry) in section.Value.Members)
            {
                var draft = Draft(name, line, entry);
                draft.Scope = isDev ? ComponentScope.Development : ComponentScope.Production;
                draft.Relation =
                    asked.Count == 0 ? ComponentRelation.Unknown
                    : asked.Contains(PythonNames.Normalize(name)) ? ComponentRelation.Direct
                    : ComponentRelation.Transitive;
                if (section.Key != "default")
                {
                    draft.Groups.Add(isDev ? "dev" : section.Key);
                }

                context.Output.Add(draft);
            }
        }
    }

    public static ComponentDraft Draft(string name, int line, DocumentNode entry)
    {
        string? version = entry["version"].Text;
        var origin =
            entry["git"].Text is { } git ? Addresses.GitOrigin(git, entry["ref"].Text)
            : entry["path"].Text is { } path ? new ComponentOrigin(OriginKind.Path, path)
            : entry["file"].Text is { } file ? PythonRequirement.Origin(file)
            : ComponentOrigin.Default;
        return new ComponentDraft
        {
            Ecosystem = Ecosystem.PyPI,
            Name = name,
            Version = version?.StartsWith("==", StringComparison.Ordinal) == true ? version.TrimStart('=').Trim() : null,
            Range = version?.StartsWith("==", StringComparison.Ordinal) == true || version is "*" ? null : version,
            Line = line,
            Origin = origin,
            Hashes = [.. entry["hashes"].Texts().Select(IntegrityHash.Parse).OfType<IntegrityHash>()],
        };
    }
}
