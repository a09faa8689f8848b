using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Rust;

/// <summary>Cargo.toml without its lock file (cargo book, specifying dependencies): a bare version is a caret range.</summary>
internal static class CargoToml
{
    public static void Read(ReadingContext context)
    {
        var root = context.Toml();
        var shared = Workspace(context, root);
        int self = root["package"]["name"].Text is not { } package
            ? -1
            : context.Output.Add(
                new ComponentDraft
                {
                    Ecosystem = Ecosystem.Crates,
                    Name = package,
                    Version = root["package"]["version"].Text ?? shared["package"]["version"].Text,
                    Relation = ComponentRelation.Root,
                    Origin = new ComponentOrigin(OriginKind.Workspace),
                    Line = root["package"].Line,
                }
            );
        foreach (var (name, value, scope, group, line) in Asked(root))
        {
            var entry = value["workspace"].IsTrue ? shared["dependencies"][name] : value;
            int index = context.Output.Add(Draft(name, entry, scope, group, line));
            context.Output.Edge(self, index, scope);
        }

        foreach (var (name, line, value) in self < 0 ? root["workspace"]["dependencies"].Members : [])
        {
            context.Output.Add(Draft(name, value, ComponentScope.Unknown, null, line));
        }
    }

    /// <summary>Every dependency with its table and kind, those of targets as well.</summary>
    public static IEnumerable<(string Name, DocumentNode Value, ComponentScope Scope, string? Group, int Line)> Asked(DocumentNode manifest)
    {
        foreach (var table in new[] { manifest }.Concat(manifest["target"].Members.Select(t => t.Value)))
        {
            foreach (
                var (kind, scope, group) in ((string, ComponentScope, string?)[])
                    [
                        ("dependencies", ComponentScope.Production, null),
                        ("dev-dependencies", ComponentScope.Development, "dev"),
                        ("build-dependencies", ComponentScope.Development, "build"),
                    ]
            )
            {
                foreach (var (name, line, value) in table[kind].Members)
                {
                    yield return (
                        name,
                        value,
                        scope == ComponentScope.Production && value["optional"].IsTrue ? ComponentScope.Optional : scope,
                        group,
                        line
                    );
                }
            }
        }
    }

    private static ComponentDraft Draft(string name, DocumentNode value, ComponentScope scope, string? group, int line)
    {
        string? range = value.Text ?? value["version"].Text;
        string? exact =
            range?.Trim() is ['=', .. var version] && version.Split('.').Length >= 3 && version.AsSpan().IndexOfAny(",*") < 0
                ? version.Trim()
                : null;
        var draft = new ComponentDraft
        {
            Ecosystem = Ecosystem.Crates,
            Name = value["package"].Text ?? name,
            Version = exact,
            Range = range,
            Line = line,
            Relation = ComponentRelation.Direct,
            Scope = scope,
            Origin =
                value["git"].Text is { } git
                    ? new ComponentOrigin(
                        OriginKind.Git,
                        git,
                        value["rev"].Text ?? value["tag"].Text ?? value["branch"].Text,
                        value["rev"].Text
                    )
                : value["path"].Text is { } path ? new ComponentOrigin(OriginKind.Path, path)
                : value["registry"].Text is { } registry ? new ComponentOrigin(OriginKind.Registry, registry)
                : ComponentOrigin.Default,
        };
        if (group is not null)
        {
            draft.Groups.Add(group);
        }

        return draft;
    }

    /// <summary>The nearest manifest above that has a <c>workspace</c> table.</summary>
    private static DocumentNode Workspace(ReadingContext context, DocumentNode root)
    {
        if (root["workspace"].IsMap)
        {
            return root["workspace"];
        }

        for (string folder = context.Folder; folder.Length > 0; )
        {
            folder = TreePath.Folder(folder);
            var above = context.OtherAt(folder.Length == 0 ? "Cargo.toml" : $"{folder}/Cargo.toml")?.Toml();
            if (above?["workspace"].IsMap == true)
            {
                return above["workspace"];
            }
        }

        return DocumentNode.Missing;
    }
}
