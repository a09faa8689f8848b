using System.Runtime.CompilerServices;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>
/// What <c>${api.path}</c> stands for in a route: what the settings of the same module say, else what is written behind the colon. Source:
/// Spring Framework reference, "Property Placeholders"; Spring Boot reference, "Externalized Configuration".
/// </summary>
internal static class Placeholders
{
    private const int MaxLine = 2_000;

    private static readonly ConditionalWeakTable<object, Dictionary<(string Module, string Key), string>> known = [];

    public static string Fill(IReadOnlyDictionary<string, string> texts, string path, string written)
    {
        int at = written.IndexOf("${", StringComparison.Ordinal);
        int end = at < 0 ? -1 : written.IndexOf('}', at);
        if (end < 0)
        {
            return written;
        }

        string asked = written[(at + 2)..end];
        int colon = asked.IndexOf(':', StringComparison.Ordinal);
        string key = colon < 0 ? asked : asked[..colon];
        var settings = known.GetValue(texts, static t => Read((IReadOnlyDictionary<string, string>)t));
        string? value =
            settings.GetValueOrDefault((SecurityRules.ModuleOf(path), key))
            ?? settings.GetValueOrDefault(("", key))
            ?? (colon < 0 ? null : asked[(colon + 1)..]);

        // A value that is made of others stays as it is written, as one does that nobody sets.
        string rest = Fill(texts, path, written[(end + 1)..]);
        return value is null || value.Contains("${", StringComparison.Ordinal) ? written[..(end + 1)] + rest : written[..at] + value + rest;
    }

    private static Dictionary<(string Module, string Key), string> Read(IReadOnlyDictionary<string, string> texts)
    {
        var found = new Dictionary<(string Module, string Key), string>();
        foreach (var (path, text) in texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            string name = path[(path.LastIndexOf('/') + 1)..];
            if (name is "application.properties")
            {
                Properties(SecurityRules.ModuleOf(path), text, found);
            }
            else if (name is "application.yml" or "application.yaml")
            {
                Yaml(SecurityRules.ModuleOf(path), text, found);
            }
        }

        return found;
    }

    private static void Properties(string module, string text, Dictionary<(string Module, string Key), string> found)
    {
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.Trim();
            int at = line.IndexOfAny(['=', ':']);
            if (at > 0 && line.Length < MaxLine && line[0] is not ('#' or '!'))
            {
                found.TryAdd((module, line[..at].TrimEnd()), line[(at + 1)..].Trim());
            }
        }
    }

    /// <summary>Keys by their depth; lists and texts of several lines are left out.</summary>
    private static void Yaml(string module, string text, Dictionary<(string Module, string Key), string> found)
    {
        var open = new Stack<(int Depth, string Key)>();
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.TrimEnd();
            int depth = line.Length - line.TrimStart(' ').Length;
            string written = line[depth..];
            int colon = written.IndexOf(':', StringComparison.Ordinal);
            if (written.StartsWith("---", StringComparison.Ordinal))
            {
                open.Clear();
            }

            if (colon <= 0 || line.Length > MaxLine || written[0] is '#' or '-')
            {
                continue;
            }

            while (open.TryPeek(out var above) && above.Depth >= depth)
            {
                open.Pop();
            }

            string key = open.TryPeek(out var parent) ? $"{parent.Key}.{written[..colon]}" : written[..colon];
            string value = written[(colon + 1)..].Trim();
            if (value.Length == 0 && key.Length < MaxLine)
            {
                open.Push((depth, key));
            }
            else
            {
                found.TryAdd((module, key), value.Trim('"', '\''));
            }
        }
    }
}
