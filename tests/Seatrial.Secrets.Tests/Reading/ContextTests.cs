using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Reading;

/// <summary>
/// Files as applications have them, one for each place where credentials are left: what stands behind an arrow at the end of a line is all that is found in that line, and the
/// arrow is no part of the file. In the names of the files two underscores stand for a folder.
/// </summary>
public sealed class ContextTests
{
    private const char Arrow = '⟵';
    private const string Folder = "Seatrial.Secrets.Tests.Reading.Contexts.";

    public static TheoryData<string> Files
        => [.. typeof(ContextTests).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..^".txt".Length])];

    [Theory]
    [MemberData(nameof(Files))]
    public void Finds_what_is_marked_and_nothing_else(string file)
    {
        string[] lines = Load(file).Split('\n');
        string text = string.Join('\n', lines.Select(l => l.Split(Arrow)[0].TrimEnd()));
        string path = file.Replace("__", "/", StringComparison.Ordinal);
        var matches = new List<SecretMatch>();
        new SecretScanner(SecretRules.All).Scan(FileContent.FromText(path, text, FileRoles.Of(path)), matches);
        Assert.Equal(Expected(lines), matches.Where(m => m.Class != SecretClass.PublicByDesign).Select(m => $"{m.Location.Line}: {m.Rule.Id}"));
    }

    /// <summary>Braces are the file's own; places for invented values stand between guillemets.</summary>
    private static string Load(string file)
    {
        using var stream = typeof(ContextTests).Assembly.GetManifestResourceStream($"{Folder}{file}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string template = reader.ReadToEnd().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return SampleText.Expand(template.Replace('«', '{').Replace('»', '}'), 7);
    }

    private static IEnumerable<string> Expected(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            foreach (string rule in lines[i].Split(Arrow).Skip(1).SelectMany(r => r.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            {
                yield return $"{i + 1}: {rule}";
            }
        }
    }
}
