using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Changes;

/// <summary>
/// Tells what a change brings from what was there before. Identity is the credential's value, not its line: one that stood in an earlier
/// text is no news however often it is moved, re-indented or renamed. Owns a scanner, so one instance for each worker.
/// </summary>
public sealed class NewSecrets(SecretScanner scanner)
{
    private readonly List<SecretMatch> found = [];

    /// <summary>What of the last text after a change was not judged; null where all of it was.</summary>
    public CoverageGap? Gap { get; private set; }

    /// <summary>The credentials of a text that none of the earlier ones has, in order of position.</summary>
    /// <param name="current">The text after the change; stays valid while the others are read.</param>
    /// <param name="earlier">Texts of the same file before; read only when something was found.</param>
    public List<NewSecret> In(FileContent current, IEnumerable<FileContent> earlier)
    {
        found.Clear();
        scanner.Scan(current, found);
        Gap = scanner.Gap;
        if (found.Count == 0)
        {
            return [];
        }

        List<NewSecret> fresh = [.. found.Select(m => new NewSecret(m, current.Utf8.Slice(m.Start, m.Length).ToArray()))];
        foreach (var text in earlier)
        {
            fresh.RemoveAll(s => LineTexts.Stand(current.Utf8, s.Match.Start, s.Match.Length, text.Utf8));
            RemoveKnown(fresh, text);
            if (fresh.Count == 0)
            {
                break;
            }
        }

        return fresh;
    }

    /// <summary>Takes out what is reported in an earlier text.</summary>
    public void RemoveKnown(List<NewSecret> fresh, FileContent earlier)
    {
        // A scan costs more than looking for a few values, and most texts have none of them.
        if (!fresh.Exists(s => earlier.Utf8.IndexOf(s.Value) >= 0))
        {
            return;
        }

        found.Clear();
        scanner.Scan(earlier, found);
        foreach (var match in found)
        {
            var text = earlier;
            fresh.RemoveAll(s => text.Utf8.Slice(match.Start, match.Length).SequenceEqual(s.Value));
        }
    }
}
