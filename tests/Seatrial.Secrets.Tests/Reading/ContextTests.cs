using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Reading;

/// <summary>
/// Files as applications have them, one for each place where credentials are left: what stands behind an arrow at the end of a line is all
/// that is found in that line, and the arrow is no part of the file.
/// </summary>
public sealed class ContextTests
{
    public static TheoryData<string> Files => [.. ContextFiles.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Finds_what_is_marked_and_nothing_else(string file)
    {
        string[] lines = ContextFiles.MarkedLinesOf(file);
        string text = ContextFiles.TextOf(lines);
        string path = ContextFiles.PathOf(file);
        var matches = new List<SecretMatch>();
        new SecretScanner(SecretRules.All).Scan(FileContent.FromText(path, text, FileRoles.Of(path)), matches);
        Assert.Equal(
            Expected(lines),
            matches.Where(m => m.Class != SecretClass.PublicByDesign).Select(m => $"{m.Location.Line}: {m.Rule.Id}")
        );
    }

    private static IEnumerable<string> Expected(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            foreach (
                string rule in lines[i]
                    .Split(ContextFiles.Arrow)
                    .Skip(1)
                    .SelectMany(r => r.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            )
            {
                yield return $"{i + 1}: {rule}";
            }
        }
    }
}
