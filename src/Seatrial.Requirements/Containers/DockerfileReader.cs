using System.Buffers;
using System.Text;

namespace Seatrial.Requirements.Containers;

/// <summary>
/// Splits a Dockerfile into instructions: escape directive, comments (also between continuation lines), continuations and here-documents.
/// Source: the Dockerfile reference of Docker (format, parser directives, here-documents). Any text gives some list; nothing throws.
/// </summary>
public static class DockerfileReader
{
    /// <summary>Far more than any real file; the rest is ignored.</summary>
    public const int MaxInstructions = 2_000;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t;|&<>)");

    public static IReadOnlyList<DockerInstruction> Read(string text)
    {
        var result = new List<DockerInstruction>();
        string[] lines = text.Split('\n');
        char escape = EscapeCharacter(lines);
        for (int i = 0; i < lines.Length && result.Count < MaxInstructions; i++)
        {
            int first = i;
            if (!IsContent(lines[i]))
            {
                continue;
            }

            var joined = new StringBuilder();
            bool continues = Append(joined, lines[i], escape);
            while (continues && i + 1 < lines.Length)
            {
                i++;
                continues = !IsContent(lines[i]) || Append(joined, lines[i], escape);
            }

            var instruction = Parse(joined.ToString(), first + 1);
            result.Add(instruction);
            i = SkipHereDocuments(lines, i, instruction);
        }

        return result;
    }

    private static bool IsContent(string line)
    {
        var trimmed = line.AsSpan().Trim();
        return !trimmed.IsEmpty && trimmed[0] != '#';
    }

    private static bool Append(StringBuilder joined, string line, char escape)
    {
        var trimmed = line.AsSpan().Trim();
        bool continues = trimmed.Length > 0 && trimmed[^1] == escape;
        if (joined.Length > 0)
        {
            joined.Append(' ');
        }

        joined.Append(continues ? trimmed[..^1].TrimEnd() : trimmed);
        return continues;
    }

    private static DockerInstruction Parse(string text, int line)
    {
        int space = text.AsSpan().IndexOfAny(' ', '\t');
        return space < 0
            ? new DockerInstruction(text.ToUpperInvariant(), "", line)
            : new DockerInstruction(text[..space].ToUpperInvariant(), text[(space + 1)..].Trim(), line);
    }

    private static char EscapeCharacter(string[] lines)
    {
        foreach (string line in lines)
        {
            var text = line.AsSpan().Trim();
            if (text.IsEmpty || text[0] != '#')
            {
                break;
            }

            text = text[1..].Trim();
            if (text.StartsWith("escape", StringComparison.OrdinalIgnoreCase) && text[6..].Trim() is ['=', .. var value])
            {
                return value.Trim() is ['`'] ? '`' : '\\';
            }
        }

        return '\\';
    }

    private static int SkipHereDocuments(string[] lines, int last, DockerInstruction instruction)
    {
        if (instruction.Keyword is not ("RUN" or "COPY" or "ADD"))
        {
            return last;
        }

        int line = last;
        foreach (string terminator in Terminators(instruction.Arguments))
        {
            int end = line + 1;
            while (end < lines.Length && !lines[end].AsSpan().Trim().SequenceEqual(terminator))
            {
                end++;
            }

            if (end == lines.Length)
            {
                return line; // Not a here-document after all (a shift, or an unterminated one): read on.
            }

            line = end;
        }

        return line;
    }

    private static IEnumerable<string> Terminators(string arguments)
    {
        int at = arguments.IndexOf("<<", StringComparison.Ordinal);
        while (at >= 0)
        {
            int start = at + 2;
            start += start < arguments.Length && arguments[start] == '-' ? 1 : 0;
            string rest = start < arguments.Length ? arguments[start..] : "";
            int length = rest.AsSpan().IndexOfAny(WordEnds);
            string word = (length < 0 ? rest : rest[..length]).Trim('"', '\'');
            if (word.Length > 0 && (char.IsAsciiLetter(word[0]) || word[0] == '_'))
            {
                yield return word;
            }

            at = start < arguments.Length ? arguments.IndexOf("<<", start, StringComparison.Ordinal) : -1;
        }
    }
}
