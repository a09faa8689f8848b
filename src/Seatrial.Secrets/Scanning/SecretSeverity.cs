using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Scanning;

/// <summary>
/// How much harm a credential can do: what its kind can do, moved by what its name says of its rights and by where it lies. Deployed code
/// counts in full, a file that is served to browsers most, an example or a document at most medium, a test at most low unless the value is
/// proven to be a real one.
/// </summary>
public static class SecretSeverity
{
    private const FileRole Shown = FileRole.Documentation | FileRole.Example;
    private const FileRole Tested = FileRole.Test | FileRole.Fixture;

    /// <summary>Whoever holds it can do everything.</summary>
    private static readonly WordSet Powerful = new("admin administrator root superuser superadmin sysadmin master owner sudo");

    /// <summary>It can do little, or nothing that lasts.</summary>
    private static readonly WordSet Weak = new("readonly ro sandbox test testing staging stage dev development demo local localhost");

    private static readonly string[] ServedFolders = ["public/", "static/", "wwwroot/", "www/", "htdocs/", "dist/", "build/static/"];

    private static readonly string[] ServedExtensions = [".js", ".mjs", ".html", ".htm", ".map", ".json", ".css"];

    /// <summary>Computes it.</summary>
    /// <param name="match">What was found; its rule says what the kind can do.</param>
    /// <param name="file">Where.</param>
    public static Severity Of(SecretMatch match, WorkspaceFile file) => Of(match.Rule.Severity, match.Confidence, match.Name, file);

    internal static Severity Of(Severity kind, Confidence confidence, string name, WorkspaceFile file)
    {
        int severity = (int)kind + Rights(name) + (IsServed(file) ? 1 : 0);
        if ((file.Role & (Shown | Tested)) != FileRole.None)
        {
            var most = (file.Role & Tested) != FileRole.None && confidence < Confidence.High ? Severity.Low : Severity.Medium;
            severity = Math.Min(severity, (int)most);
        }

        severity -= confidence == Confidence.Low && severity > (int)Severity.Low ? 1 : 0;
        return (Severity)Math.Clamp(severity, (int)Severity.Low, (int)Severity.Critical);
    }

    private static int Rights(string name)
    {
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count = WordSplitter.Split(Encoding.UTF8.GetBytes(name), lower, words);
        int rights = 0;
        bool isReading = false;
        for (int i = 0; i < count; i++)
        {
            var word = lower[words[i]];
            if (Weak.Contains(word) || (isReading && word is "only"))
            {
                // All rights in a sandbox are none elsewhere.
                return -1;
            }

            rights = Powerful.Contains(word) ? 1 : rights;
            isReading = word is "read";
        }

        return rights;
    }

    /// <summary>Files that a web server hands to everybody as they are.</summary>
    private static bool IsServed(WorkspaceFile file) =>
        Array.Exists(ServedExtensions, e => file.Path.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        && Array.Exists(
            ServedFolders,
            f => file.Path.StartsWith(f, StringComparison.Ordinal) || file.Path.Contains("/" + f, StringComparison.Ordinal)
        );
}
