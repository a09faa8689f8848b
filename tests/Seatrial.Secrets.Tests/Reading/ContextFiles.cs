using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Reading;

/// <summary>
/// The files of the folder <c>Contexts</c>, as the assembly carries them. In their names two underscores stand for a folder.
/// </summary>
internal static class ContextFiles
{
    /// <summary>Stands behind a line before what is found in it, and is no part of the file.</summary>
    public const char Arrow = '⟵';

    private const string Folder = "Seatrial.Secrets.Tests.Reading.Contexts.";
    private const string Ending = ".txt";

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ContextFiles)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    public static string PathOf(string name) => name.Replace("__", "/", StringComparison.Ordinal);

    /// <summary>The lines with their marks. Braces are the file's own; places for invented values stand between guillemets.</summary>
    public static string[] MarkedLinesOf(string name)
    {
        using var stream = typeof(ContextFiles).Assembly.GetManifestResourceStream($"{Folder}{name}{Ending}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string template = reader.ReadToEnd().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return SampleText.Expand(template.Replace('«', '{').Replace('»', '}'), 7).Split('\n');
    }

    /// <summary>The file as an application has it.</summary>
    public static string TextOf(IEnumerable<string> markedLines) => string.Join('\n', markedLines.Select(l => l.Split(Arrow)[0].TrimEnd()));
}
