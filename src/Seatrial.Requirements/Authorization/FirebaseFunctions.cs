using System.Text;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Authorization;

/// <summary>The functions of a rules file, and conditions with their calls written out. Names count for the whole file.</summary>
internal sealed class FirebaseFunctions
{
    private const int MaxDepth = 10; // Firebase stops at a call depth of 20.
    private const int LongestCondition = 8_000;

    private readonly Dictionary<string, (string[] Parameters, string Body)> known = new(StringComparer.Ordinal);

    /// <summary>Adds a function by the text between its name and the end of its body.</summary>
    public void Add(string head, string body)
    {
        int open = head.IndexOf('(', StringComparison.Ordinal);
        int close = head.LastIndexOf(')');
        if (open <= 0 || close < open)
        {
            return;
        }

        int result = body.LastIndexOf("return ", StringComparison.Ordinal);
        if (result >= 0)
        {
            string value = body[(result + 7)..].Trim().TrimEnd('}', ';', ' ', '\n', '\r', '\t');
            foreach (string line in body[..result].Split(';').Reverse().Select(l => l.Trim('{', ' ', '\n', '\r', '\t')))
            {
                if (line.StartsWith("let ", StringComparison.Ordinal) && line.IndexOf('=', StringComparison.Ordinal) is > 4 and var equal)
                {
                    value = Replace(value, new(StringComparer.Ordinal) { [line[4..equal].Trim()] = $"({line[(equal + 1)..].Trim()})" });
                }
            }

            known[head[..open].Trim()] = (
                head[(open + 1)..close].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                value
            );
        }
    }

    public string Expand(string condition)
    {
        for (int i = 0; i < MaxDepth && condition.Length < LongestCondition; i++)
        {
            string next = Once(condition);
            if (next == condition)
            {
                break;
            }

            condition = next;
        }

        return Fingerprints.Normalise(condition);
    }

    private string Once(string text)
    {
        var result = new StringBuilder();
        int at = 0;
        while (at < text.Length)
        {
            int end = WordEnd(text, at);
            if (end == at)
            {
                result.Append(text[at++]);
                continue;
            }

            string word = text[at..end];
            int close = end < text.Length && text[end] == '(' ? Close(text, end) : -1;
            if (close > 0 && (at == 0 || text[at - 1] != '.') && known.TryGetValue(word, out var function))
            {
                var arguments = Arguments(text[(end + 1)..close]);
                var values = function
                    .Parameters.Zip(arguments)
                    .DistinctBy(p => p.First)
                    .ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
                result.Append('(').Append(Replace(function.Body, values)).Append(')');
                at = close + 1;
                continue;
            }

            result.Append(word);
            at = end;
        }

        return result.Length < LongestCondition ? result.ToString() : text;
    }

    private static string Replace(string text, Dictionary<string, string> values)
    {
        var result = new StringBuilder();
        int at = 0;
        while (at < text.Length && result.Length < LongestCondition)
        {
            int end = WordEnd(text, at);
            if (end == at)
            {
                result.Append(text[at++]);
                continue;
            }

            string word = text[at..end];
            result.Append((at == 0 || text[at - 1] != '.') && values.TryGetValue(word, out string? value) ? value : word);
            at = end;
        }

        return result.ToString();
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    private static int Close(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth +=
                text[i] == '(' ? 1
                : text[i] == ')' ? -1
                : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static List<string> Arguments(string text)
    {
        var arguments = new List<string>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth +=
                text[i] is '(' or '[' ? 1
                : text[i] is ')' or ']' ? -1
                : 0;
            if (depth == 0 && text[i] == ',')
            {
                arguments.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        arguments.Add(text[start..].Trim());
        return arguments;
    }
}
