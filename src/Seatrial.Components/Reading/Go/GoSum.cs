using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Go;

/// <summary>
/// go.sum: checksums of module contents and of go.mod files. It may hold versions that are not selected; the highest one of a module is not
/// worked out here, so each version whose content has a checksum is listed.
/// </summary>
internal static class GoSum
{
    public static void Read(ReadingContext context)
    {
        var hashes = Hashes(context.Text);
        foreach (var (path, version, line) in Modules(context.Text))
        {
            context.Output.Add(
                new ComponentDraft
                {
                    Ecosystem = Ecosystem.Go,
                    Name = path,
                    Version = version.TrimStart('v'),
                    Line = line,
                    Hashes = hashes.TryGetValue($"{path} {version}", out var hash) ? [hash] : [],
                }
            );
        }
    }

    public static IEnumerable<(string Path, string Version, int Line)> Modules(string text)
    {
        int number = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string[] words = raw.Split((char[])[' ', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
            bool isContent =
                words.Length == 3
                && words[1].StartsWith('v')
                && !words[1].EndsWith("/go.mod", StringComparison.Ordinal)
                && words[2].StartsWith("h1:", StringComparison.Ordinal);
            if (isContent && seen.Add($"{words[0]} {words[1]}"))
            {
                yield return (words[0], words[1], number);
            }
        }
    }

    /// <summary>By "path version": the hash of all files of the module (golang.org/x/mod/sumdb/dirhash, Hash1).</summary>
    public static Dictionary<string, IntegrityHash> Hashes(string text)
    {
        var hashes = new Dictionary<string, IntegrityHash>(StringComparer.Ordinal);
        foreach (string raw in text.Split('\n'))
        {
            string[] words = raw.Split((char[])[' ', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (
                words.Length == 3
                && words[2].StartsWith("h1:", StringComparison.Ordinal)
                && IntegrityHash.FromBase64("sha256", words[2][3..]) is { } sum
            )
            {
                hashes.TryAdd($"{words[0]} {words[1]}", new IntegrityHash("h1", sum.Hex));
            }
        }

        return hashes;
    }
}
