using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.NuGet;

/// <summary>packages.lock.json (NuGet docs, repeatable builds), version 1 and 2: what is resolved for each target framework.</summary>
internal static class PackagesLock
{
    public static void Read(ReadingContext context)
    {
        var root = context.Json();
        if (!root["dependencies"].IsMap)
        {
            return;
        }

        int self = NuGetDrafts.AddProject(context, Npm.NpmProjects.FolderName(context.Folder), null, 1);
        foreach (var framework in root["dependencies"].Members)
        {
            var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, line, entry) in framework.Value.Members)
            {
                byName[name] =
                    entry["type"].Text == "Project"
                        ? NuGetDrafts.AddProject(context, name, null, line)
                        : context.Output.Add(Draft(name, line, entry));
            }

            foreach (var (name, _, entry) in framework.Value.Members)
            {
                if (entry["type"].Text is "Direct" or "Project")
                {
                    context.Output.Edge(self, byName[name]);
                }

                foreach (var (child, _, _) in entry["dependencies"].Members)
                {
                    context.Output.Edge(byName[name], byName.GetValueOrDefault(child, -1));
                }
            }
        }
    }

    private static ComponentDraft Draft(string name, int line, DocumentNode entry) =>
        new()
        {
            Ecosystem = Ecosystem.NuGet,
            Name = name,
            Version = entry["resolved"].Text,
            Range = entry["requested"].Text,
            Line = line,
            Relation = entry["type"].Text == "Direct" ? ComponentRelation.Direct : ComponentRelation.Transitive,
            Hashes = entry["contentHash"].Text is { } hash && IntegrityHash.FromBase64("sha512", hash) is { } sha ? [sha] : [],
        };
}
