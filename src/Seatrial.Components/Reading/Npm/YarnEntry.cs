namespace Seatrial.Components.Reading.Npm;

/// <summary>An entry of yarn.lock version 1: descriptors, then fields indented by two blanks, and their members by four.</summary>
internal sealed class YarnEntry
{
    private readonly List<(string Name, string Range, bool IsOptional)> dependencies = [];

    private YarnEntry(IReadOnlyList<string> descriptors, int line)
    {
        Descriptors = descriptors;
        Line = line;
    }

    /// <summary><c>name@range</c>; all lead to this version.</summary>
    public IReadOnlyList<string> Descriptors { get; }

    public int Line { get; }

    public string? Version { get; private set; }

    public string? Resolved { get; private set; }

    public string? Integrity { get; private set; }

    public IReadOnlyList<(string Name, string Range, bool IsOptional)> Dependencies => dependencies;

    /// <summary>Every entry that has a version; counts the lines that fit nowhere.</summary>
    public static IReadOnlyList<YarnEntry> ReadAll(string text, ref int unreadable)
    {
        var entries = new List<YarnEntry>();
        YarnEntry? entry = null;
        string section = "";
        int number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.TrimEnd();
            if (line.IsEmpty || line.TrimStart().StartsWith("#"))
            {
                continue;
            }

            int indent = line.Length - line.TrimStart(' ').Length;
            var words = Words(line.Trim(' '));
            if (indent == 0)
            {
                entry = line[^1] == ':' && words.Count > 0 ? new YarnEntry(words, number) : null;
                unreadable += entry is null ? 1 : 0;
                if (entry is not null)
                {
                    entries.Add(entry);
                }

                section = "";
            }
            else if (entry is null || words.Count == 0)
            {
                unreadable++;
            }
            else if (indent <= 2)
            {
                section = line[^1] == ':' ? words[0] : "";
                entry.Take(words);
            }
            else if (section is "dependencies" or "optionalDependencies" && words.Count > 1)
            {
                entry.dependencies.Add((words[0], words[1], section == "optionalDependencies"));
            }
        }

        entries.RemoveAll(e => e.Version is null);
        return entries;
    }

    /// <summary>Line of the first text at the margin that opens no entry.</summary>
    public static int FirstUnreadable(string text)
    {
        int number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (!line.IsWhiteSpace() && line[0] is not (' ' or '#') && line.TrimEnd()[^1] != ':')
            {
                return number;
            }
        }

        return 1;
    }

    private void Take(List<string> words)
    {
        string? value = words.Count > 1 ? words[1] : null;
        switch (words[0])
        {
            case "version":
                Version = value;
                break;
            case "resolved":
                Resolved = value;
                break;
            case "integrity":
                Integrity = string.Join(' ', words.Skip(1));
                break;
            default:
                break;
        }
    }

    /// <summary>Words and quoted texts, divided by blanks, commas and the colon at the end.</summary>
    private static List<string> Words(ReadOnlySpan<char> line)
    {
        var words = new List<string>();
        for (int i = 0; i < line.Length; )
        {
            if (line[i] is ' ' or ',' || (line[i] == ':' && i == line.Length - 1))
            {
                i++;
                continue;
            }

            int end;
            if (line[i] == '"')
            {
                int close = line[(i + 1)..].IndexOf('"');
                end = close < 0 ? line.Length : i + 1 + close;
                words.Add(line[(i + 1)..end].ToString());
                end++;
            }
            else
            {
                int length = line[i..].IndexOfAny(' ', ',');
                end = length < 0 ? line.Length : i + length;
                var word = line[i..end];
                words.Add((end == line.Length && word[^1] == ':' ? word[..^1] : word).ToString());
            }

            i = Math.Min(end, line.Length);
        }

        return words;
    }
}
