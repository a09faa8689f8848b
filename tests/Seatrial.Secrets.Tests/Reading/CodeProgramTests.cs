using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Reading;

/// <summary>Small programs whose marks <c>finds: rule</c> are all that is found in them, through all rules and judges.</summary>
public sealed class CodeProgramTests
{
    private const string Mark = "finds: ";
    private const string Folder = "Seatrial.Secrets.Tests.Reading.Programs.";

    public static TheoryData<string> Programs =>
        [
            .. typeof(CodeProgramTests)
                .Assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
                .Select(n => n[Folder.Length..^".txt".Length]),
        ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Finds_what_is_marked_and_nothing_else(string program)
    {
        string text = Load(program);
        var matches = new List<SecretMatch>();
        new SecretScanner(SecretRules.All).Scan(FileContent.FromText("src/" + program, text), matches);
        Assert.Equal(Expected(text), matches.Select(m => $"{m.Location.Line}: {m.Rule.Id}"));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_that_breaks_off_anywhere_is_read_to_its_end(string program)
    {
        string text = Load(program);
        var scanner = new SecretScanner(SecretRules.All);
        for (int length = 0; length < text.Length; length += 7)
        {
            var matches = new List<SecretMatch>();
            scanner.Scan(FileContent.FromText("src/" + program, text[..length]), matches);
            Assert.All(matches, m => Assert.InRange(m.Start + m.Length, 0, length * 3));
        }
    }

    /// <summary>Braces are the program's own; places for invented values stand between guillemets.</summary>
    private static string Load(string program)
    {
        using var stream = typeof(CodeProgramTests).Assembly.GetManifestResourceStream($"{Folder}{program}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string template = reader.ReadToEnd().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return SampleText.Expand(template.Replace('«', '{').Replace('»', '}'), 7);
    }

    private static IEnumerable<string> Expected(string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            int at = lines[i].LastIndexOf(Mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return $"{i + 1}: {lines[i][(at + Mark.Length)..].Trim()}";
            }
        }
    }
}
