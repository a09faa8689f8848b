using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Java;

/// <summary>
/// pom.xml (Maven, POM reference): dependencies with properties, managed versions and parents of the tree. Parents and BOMs that lie in a
/// repository are not there to read: a version that only they know is unknown, and that is noted. Plugins are not listed.
/// </summary>
internal static class MavenPom
{
    public static void Read(ReadingContext context)
    {
        if (context.Xml() is not { Name: "project" } root)
        {
            return;
        }

        var model = MavenModel.Load(context, root);
        int self = context.Output.Add(
            new ComponentDraft
            {
                Ecosystem = Ecosystem.Maven,
                Name = $"{model.Property("project.groupId")}:{model.Property("project.artifactId")}",
                Version = model.Property("project.version"),
                Relation = ComponentRelation.Root,
                Origin = new ComponentOrigin(OriginKind.Workspace),
                Line = root.Line,
            }
        );
        int unknown = 0;
        foreach (var dependency in model.Dependencies)
        {
            var draft = Draft(context, model, dependency);
            unknown += draft is { Version: null, Range: null } ? 1 : 0;
            if (draft is not null)
            {
                context.Output.Edge(self, context.Output.Add(draft), draft.Scope);
            }
        }

        if (unknown > 0 && model.Missing.Count > 0)
        {
            context.Note(
                $"{context.Path} takes {unknown} {(unknown == 1 ? "version" : "versions")} from what is not in the tree ({string.Join(", ", model.Missing.Take(5))}); they are unknown."
            );
        }
    }

    private static ComponentDraft? Draft(ReadingContext context, MavenModel model, MavenDependency dependency)
    {
        string group = model.Expand(dependency.Element.ChildText("groupId")) ?? "";
        string artifact = model.Expand(dependency.Element.ChildText("artifactId")) ?? "";
        string name = $"{group}:{artifact}";
        var managed = model.Managed(name, dependency.Element);
        string? stated = model.Expand(dependency.Element.ChildText("version")) ?? managed?.Version;
        string? scope = model.Expand(dependency.Element.ChildText("scope")) ?? managed?.Scope ?? (dependency.IsTest ? "test" : null);
        if (group.Length == 0 || artifact.Length == 0 || scope == "import")
        {
            return null;
        }

        bool isOpen = stated?.Contains("${", StringComparison.Ordinal) == true;
        bool isRange = stated is ['[' or '(', ..] || stated is "LATEST" or "RELEASE";
        string? single = stated is ['[', .. var inner, ']'] && !inner.Contains(',', StringComparison.Ordinal) ? inner.Trim() : null;
        var draft = new ComponentDraft
        {
            Ecosystem = Ecosystem.Maven,
            Name = name,
            Version = single ?? (isOpen || isRange ? null : stated),
            Range = stated,
            Line = dependency.Element.Line,
            File = dependency.File,
            Relation = ComponentRelation.Direct,
            Scope =
                scope is "test" ? ComponentScope.Development
                : dependency.Profile is null ? ComponentScope.Production
                : ComponentScope.Optional,
            Origin = dependency.Element.ChildText("systemPath") is { } path
                ? new ComponentOrigin(OriginKind.Path, model.Expand(path))
                : ComponentOrigin.Default,
        };
        if (scope is not (null or "compile"))
        {
            draft.Groups.Add(scope);
        }

        if (dependency.Profile is not null)
        {
            draft.Groups.Add($"profile:{dependency.Profile}");
        }

        return draft;
    }
}
