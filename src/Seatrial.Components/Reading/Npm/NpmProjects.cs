using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Npm;

/// <summary>What package.json says of a project: its name and what it asks for.</summary>
internal static class NpmProjects
{
    /// <summary>
    /// Members with dependencies. Peers count as shipped: npm, pnpm and bun install them where nothing else does. The optional ones come
    /// before the shipped because npm lists an optional dependency in both.
    /// </summary>
    public static readonly (string Member, ComponentScope Scope)[] DependencyKinds =
    [
        ("optionalDependencies", ComponentScope.Optional),
        ("dependencies", ComponentScope.Production),
        ("peerDependencies", ComponentScope.Production),
        ("devDependencies", ComponentScope.Development),
    ];

    /// <summary>The project as a component; its index.</summary>
    public static int AddRoot(ReadingContext context, string? name, string? version, string? folder = null) =>
        context.Output.Add(
            new ComponentDraft
            {
                Ecosystem = Ecosystem.Npm,
                Name = name ?? FolderName(folder ?? context.Folder),
                Version = version,
                Relation = ComponentRelation.Root,
                Origin = new ComponentOrigin(OriginKind.Workspace, folder),
                Line = 1,
            }
        );

    public static string FolderName(string folder) => TreePath.Name(folder) is { Length: > 0 } name ? name : "project";

    /// <summary>Edges from a root to what its manifest names; the function finds a package by name and range, -1 for none.</summary>
    public static void Ask(ReadingContext context, int root, DocumentNode manifest, Func<string, string, int> find)
    {
        var optional = manifest["optionalDependencies"];
        foreach (var (member, scope) in DependencyKinds)
        {
            foreach (var (name, _, range) in manifest[member].Members)
            {
                bool isListedTwice = member == "dependencies" && optional.Find(name) is not null;
                if (!isListedTwice)
                {
                    context.Output.Edge(root, find(name, range.Text ?? ""), scope);
                }
            }
        }
    }
}
