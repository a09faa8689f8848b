using System.Text;
using Seatrial.Engine.Configuration.Keys;

namespace Seatrial.Engine.Configuration;

/// <summary>
/// The commented <c>seatrial.yaml</c> to start from, made from the parser's table of keys. Only what was detected is filled in; everything
/// else is a comment, since nobody but people can know it.
/// </summary>
public static class ConfigurationTemplate
{
    private const int CommentWidth = 100;

    /// <summary>Text that <see cref="ConfigurationParser"/> accepts as it is.</summary>
    /// <param name="schema">Where an editor finds the JSON Schema: a path relative to the file, or a URL.</param>
    /// <param name="name">The application's or repository's name as detected.</param>
    /// <param name="applications">Folder and name of each application, where there are several; else empty.</param>
    public static string Write(string schema, string name, IReadOnlyList<(string Path, string Name)> applications)
    {
        var text = new StringBuilder();
        text.Append($"# yaml-language-server: $schema={schema}\n");
        Comment(text, "", "Facts that the code cannot tell. Remove the '#' before what you know; leave the rest: nothing is assumed.");
        text.Append('\n');
        foreach (var key in ConfigurationKeys.Run)
        {
            Comment(text, "", key.Description);
            text.Append(key.Name == "version" ? "" : "# ").Append($"{key.Name}: {key.Shape.Example}\n\n");
        }

        foreach (var key in ConfigurationKeys.Facts)
        {
            Comment(text, "", key.Description);
            if (key is SectionKey section)
            {
                text.Append($"# {section.Name}:\n");
                foreach (var inner in section.Keys)
                {
                    Comment(text, "#   ", inner.Description);
                    text.Append($"#   {inner.Name}: {inner.Shape.Example}\n");
                }
            }
            else if (key is FactKey fact)
            {
                text.Append(fact.Name == "name" ? $"name: {Quoted(name)}\n" : $"# {fact.Name}: {fact.Shape.Example}\n");
            }

            text.Append('\n');
        }

        WriteApplications(text, applications);
        return text.ToString();
    }

    private static void WriteApplications(StringBuilder text, IReadOnlyList<(string Path, string Name)> applications)
    {
        Comment(text, "", ConfigurationKeys.ApplicationsDescription);
        if (applications.Count == 0)
        {
            text.Append($"# {ConfigurationKeys.Applications}:\n#   - path: services/api\n#     criticality: high\n");
            return;
        }

        text.Append($"{ConfigurationKeys.Applications}:\n");
        foreach (var (path, name) in applications)
        {
            text.Append(
                $"  - path: {Quoted(path.Length == 0 ? "." : path)}\n    name: {Quoted(name)}\n    # criticality: medium\n    # exposure: internet\n"
            );
        }
    }

    private static void Comment(StringBuilder text, string margin, string sentence)
    {
        var line = new StringBuilder();
        foreach (string word in sentence.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length + 1 > CommentWidth)
            {
                text.Append(margin).Append("# ").Append(line).Append('\n');
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        text.Append(margin).Append("# ").Append(line).Append('\n');
    }

    /// <summary>A plain scalar where nothing in it means something to YAML, else single-quoted; names come from the scanned tree.</summary>
    private static string Quoted(string value)
    {
        string line = string.Concat(value.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)).Trim();
        bool isPlain =
            line.Length > 0
            && char.IsAsciiLetter(line[0])
            && line.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/')
            && line.ToUpperInvariant() is not ("TRUE" or "FALSE" or "NULL" or "YES" or "NO" or "ON" or "OFF");
        return isPlain ? line : $"'{(line.Length > 0 ? line.Replace("'", "''", StringComparison.Ordinal) : "application")}'";
    }
}
