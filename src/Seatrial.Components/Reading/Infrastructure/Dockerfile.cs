using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Infrastructure;

/// <summary>
/// Images that a Dockerfile builds on (Dockerfile reference): FROM with the defaults of ARG, stages told from images, COPY and mounts from
/// another image. Images of stages that the last one does not build on are for development.
/// </summary>
internal static class Dockerfile
{
    /// <summary>Real builds have a dozen.</summary>
    private const int MaxStages = 500;

    public static void Read(ReadingContext context)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        var stages = new List<Stage>();
        foreach (var (line, text) in Instructions(context.Text))
        {
            string[] words = text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            switch (words[0].ToUpperInvariant())
            {
                case "ARG" when stages.Count == 0:
                    foreach (string argument in words.Skip(1).Where(w => w.Contains('=', StringComparison.Ordinal)))
                    {
                        int equals = argument.IndexOf('=', StringComparison.Ordinal);
                        arguments[argument[..equals]] = Expand(argument[(equals + 1)..].Trim('"', '\''), arguments);
                    }

                    break;
                case "FROM" when stages.Count < MaxStages:
                    From(context, words, line, arguments, stages);
                    break;
                case "COPY" or "ADD" or "RUN":
                    foreach (string source in words.Skip(1).SelectMany(Sources).Take(20))
                    {
                        Other(context, Expand(source, arguments), line, stages);
                    }

                    break;
                default:
                    break;
            }
        }

        Shipped(context, stages);
    }

    private static void From(ReadingContext context, string[] words, int line, Dictionary<string, string> arguments, List<Stage> stages)
    {
        int at = Array.FindIndex(words, 1, w => !w.StartsWith("--", StringComparison.Ordinal));
        if (at < 0)
        {
            return;
        }

        string image = Expand(words[at], arguments);
        string? name = at + 2 < words.Length && words[at + 1].Equals("as", StringComparison.OrdinalIgnoreCase) ? words[at + 2] : null;
        int parent = stages.FindLastIndex(s => string.Equals(s.Name, image, StringComparison.OrdinalIgnoreCase));
        int index = -1;
        if (parent < 0)
        {
            var draft = ImageReference.Parse(image, line);
            if (draft is null && image != "scratch")
            {
                context.Note($"{context.Path} (line {line}) takes its image from an argument without a default; which one is not known.");
            }
            else if (draft is not null)
            {
                draft.Groups.UnionWith(name is null ? [] : [name]);
                index = context.Output.Add(draft);
            }
        }

        stages.Add(new Stage(name, index, parent));
    }

    /// <summary>
    /// Files that are taken from another image: what is copied is shipped with the stage that takes it, which is not followed.
    /// </summary>
    private static void Other(ReadingContext context, string source, int line, List<Stage> stages)
    {
        bool isStage =
            source.All(char.IsAsciiDigit) || stages.Exists(s => string.Equals(s.Name, source, StringComparison.OrdinalIgnoreCase));
        if (!isStage && ImageReference.Parse(source, line) is { } draft)
        {
            draft.Groups.Add("copied");
            context.Output.Add(draft);
        }
    }

    private static void Shipped(ReadingContext context, List<Stage> stages)
    {
        var shipped = new HashSet<int>();
        for (int at = stages.Count - 1; at >= 0; at = stages[at].Parent)
        {
            shipped.Add(at);
        }

        for (int i = 0; i < stages.Count; i++)
        {
            if (stages[i].Index is var index and >= 0)
            {
                context.Output[index].Scope = shipped.Contains(i) ? ComponentScope.Production : ComponentScope.Development;
            }
        }
    }

    private static IEnumerable<string> Sources(string word)
    {
        if (word.StartsWith("--from=", StringComparison.Ordinal))
        {
            yield return word["--from=".Length..];
        }
        else if (word.StartsWith("--mount=", StringComparison.Ordinal))
        {
            foreach (string part in word["--mount=".Length..].Split(',').Where(p => p.StartsWith("from=", StringComparison.Ordinal)))
            {
                yield return part[5..];
            }
        }
    }

    /// <summary><c>$NAME</c>, <c>${NAME}</c>, <c>${NAME:-default}</c>; what has no value stays.</summary>
    private static string Expand(string text, Dictionary<string, string> arguments)
    {
        for (int round = 0, open = text.IndexOf('$', StringComparison.Ordinal); open >= 0 && round < 20 && text.Length < 1_000; round++)
        {
            bool isBraced = open + 1 < text.Length && text[open + 1] == '{';
            int start = open + (isBraced ? 2 : 1);
            int end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            int close = isBraced ? text.IndexOf('}', end) : end;
            string? value = arguments.GetValueOrDefault(text[start..end]);
            if (close < 0)
            {
                break;
            }

            string modifier = isBraced ? text[end..close] : "";
            value =
                value is { Length: > 0 } ? (modifier.StartsWith(":+", StringComparison.Ordinal) ? modifier[2..] : value)
                : modifier.StartsWith(":-", StringComparison.Ordinal) ? modifier[2..]
                : modifier.StartsWith(":+", StringComparison.Ordinal) ? ""
                : value;
            int after = Math.Min(isBraced ? close + 1 : end, text.Length);
            if (value is not null)
            {
                text = text[..open] + value + text[after..];
                after = open + value.Length;
            }

            open = after < text.Length ? text.IndexOf('$', after) : -1;
        }

        return text;
    }

    /// <summary>Instructions joined over continued lines, without comments and without the text of here-documents.</summary>
    private static IEnumerable<(int Line, string Text)> Instructions(string text)
    {
        char escape = text.AsSpan().TrimStart().StartsWith("# escape=`", StringComparison.OrdinalIgnoreCase) ? '`' : '\\';
        string joined = "";
        string? untilMark = null;
        int first = 0;
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = raw.Trim();
            if (untilMark is not null)
            {
                untilMark = line == untilMark ? null : untilMark;
                continue;
            }

            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            first = joined.Length == 0 ? number : first;
            if (line[^1] == escape && joined.Length < 20_000)
            {
                joined += line[..^1] + " ";
                continue;
            }

            joined = (joined + line).Trim();
            int here = joined.IndexOf("<<", StringComparison.Ordinal);
            if (here >= 0 && here + 2 < joined.Length && (char.IsAsciiLetter(joined[here + 2]) || joined[here + 2] is '-' or '"' or '\''))
            {
                untilMark = joined[(here + 2)..].Split(' ')[0].Trim('-', '"', '\'');
            }

            if (joined.Length > 0)
            {
                yield return (first, joined);
            }

            joined = "";
        }

        if (joined.Trim().Length > 0)
        {
            yield return (first, joined.Trim());
        }
    }

    /// <summary>A stage of the build.</summary>
    /// <param name="Index">Its image among the components; -1 for another stage and for scratch.</param>
    private sealed record Stage(string? Name, int Index, int Parent);
}
