using System.Text;

namespace Seatrial.Secrets.Filter;

/// <summary>Patterns of other tools number the group that holds the credential; here it is called <c>secret</c>.</summary>
internal static class CapturedGroups
{
    private const string Secret = "(?<secret>";

    /// <summary>The pattern with its n-th capturing group called <c>secret</c>; unchanged where it has fewer.</summary>
    /// <param name="pattern">RE2 syntax.</param>
    /// <param name="number">From 1; the first for anything less.</param>
    public static string NameSecret(string pattern, int number)
    {
        int wanted = Math.Max(1, number),
            seen = 0;
        for (int i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    i = EndOfClass(pattern, i);
                    break;
                case '(' when HeadLength(pattern, i) is var head && head > 0 && ++seen == wanted:
                    return new StringBuilder(pattern, 0, i, pattern.Length + Secret.Length)
                        .Append(Secret)
                        .Append(pattern, i + head, pattern.Length - i - head)
                        .ToString();
            }
        }

        return pattern;
    }

    /// <summary>Length of what opens a capturing group; 0 for a group that captures nothing.</summary>
    private static int HeadLength(string pattern, int open)
    {
        var rest = pattern.AsSpan(open);
        if (!rest.StartsWith("(?"))
        {
            return 1;
        }

        bool isNamed = rest.StartsWith("(?P<") || (rest.StartsWith("(?<") && !rest.StartsWith("(?<=") && !rest.StartsWith("(?<!"));
        return isNamed ? rest.IndexOf('>') + 1 : 0;
    }

    /// <summary>Index of the closing bracket; a bracket that comes first is a member.</summary>
    private static int EndOfClass(string pattern, int open)
    {
        int i = open + 1;
        i += i < pattern.Length && pattern[i] == '^' ? 1 : 0;
        i += i < pattern.Length && pattern[i] == ']' ? 1 : 0;
        for (; i < pattern.Length && pattern[i] != ']'; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
            }
            else if (pattern.AsSpan(i).StartsWith("[:") && pattern.IndexOf(":]", i, StringComparison.Ordinal) is var end && end > 0)
            {
                i = end + 1;
            }
        }

        return i;
    }
}
