using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Others;

/// <summary>
/// mix.lock: an Elixir map from name to <c>{:hex, :name, "version", "checksum", managers, dependencies, repo, "sha256"}</c> or <c>{:git,
/// "url", "commit", options}</c>.
/// </summary>
internal static class MixLock
{
    public static void Read(ReadingContext context)
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        var edges = new List<(int From, string Name)>();
        int number = 0;
        foreach (string raw in context.Text.Split('\n'))
        {
            number++;
            string line = raw.Trim();
            int brace = line.IndexOf('{', StringComparison.Ordinal);
            var texts = Quoted(line);
            if (!line.StartsWith('"') || brace < 0 || texts.Count < 2)
            {
                continue;
            }

            string kind = line[(brace + 1)..].TrimStart(':', ' ');
            var draft =
                kind.StartsWith("hex,", StringComparison.Ordinal) ? Hex(kind, texts, number)
                : kind.StartsWith("git,", StringComparison.Ordinal) ? Git(texts, number)
                : null;
            if (draft is null)
            {
                continue;
            }

            int index = context.Output.Add(draft);
            byName[texts[0]] = index;
            edges.AddRange(Dependencies(line).Select(d => (index, d)));
        }

        foreach (var (from, name) in edges)
        {
            context.Output.Edge(from, byName.GetValueOrDefault(name, -1));
        }
    }

    private static ComponentDraft Hex(string kind, List<string> texts, int line)
    {
        // {:hex, :package_name, ...}: the key is what the project calls it.
        string[] atoms = kind.Split(',', 3, StringSplitOptions.TrimEntries);
        string name = atoms.Length > 1 && atoms[1].StartsWith(':') ? atoms[1].Trim(':', '"') : texts[0];
        string? repository = texts.Skip(2).FirstOrDefault(t => t.StartsWith("hexpm", StringComparison.Ordinal));
        bool isUsual = repository is null or "hexpm";
        string outer = texts[^1];
        return new ComponentDraft
        {
            Ecosystem = Ecosystem.Hex,
            Name = isUsual ? name : $"{repository!["hexpm:".Length..]}/{name}",
            Version = texts[1],
            Line = line,
            Hashes = IntegrityHash.FromHex("sha256", outer) is { } hash ? [hash] : [],
        };
    }

    private static ComponentDraft Git(List<string> texts, int line) =>
        new()
        {
            Ecosystem = Ecosystem.Hex,
            Name = texts[0],
            Line = line,
            Origin = new ComponentOrigin(OriginKind.Git, texts[1], null, texts.Count > 2 ? texts[2] : null),
        };

    /// <summary>Names in <c>[{:name, "range", [...]}, ...]</c>.</summary>
    private static IEnumerable<string> Dependencies(string line)
    {
        for (int at = line.IndexOf("[{:", StringComparison.Ordinal); at >= 0; at = line.IndexOf("{:", at + 3, StringComparison.Ordinal))
        {
            int start = line.IndexOf(':', at) + 1;
            int end = line.IndexOf(',', start);
            if (end > start)
            {
                yield return line[start..end].Trim('"');
            }
        }
    }

    private static List<string> Quoted(string line)
    {
        var texts = new List<string>();
        for (int open = line.IndexOf('"', StringComparison.Ordinal); open >= 0; open = line.IndexOf('"', open))
        {
            int close = line.IndexOf('"', open + 1);
            if (close < 0)
            {
                break;
            }

            texts.Add(line[(open + 1)..close]);
            open = close + 1;
            if (open >= line.Length)
            {
                break;
            }
        }

        return texts;
    }
}
