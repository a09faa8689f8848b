using Seatrial.Components.Packages;
using Seatrial.Components.Versions;

namespace Seatrial.Components.Registries;

/// <summary>Versions that a module takes back (https://go.dev/ref/mod#go-mod-file-retract).</summary>
/// <param name="Low">The first one.</param>
/// <param name="High">The last one.</param>
/// <param name="Why">The comment; null where there is none.</param>
internal sealed record GoRetraction(string Low, string High, string? Why)
{
    private const int MostRows = 1_000;
    private const int LongestWords = 300;

    public bool Has(string version) =>
        VersionOrder.Compare(Ecosystem.Go, version, Low) >= 0 && VersionOrder.Compare(Ecosystem.Go, version, High) <= 0;

    /// <summary>The retractions of a go.mod, and the words with which it calls its module deprecated.</summary>
    public static (IReadOnlyList<GoRetraction> Rows, string? Deprecated) ReadAll(string text)
    {
        var rows = new List<GoRetraction>();
        var above = new List<string>();
        string? deprecated = null;
        string? whyOfBlock = null;
        bool isInBlock = false;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            string line = raw.Trim().ToString();
            int slashes = line.IndexOf("//", StringComparison.Ordinal);
            string code = (slashes < 0 ? line : line[..slashes]).Trim();
            string comment = slashes < 0 ? "" : line[(slashes + 2)..].Trim();
            if (code.Length == 0)
            {
                // Only what stands immediately above belongs to a directive; an empty comment ends a paragraph.
                if (slashes < 0)
                {
                    above.Clear();
                }
                else
                {
                    above.Add(comment);
                }

                continue;
            }

            string? why = Words(comment.Length > 0 ? comment : string.Join(' ', above));
            string[] words = code.Split((char[])[' ', '\t', '('], 2, StringSplitOptions.TrimEntries);
            if (words[0] == "module")
            {
                deprecated = Deprecation([comment]) ?? Deprecation(above);
            }
            else if (code == ")")
            {
                isInBlock = false;
            }
            else if (words[0] == "retract" && code.EndsWith('('))
            {
                (isInBlock, whyOfBlock) = (true, why);
            }
            else if (
                (isInBlock || words[0] == "retract")
                && rows.Count < MostRows
                && Row(isInBlock ? code : code["retract".Length..], why ?? (isInBlock ? whyOfBlock : null)) is { } row
            )
            {
                rows.Add(row);
            }

            above.Clear();
        }

        return (rows, deprecated);
    }

    private static GoRetraction? Row(string text, string? why)
    {
        string[] bounds = [.. text.Trim().Trim('[', ']').Split(',').Select(b => b.Trim().Trim('"', '`').TrimStart('v'))];
        return bounds.Length is 1 or 2 && Array.TrueForAll(bounds, b => b.Length > 0 && char.IsAsciiDigit(b[0]))
            ? new GoRetraction(bounds[0], bounds[^1], why)
            : null;
    }

    /// <summary>The paragraph that begins so.</summary>
    private static string? Deprecation(List<string> lines)
    {
        int first = lines
            .Select((l, i) => (l, i))
            .Where(p => p.l.StartsWith("Deprecated:", StringComparison.Ordinal) && (p.i == 0 || lines[p.i - 1].Length == 0))
            .Select(p => p.i + 1)
            .FirstOrDefault();
        return first == 0
            ? null
            : Words(string.Join(' ', lines.Skip(first - 1).TakeWhile(l => l.Length > 0))["Deprecated:".Length..]) ?? "without a word why";
    }

    private static string? Words(string text) =>
        text.Trim() is { Length: > 0 } words
            ? words.Length > LongestWords
                ? words[..LongestWords]
                : words
            : null;
}
