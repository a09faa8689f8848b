using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.NuGet;

/// <summary>obj/project.assets.json: what restore resolved, with the project's own references in <c>project</c>.</summary>
internal static class ProjectAssets
{
    public static void Read(ReadingContext context)
    {
        var root = context.Json();
        if (!root["targets"].IsMap)
        {
            return;
        }

        string name = root["project"]["restore"]["projectName"].Text ?? Npm.NpmProjects.FolderName(TreePath.Folder(context.Folder));
        int self = NuGetDrafts.AddProject(context, name, root["project"]["version"].Text, 1);
        var asked = Asked(root);
        foreach (var target in root["targets"].Members)
        {
            DotNetLibraries.Read(
                context,
                target.Value,
                root["libraries"],
                (index, library) =>
                {
                    if (asked.TryGetValue(library, out var scope))
                    {
                        context.Output.Edge(self, index, scope);
                    }
                }
            );
        }
    }

    private static Dictionary<string, ComponentScope> Asked(DocumentNode root)
    {
        var asked = new Dictionary<string, ComponentScope>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in root["projectFileDependencyGroups"].Members)
        {
            foreach (string text in group.Value.Texts())
            {
                asked[text.Split(' ')[0]] = ComponentScope.Production;
            }
        }

        foreach (var (name, _, entry) in root["project"]["frameworks"].Members.SelectMany(f => f.Value["dependencies"].Members))
        {
            asked[name] = entry["suppressParent"].Text == "All" ? ComponentScope.Development : ComponentScope.Production;
        }

        return asked;
    }
}
