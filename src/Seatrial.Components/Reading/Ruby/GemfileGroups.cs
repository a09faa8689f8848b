namespace Seatrial.Components.Reading.Ruby;

/// <summary>
/// Groups of gems in a Gemfile, as blocks (<c>group :test do</c>) and as options (<c>group: :test</c>, <c>groups: [:a, :b]</c>), read
/// without running it.
/// </summary>
internal static class GemfileGroups
{
    public static Dictionary<string, List<string>> Read(string text)
    {
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Stack<List<string>>();
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.Trim();
            if (line.StartsWith("group", StringComparison.Ordinal) && line.EndsWith(" do", StringComparison.Ordinal))
            {
                open.Push(Symbols(line));
            }
            else if (
                line.EndsWith(" do", StringComparison.Ordinal)
                || line.StartsWith("if ", StringComparison.Ordinal)
                || line.StartsWith("unless ", StringComparison.Ordinal)
            )
            {
                open.Push([]);
            }
            else if (line is "end")
            {
                open.TryPop(out _);
            }
            else if (line.StartsWith("gem ", StringComparison.Ordinal) || line.StartsWith("gem(", StringComparison.Ordinal))
            {
                Gem(groups, open, line);
            }
        }

        return groups;
    }

    private static void Gem(Dictionary<string, List<string>> groups, Stack<List<string>> open, string line)
    {
        int quote = line.AsSpan().IndexOfAny("'\"");
        int end = quote < 0 ? -1 : line.IndexOf(line[quote], quote + 1);
        if (end < 0)
        {
            return;
        }

        var own = open.SelectMany(g => g).ToList();
        int option = Math.Max(
            line.IndexOf("group:", StringComparison.Ordinal),
            Math.Max(line.IndexOf("groups:", StringComparison.Ordinal), line.IndexOf(":group", StringComparison.Ordinal))
        );
        if (option > 0)
        {
            own.AddRange(Symbols(line[(option + 6)..]));
        }

        groups[line[(quote + 1)..end]] = own;
    }

    private static List<string> Symbols(string text)
    {
        var symbols = new List<string>();
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == ':' && char.IsAsciiLetter(text[i + 1]))
            {
                int end = i + 1;
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
                {
                    end++;
                }

                symbols.Add(text[(i + 1)..end]);
                i = end;
            }
        }

        return symbols;
    }
}
