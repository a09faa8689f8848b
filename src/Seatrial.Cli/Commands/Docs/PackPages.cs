using System.Text;
using Seatrial.Code.Model;
using Seatrial.Reporting.Documentation;
using Seatrial.Requirements.Frameworks;

namespace Seatrial.Cli.Commands.Docs;

/// <summary>A page for each framework pack, from its tables, and their index.</summary>
internal static class PackPages
{
    public const string Folder = "packs";

    private static readonly (PackKind Kind, string Title)[] Kinds =
    [
        (PackKind.Server, "Serve requests"),
        (PackKind.Identity, "Know who calls"),
        (PackKind.Data, "Read and write data"),
    ];

    public static IEnumerable<(string Path, string Text)> All()
    {
        yield return ($"{Folder}/README.md", Index());
        foreach (var pack in FrameworkPacks.All)
        {
            yield return ($"{Folder}/{pack.Name}.md", Page(pack));
        }
    }

    private static string Index()
    {
        var text = new StringBuilder(
            $"{DocumentationPages.Mark}\n# Framework packs\n\nWhat is known of each framework and library whose programs are followed: how it registers endpoints, who calls, which data is read. How a verdict comes from that is in [access.md](../access.md).\n"
        );
        foreach (var (kind, title) in Kinds)
        {
            text.Append($"\n## {title}\n\n| pack | of | languages |\n|---|---|---|\n");
            foreach (var pack in FrameworkPacks.All.Where(p => p.Kind == kind).OrderBy(p => p.Name, StringComparer.Ordinal))
            {
                text.Append($"| [{pack.Name}]({pack.Name}.md) | {Escape(pack.Title)} | {Languages(pack.Languages)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Page(FrameworkPack pack)
    {
        var text = new StringBuilder(
            $"{DocumentationPages.Mark}\n# {Escape(pack.Title)}\n\nPack `{pack.Name}` for {Languages(pack.Languages)}. [All packs](README.md), [how verdicts are reached](../access.md).\n\n"
        );
        text.Append(
            pack.Discover is not null
                ? "Endpoints are found by conventions too: decorators, attributes, base classes, names of files, route files.\n"
            : pack.Kind == PackKind.Server ? "Endpoints are found where the program registers them.\n"
            : ""
        );
        text.Append(pack.Entry is not null ? "Functions that register routes and that nobody in sight calls are followed as well.\n" : "");
        text.Append(pack.Entities is not null ? "Whose records are is read from its models.\n" : "");
        Table(
            text,
            "Calls",
            "what is called on",
            pack.Calls.Select(c =>
                (
                    c.Target,
                    c.Name.Length == 0 ? "itself"
                    : c.Name == "*" ? "any other"
                    : $"`{c.Name}`"
                )
            )
        );
        Table(text, "Members", "of", pack.Members.Select(m => (m.Target, m.Name.Length == 0 ? "any other" : $"`{m.Name}`")));
        List(text, "Names", pack.Names.Select(n => n.Name));
        List(text, "Declared types", pack.Types.Select(t => t.Name));
        if (pack.Limits.Count > 0)
        {
            text.Append("\n## Not seen\n\n");
            foreach (string limit in pack.Limits)
            {
                text.Append($"- {Escape(limit)}\n");
            }
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, string title, string of, IEnumerable<(string Target, string Name)> rows)
    {
        var groups = rows.GroupBy(r => r.Target, r => r.Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (groups.Count == 0)
        {
            return;
        }

        text.Append($"\n## {title}\n\n| {of} | names |\n|---|---|\n");
        foreach (var group in groups)
        {
            text.Append(
                $"| {(group.Key == "*" ? "anything that fits" : group.Key.Length == 0 ? "nothing" : $"`{group.Key}`")} | {string.Join(", ", group.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))} |\n"
            );
        }
    }

    private static void List(StringBuilder text, string title, IEnumerable<string> names)
    {
        string[] all = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (all.Length > 0)
        {
            text.Append($"\n## {title}\n\n{string.Join(", ", all.Select(n => $"`{n}`"))}\n");
        }
    }

    private static string Languages(IReadOnlyList<CodeLanguage> languages) =>
        languages.Count == 0
            ? "all languages"
            : string.Join(
                ", ",
                languages
                    .Select(l =>
                        l switch
                        {
                            CodeLanguage.CSharp => "C#",
                            CodeLanguage.Php => "PHP",
                            _ => l.ToString(),
                        }
                    )
                    .Distinct(StringComparer.Ordinal)
            );

    private static string Escape(string text) =>
        text.Replace("*", "\\*", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
