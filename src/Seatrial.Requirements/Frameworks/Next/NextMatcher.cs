using System.Text;
using System.Text.RegularExpressions;

namespace Seatrial.Requirements.Frameworks.Next;

/// <summary>
/// Patterns of paths in matchers: <c>/orders/:path*</c>, <c>/((?!api|_next).*)</c>. Source: Next.js documentation, "Middleware: Matcher";
/// path-to-regexp 6, "Parameters".
/// </summary>
internal static class NextMatcher
{
    private const int MaxLength = 400;
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether a concrete path fits a pattern; true where the pattern cannot be read.</summary>
    public static bool Fits(string pattern, string path)
    {
        if (pattern.Length > MaxLength || pattern.Contains("**", StringComparison.Ordinal))
        {
            return true;
        }

        try
        {
            return Regex.IsMatch(path, Expression(pattern), RegexOptions.CultureInvariant, Timeout);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static string Expression(string pattern)
    {
        var text = new StringBuilder("^");
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '(')
            {
                int end = Closing(pattern, i);
                text.Append(pattern, i, end - i + 1);
                i = end;
            }
            else if (c == ':' && i + 1 < pattern.Length && (char.IsAsciiLetter(pattern[i + 1]) || pattern[i + 1] == '_'))
            {
                i = Parameter(pattern, i, text);
            }
            else if (c == '*')
            {
                text.Append(".*");
            }
            else if (c is '?' or '+' && i > 0 && pattern[i - 1] is ')' or '}')
            {
                text.Append(c);
            }
            else
            {
                text.Append(Regex.Escape(c.ToString()));
            }
        }

        return text.Append("/?$").ToString();
    }

    /// <summary>A named parameter with its own pattern and sign of repetition; gives the position of its last character.</summary>
    private static int Parameter(string pattern, int at, StringBuilder into)
    {
        int end = at + 1;
        while (end < pattern.Length && (char.IsAsciiLetterOrDigit(pattern[end]) || pattern[end] == '_'))
        {
            end++;
        }

        string one = "[^/]+";
        if (end < pattern.Length && pattern[end] == '(')
        {
            int close = Closing(pattern, end);
            one = $"(?:{pattern[(end + 1)..close]})";
            end = close + 1;
        }

        char sign = end < pattern.Length ? pattern[end] : ' ';
        bool hasSlash = into.Length > 1 && into[^1] == '/';
        if (sign is '*' or '+' or '?' && hasSlash)
        {
            into.Length--;
            into.Append(sign == '?' ? $"(?:/{one})?" : $"(?:/{one}){sign}");
            return end;
        }

        into.Append(one);
        return end - 1;
    }

    private static int Closing(string pattern, int open)
    {
        int depth = 0;
        for (int i = open; i < pattern.Length; i++)
        {
            depth +=
                pattern[i] == '(' ? 1
                : pattern[i] == ')' ? -1
                : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return pattern.Length - 1;
    }
}
