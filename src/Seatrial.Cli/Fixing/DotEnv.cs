using System.Text;

namespace Seatrial.Cli.Fixing;

/// <summary>
/// The file of variables that git ignores, as common loaders read it: <c>NAME=value</c>, in quotes where the value asks for them.
/// </summary>
internal sealed class DotEnv
{
    public const string FileName = ".env";
    public const string ExampleName = ".env.example";

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Values => values;

    public static DotEnv Parse(string text)
    {
        var file = new DotEnv();
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.Trim();
            line = line.StartsWith("export ", StringComparison.Ordinal) ? line["export ".Length..] : line;
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && line[0] != '#')
            {
                file.values[line[..equals].Trim()] = Unquote(line[(equals + 1)..].Trim());
            }
        }

        return file;
    }

    /// <summary>A line for a value. Single quotes take everything as it is; line feeds need double quotes.</summary>
    public static string Line(string name, string value)
    {
        if (value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || "_@%+=:,./~^*-!?".Contains(c, StringComparison.Ordinal)))
        {
            return $"{name}={value}\n";
        }

        return !value.Contains('\'', StringComparison.Ordinal) && !value.Contains('\n', StringComparison.Ordinal)
            ? $"{name}='{value}'\n"
            : $"{name}=\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"\n";
    }

    /// <summary>A text with lines added at its end, which gets a line feed first where it has none.</summary>
    public static string Append(string text, string lines) =>
        new StringBuilder(text).Append(text.Length == 0 || text.EndsWith('\n') ? "" : "\n").Append(lines).ToString();

    private static string Unquote(string value)
    {
        if (value.Length >= 2 && value[0] == '\'' && value[^1] == '\'')
        {
            return value[1..^1];
        }

        return value.Length >= 2 && value[0] == '"' && value[^1] == '"'
            ? value[1..^1]
                .Replace("\\n", "\n", StringComparison.Ordinal)
                .Replace("\\\"", "\"", StringComparison.Ordinal)
                .Replace("\\$", "$", StringComparison.Ordinal)
                .Replace("\\\\", "\\", StringComparison.Ordinal)
            : value;
    }
}
