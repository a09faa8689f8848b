using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Python;

/// <summary>
/// pyproject.toml without a lock file: PEP 621, dependency groups (PEP 735), and the tables of Poetry, PDM, uv and Hatch.
/// </summary>
internal static class PyProject
{
    /// <summary>Group of what only builds the project.</summary>
    public const string BuildSystem = "build-system";

    private static readonly string[] HatchLists = ["dependencies", "extra-dependencies"];

    public static void Read(ReadingContext context)
    {
        var root = context.Toml();
        var asked = Asked(root).ToList();
        if (root["project"].IsMap || root["tool"]["poetry"].IsMap)
        {
            int self = PythonDrafts.AddRoot(context, Name(root), Version(root));
            asked.ForEach(a => context.Output.Edge(self, context.Output.Add(a.Draft), a.Draft.Scope));
        }
        else
        {
            asked.ForEach(a => context.Output.Add(a.Draft));
        }
    }

    public static string? Name(DocumentNode root) => root["project"]["name"].Text ?? root["tool"]["poetry"]["name"].Text;

    public static string? Version(DocumentNode root) => root["project"]["version"].Text ?? root["tool"]["poetry"]["version"].Text;

    /// <summary>Everything that the project asks for, each with its group; null for what it always needs.</summary>
    public static IEnumerable<(ComponentDraft Draft, string? Group)> Asked(DocumentNode root)
    {
        var project = root["project"];
        var tool = root["tool"];
        var poetry = tool["poetry"];
        var sources = tool["uv"]["sources"];
        var lists = new List<(DocumentNode List, ComponentScope Scope, string? Group)>
        {
            (project["dependencies"], ComponentScope.Production, null),
        };
        lists.AddRange(project["optional-dependencies"].Members.Select(g => (g.Value, OptionalScope(g.Key), (string?)g.Key)));
        lists.AddRange(root["dependency-groups"].Members.Select(g => (g.Value, ComponentScope.Development, (string?)g.Key)));
        lists.AddRange(tool["pdm"]["dev-dependencies"].Members.Select(g => (g.Value, ComponentScope.Development, (string?)g.Key)));
        lists.AddRange(
            tool["hatch"]["envs"].Members.SelectMany(e => HatchLists.Select(k => (e.Value[k], ComponentScope.Development, (string?)e.Key)))
        );
        lists.Add((tool["uv"]["dev-dependencies"], ComponentScope.Development, "dev"));
        lists.Add((root["build-system"]["requires"], ComponentScope.Development, BuildSystem));
        foreach (var (list, scope, group) in lists)
        {
            foreach (var item in list.Items)
            {
                if (item.Text is { } text && PythonDrafts.FromSpecifier(text, item.Line, scope, group) is { } draft)
                {
                    Redirect(draft, sources);
                    yield return (draft, group);
                }
            }
        }

        var tables = new List<(DocumentNode Table, ComponentScope Scope, string? Group)>
        {
            (poetry["dependencies"], ComponentScope.Production, null),
            (poetry["dev-dependencies"], ComponentScope.Development, "dev"),
        };
        tables.AddRange(
            poetry["group"]
                .Members.Select(g =>
                    (
                        g.Value["dependencies"],
                        g.Value["optional"].IsTrue ? ComponentScope.Optional : ComponentScope.Development,
                        (string?)g.Key
                    )
                )
        );
        foreach (var (table, scope, group) in tables)
        {
            foreach (var (name, line, value) in table.Members.Where(m => m.Key != "python" && PythonNames.IsName(m.Key)))
            {
                yield return (Poetry(name, line, First(value), scope, group), group);
            }
        }
    }

    private static ComponentDraft Poetry(string name, int line, DocumentNode value, ComponentScope scope, string? group)
    {
        string? range = value.Text ?? value["version"].Text;
        var exact = range is null ? null : PythonRequirement.Parse($"{name} {range}")?.Exact;
        var draft = new ComponentDraft
        {
            Ecosystem = Ecosystem.PyPI,
            Name = name,
            // Poetry takes a bare version as that version alone.
            Version =
                exact ?? (range is { Length: > 0 } && char.IsAsciiDigit(range[0]) && range.AsSpan().IndexOfAny(",*| ") < 0 ? range : null),
            Range = range is "*" ? null : range,
            Line = line,
            Relation = ComponentRelation.Direct,
            Scope = value["optional"].IsTrue ? ComponentScope.Optional : scope,
            Origin =
                value["git"].Text is { } git ? Addresses.GitOrigin(git, value["rev"].Text ?? value["tag"].Text ?? value["branch"].Text)
                : value["path"].Text is { } path ? new ComponentOrigin(OriginKind.Path, path)
                : value["url"].Text is { } url ? new ComponentOrigin(OriginKind.Url, url)
                : ComponentOrigin.Default,
        };
        if (group is not null)
        {
            draft.Groups.Add(group);
        }

        return draft;
    }

    /// <summary>uv writes where a name comes from beside the list.</summary>
    private static void Redirect(ComponentDraft draft, DocumentNode sources)
    {
        var source = sources[draft.Name];
        source = First(source);
        draft.Origin =
            source["git"].Text is { } git ? Addresses.GitOrigin(git, source["rev"].Text ?? source["tag"].Text ?? source["branch"].Text)
            : source["path"].Text is { } path ? new ComponentOrigin(OriginKind.Path, path)
            : source["url"].Text is { } url ? new ComponentOrigin(OriginKind.Url, url)
            : source["workspace"].IsTrue ? new ComponentOrigin(OriginKind.Workspace)
            : draft.Origin;
    }

    /// <summary>Where several platforms have an entry each, the first stands for all.</summary>
    private static DocumentNode First(DocumentNode value) =>
        !value.IsList ? value
        : value.Items.Count > 0 ? value.Items[0]
        : DocumentNode.Missing;

    private static ComponentScope OptionalScope(string group) =>
        PythonNames.IsDevelopmentWord(group) ? ComponentScope.Development : ComponentScope.Optional;
}
