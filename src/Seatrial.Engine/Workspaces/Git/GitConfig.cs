using System.Text;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>
/// The few values of a repository's own <c>config</c> that a scan needs (git-config(1), "CONFIGURATION FILE"). Includes are not followed
/// and nothing of the machine's or the user's configuration is read, so that the result depends on the repository alone.
/// </summary>
internal sealed class GitConfig
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>The last value of <c>section.key</c> or <c>section.subsection.key</c>; section and key in lower case.</summary>
    public string? Get(string name) => values.GetValueOrDefault(name);

    public bool? GetBoolean(string name) =>
        Get(name)?.ToUpperInvariant() switch
        {
            "" or "TRUE" or "YES" or "ON" or "1" => true,
            "FALSE" or "NO" or "OFF" or "0" => false,
            _ => null,
        };

    public static GitConfig Parse(ReadOnlySpan<byte> bytes)
    {
        var config = new GitConfig();
        string section = "";
        string text = Encoding.UTF8.GetString(bytes).Replace("\\\n", "", StringComparison.Ordinal);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            if (line.StartsWith('['))
            {
                int end = line.LastIndexOf(']');
                section = end > 0 ? SectionName(line[1..end]) : "";
            }
            else if (!line.IsEmpty && line[0] is not ('#' or ';'))
            {
                int equals = line.IndexOf('=');
                string key = (equals < 0 ? line : line[..equals]).Trim().ToString().ToLowerInvariant();
                config.values[section + "." + key] = equals < 0 ? "" : Value(line[(equals + 1)..].Trim());
            }
        }

        return config;
    }

    /// <summary><c>remote "origin"</c> becomes <c>remote.origin</c>.</summary>
    private static string SectionName(ReadOnlySpan<char> header)
    {
        int quote = header.IndexOf('"');
        return quote < 0
            ? header.Trim().ToString().ToLowerInvariant()
            : header[..quote].Trim().ToString().ToLowerInvariant() + "." + header[(quote + 1)..].TrimEnd().TrimEnd('"').ToString();
    }

    private static string Value(ReadOnlySpan<char> text)
    {
        var value = new StringBuilder(text.Length);
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char current = text[i];
            if (current == '"')
            {
                quoted = !quoted;
            }
            else if (current == '\\' && i + 1 < text.Length)
            {
                value.Append(text[++i]);
            }
            else if (!quoted && current is ('#' or ';'))
            {
                break;
            }
            else
            {
                value.Append(current);
            }
        }

        return value.ToString().TrimEnd();
    }
}
