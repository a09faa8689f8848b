using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Python;

/// <summary>From a dependency specifier to a component.</summary>
internal static class PythonDrafts
{
    public static ComponentDraft? FromSpecifier(string text, int line, ComponentScope scope, string? group = null) =>
        PythonRequirement.Parse(text) is { } requirement ? From(requirement, line, scope, group) : null;

    public static ComponentDraft From(PythonRequirement requirement, int line, ComponentScope scope, string? group = null)
    {
        var archive = requirement.Address is { } address ? PythonRequirement.Archive(address) : null;
        var draft = new ComponentDraft
        {
            Ecosystem = Ecosystem.PyPI,
            Name = requirement.Name,
            Version = requirement.Exact ?? archive?.Version,
            Range = requirement.Specifier.Length > 0 ? requirement.Specifier : null,
            Line = line,
            Relation = ComponentRelation.Direct,
            Scope = scope,
            Origin = requirement.Address is { } source ? PythonRequirement.Origin(source) : ComponentOrigin.Default,
            ResolvedUrl =
                requirement.Address is { } url && url.StartsWith("http", StringComparison.Ordinal) ? Npm.NpmSources.CutFragment(url) : null,
        };
        if (group is not null)
        {
            draft.Groups.Add(group);
        }

        return draft;
    }

    public static int AddRoot(ReadingContext context, string? name, string? version, int line = 1) =>
        context.Output.Add(
            new ComponentDraft
            {
                Ecosystem = Ecosystem.PyPI,
                Name = name ?? Npm.NpmProjects.FolderName(context.Folder),
                Version = version,
                Relation = ComponentRelation.Root,
                Origin = new ComponentOrigin(OriginKind.Workspace),
                Line = line,
            }
        );
}
