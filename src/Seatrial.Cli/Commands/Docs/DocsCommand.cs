using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Reporting.Documentation;
using Seatrial.Requirements;

namespace Seatrial.Cli.Commands.Docs;

/// <summary>
/// <c>seatrial docs DIR</c>, for the maintainers: writes the generated pages and removes those that are no longer generated.
/// </summary>
internal static class DocsCommand
{
    private static readonly string[] Generated = ["controls", "rules", PackPages.Folder];

    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the documentation." };
        var command = new DocumentedCommand("docs", "Write the pages of controls, rules, packs and formats.") { Hidden = true };
        command.Arguments.Add(folder);
        command.SetAction(arguments => Write(context, arguments.GetValue(folder)!));
        return command;
    }

    private static int Write(CommandContext context, string folder)
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [ComponentFormatsPage.Path] = ComponentFormatsPage.Text(),
        };
        foreach (var (path, text) in PackPages.All())
        {
            pages[path] = text;
        }

        foreach (var (path, text) in DocumentationPages.Of([.. Slices.All.SelectMany(s => s.Rules)]))
        {
            pages[path] = text;
        }

        foreach (var (path, text) in pages)
        {
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        foreach (
            string file in Generated
                .Select(d => Path.Combine(folder, d))
                .Where(Directory.Exists)
                .SelectMany(d => Directory.GetFiles(d, "*.md"))
        )
        {
            string path = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            if (!pages.ContainsKey(path) && File.ReadLines(file).FirstOrDefault() == DocumentationPages.Mark)
            {
                File.Delete(file);
            }
        }

        context.Out.Write($"Wrote {pages.Count} files.\n");
        return ExitStatus.Fine;
    }
}
