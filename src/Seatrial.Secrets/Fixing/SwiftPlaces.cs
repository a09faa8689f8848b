namespace Seatrial.Secrets.Fixing;

/// <summary>
/// Places in Swift. An app on a phone has no environment of its own, and everybody who has the app has what is built into it.
/// </summary>
internal static class SwiftPlaces
{
    private static readonly string[] Apps = ["import SwiftUI", "import UIKit", "import AppKit", "import WatchKit", "import WidgetKit"];

    public static string? Obstacle(CodeSite site) =>
        Array.Exists(Apps, site.Target.Source.Holds)
            ? "this code runs on the users' devices, where everybody can read every value: have a server make the call that needs it."
        : site.IsAfterWord("case")
        || site.Before.TrimStart().StartsWith('@')
        || (site.Before.TrimStart().StartsWith("case ", StringComparison.Ordinal) && site.Previous == '=')
            ? CodeLanguages.CaseLabel
        : null;

    /// <summary><c>ProcessInfo</c> is in Foundation.</summary>
    public static IEnumerable<FixEdit> Import(CodeSite site)
    {
        var source = site.Target.Source;
        return source.Holds("import Foundation") || source.Holds("import Vapor")
            ? []
            : [new FixEdit(Behind(site.Text), 0, "import Foundation\n")];
    }

    /// <summary>Behind the comments at the head, of which the first may name the tools' version.</summary>
    private static int Behind(string text)
    {
        int at = 0;
        while (at < text.Length && text.AsSpan(at).StartsWith("//"))
        {
            int end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : end + 1;
        }

        return at;
    }
}
