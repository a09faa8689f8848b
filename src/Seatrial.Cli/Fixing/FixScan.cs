using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Cli.Fixing;

/// <summary>Finds the credentials of one text with their places in characters.</summary>
internal static class FixScan
{
    public static List<FoundSecret> Scan(SecretScanner scanner, string path, string text)
    {
        var content = FileContent.FromText(path, text, FileRoles.Of(path));
        var matches = new List<SecretMatch>();
        scanner.Scan(content, matches);
        var found = new List<FoundSecret>();
        int counted = 0;
        int start = 0;
        foreach (var match in matches.Where(m => m.Class != SecretClass.PublicByDesign).OrderBy(m => m.Start))
        {
            start += Encoding.UTF8.GetCharCount(content.Utf8[counted..match.Start]);
            counted = match.Start;
            found.Add(new FoundSecret(match, start, Encoding.UTF8.GetCharCount(content.Utf8.Slice(match.Start, match.Length))));
        }

        return found;
    }
}
