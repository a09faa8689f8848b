using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>pyproject.toml: PEP 621 metadata, PEP 735 dependency groups, and the tables of Poetry, uv, PDM and Hatch.</summary>
internal static class PyProject
{
    public static void Read(FileContent content, FactCollector collector)
    {
        var root = collector.ReadToml(content);
        if (!root.IsMap)
        {
            return;
        }

        var project = root["project"];
        var poetry = root["tool"]["poetry"];
        var draft = new ManifestDraft(ManifestKind.PyProject, Ecosystem.PyPI, content.File)
        {
            Name = project["name"].Text ?? poetry["name"].Text,
            PackageManager = Manager(root),
        };
        Specifiers(draft, project["dependencies"], isDevelopment: false);
        foreach (var group in project["optional-dependencies"].Members)
        {
            Specifiers(draft, group.Value, IsDevelopmentGroup(group.Key));
        }

        foreach (var group in root["dependency-groups"].Members)
        {
            Specifiers(draft, group.Value, isDevelopment: true);
        }

        Specifiers(draft, root["tool"]["uv"]["dev-dependencies"], isDevelopment: true);
        Table(draft, poetry["dependencies"], isDevelopment: false);
        Table(draft, poetry["dev-dependencies"], isDevelopment: true);
        foreach (var group in poetry["group"].Members)
        {
            Table(draft, group.Value["dependencies"], isDevelopment: true);
        }

        foreach (string member in root["tool"]["uv"]["workspace"]["members"].Texts())
        {
            draft.Member(member);
        }

        if (project.Find("requires-python") is { } python)
        {
            draft.Runtime("python", python.Value.Text, "requires-python", isSelection: false, python.Line);
        }

        bool hasCommand = project["scripts"].IsMap || poetry["scripts"].IsMap;
        bool isPackaged = root["build-system"].IsMap && !poetry["package-mode"].Text.IsFalse();
        draft.Traits |=
            (hasCommand ? ManifestTraits.CommandLine : ManifestTraits.None) | (isPackaged ? ManifestTraits.Library : ManifestTraits.None);
        if (draft.Name is not null || draft.Dependencies.Count > 0 || draft.Traits.HasFlag(ManifestTraits.WorkspaceRoot))
        {
            draft.Emit(collector);
        }
    }

    private static bool IsFalse(this string? text) => string.Equals(text, "false", StringComparison.Ordinal);

    private static bool IsDevelopmentGroup(string name) =>
        name is "dev" or "test" or "tests" or "testing" or "lint" or "docs" or "doc" or "typing";

    private static string? Manager(DocumentNode root)
    {
        foreach (string tool in (string[])["poetry", "uv", "pdm", "hatch", "pixi"])
        {
            if (root["tool"][tool].IsMap)
            {
                return tool;
            }
        }

        return null;
    }

    private static void Specifiers(ManifestDraft draft, DocumentNode list, bool isDevelopment)
    {
        foreach (var item in list.Items)
        {
            if (item.Text is { } text && PythonRequirement.Parse(text) is { } requirement)
            {
                draft.Depend(requirement.Name, requirement.Range, isDevelopment, item.Line, requirement.Origin);
            }
        }
    }

    private static void Table(ManifestDraft draft, DocumentNode table, bool isDevelopment)
    {
        foreach (var (name, line, value) in table.Members)
        {
            if (name == "python")
            {
                draft.Runtime("python", value.Text, "tool.poetry.dependencies.python", isSelection: false, line);
                continue;
            }

            var origin =
                value["path"].Text is not null ? DependencyOrigin.Path
                : value["git"].Text is not null ? DependencyOrigin.Git
                : DependencyOrigin.Registry;
            draft.Depend(name, value.Text ?? value["version"].Text, isDevelopment, line, origin, value["path"].Text);
        }
    }
}
