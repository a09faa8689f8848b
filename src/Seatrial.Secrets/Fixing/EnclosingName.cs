namespace Seatrial.Secrets.Fixing;

/// <summary>
/// What a value belongs to, by the key around it: <c>db: { password: "…" }</c>, <c>spring.mail.password=…</c>, the key above in YAML. A
/// name such as <c>password</c> alone says nothing.
/// </summary>
internal static class EnclosingName
{
    private const int Reach = 2000;

    /// <summary>Keys that say no more than the value's own name.</summary>
    private static readonly string[] Empty =
    [
        "config",
        "configuration",
        "settings",
        "options",
        "default",
        "defaults",
        "env",
        "environment",
        "data",
        "props",
        "spring",
        "production",
        "development",
        "staging",
        "test",
        "params",
        "values",
        "app",
        "exports",
    ];

    /// <summary>Empty where nothing around says anything.</summary>
    public static string Of(string path, string text, int start)
    {
        string extension = System.IO.Path.GetExtension(path).ToLowerInvariant();
        string found =
            extension is ".yml" or ".yaml" ? Above(text, start)
            : extension is ".properties" ? Before(text, start)
            : Around(text, start);
        return found.Length is > 1 and < 40 && !Empty.Contains(found, StringComparer.OrdinalIgnoreCase) ? found : "";
    }

    /// <summary>The key of the nearest line above that is indented less.</summary>
    private static string Above(string text, int start)
    {
        int line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        int indent = Indent(text, line);
        for (int at = line; at > 0 && start - at < Reach; )
        {
            int previous = at < 2 ? 0 : text.LastIndexOf('\n', at - 2) + 1;
            var above = text.AsSpan(previous, at - previous).Trim();
            if (!above.IsEmpty && above[0] != '#' && Indent(text, previous) < indent)
            {
                return above[^1] == ':' ? Word(above[..^1]) : "";
            }

            at = previous;
        }

        return "";
    }

    /// <summary>The part of a path of keys before its last.</summary>
    private static string Before(string text, int start)
    {
        int line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        string[] parts = text[line..start].Split('=')[0].Trim().Split('.');
        return parts.Length > 1 ? parts[^2] : "";
    }

    /// <summary>The key or variable that the innermost braces belong to; what stands in a call belongs to none.</summary>
    private static string Around(string text, int start)
    {
        int depth = 0;
        for (int i = start - 1; i > 0 && start - i < Reach; i--)
        {
            depth +=
                text[i] is '}' or ')' or ']' ? 1
                : text[i] is '{' or '(' or '[' ? -1
                : 0;
            if (depth < 0)
            {
                var before = text.AsSpan(0, i).TrimEnd();
                return text[i] == '{' && before.Length > 1 && (before[^1] == ':' || (before[^1] == '=' && before[^2] is not ('=' or '!')))
                    ? Word(before[..^1])
                    : "";
            }
        }

        return "";
    }

    /// <summary>The word at the end, in quotes or not.</summary>
    private static string Word(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd().TrimEnd("'\"");
        int first = text.Length;
        while (first > 0 && (char.IsAsciiLetterOrDigit(text[first - 1]) || text[first - 1] is '_' or '-'))
        {
            first--;
        }

        return text[first..].ToString();
    }

    private static int Indent(string text, int line)
    {
        int at = line;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at - line;
    }
}
