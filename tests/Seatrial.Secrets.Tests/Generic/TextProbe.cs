using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>What all rules together find in the text of one file.</summary>
internal static class TextProbe
{
    private static readonly ThreadLocal<SecretScanner> Scanner = new(() => new SecretScanner(SecretRules.All));

    /// <summary>All but what is public by design.</summary>
    /// <param name="path">Where the file stands.</param>
    /// <param name="template">Its text with places for invented values, <see cref="SampleText"/>.</param>
    public static IReadOnlyList<SecretMatch> Find(string path, string template)
    {
        var matches = new List<SecretMatch>();
        Scanner.Value!.Scan(FileContent.FromText(path, SampleText.Expand(template, 11), FileRoles.Of(path)), matches);
        return [.. matches.Where(m => m.Class != SecretClass.PublicByDesign)];
    }
}
