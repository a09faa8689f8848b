using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.NuGet;

internal static class NuGetDrafts
{
    /// <summary>A direct reference of a project; null where it has no name or one that is only known when the project is built.</summary>
    public static ComponentDraft? Reference(string? name, string? stated, int line, bool isDevelopment)
    {
        if (string.IsNullOrWhiteSpace(name) || name.AsSpan().IndexOfAny("$@%*;") >= 0)
        {
            return null;
        }

        string? version = stated?.Contains('$', StringComparison.Ordinal) == true ? null : stated;
        var draft = new ComponentDraft
        {
            Ecosystem = Ecosystem.NuGet,
            Name = name.Trim(),
            Version = NuGetVersions.Installed(version),
            Range = string.IsNullOrWhiteSpace(version) ? null : version,
            Line = line,
            Relation = ComponentRelation.Direct,
            Scope = isDevelopment ? ComponentScope.Development : ComponentScope.Production,
        };
        if (isDevelopment)
        {
            draft.Groups.Add("dev");
        }

        return draft;
    }

    public static int AddProject(ReadingContext context, string name, string? version, int line) =>
        context.Output.Add(
            new ComponentDraft
            {
                Ecosystem = Ecosystem.NuGet,
                Name = name,
                Version = version,
                Relation = ComponentRelation.Root,
                Origin = new ComponentOrigin(OriginKind.Workspace),
                Line = line,
            }
        );
}
