namespace Seatrial.Secrets.Fixing;

/// <summary>What a program signs with a secret, by the calls and keys around it: <c>JwtModule.register({ secret: "…" })</c>.</summary>
internal static class SigningName
{
    private const int Reach = 1500;
    private const int MostLevels = 8;
    private const int MostOfArguments = 60;

    /// <summary>The first row that fits the innermost place counts.</summary>
    private static readonly (string Word, string Name)[] Signed =
    [
        ("secretOrKey", "JWT_SECRET"),
        ("jwt", "JWT_SECRET"),
        ("jsonwebtoken", "JWT_SECRET"),
        ("cookie", "COOKIE_SECRET"),
        ("csrf", "CSRF_SECRET"),
        ("csurf", "CSRF_SECRET"),
        ("session", "SESSION_SECRET"),
        ("auth", "AUTH_SECRET"),
    ];

    /// <summary>Null where nothing around says it.</summary>
    public static string? Of(string name, string text, int start)
    {
        if (Find(name) is { } own)
        {
            return own;
        }

        int depth = 0;
        int levels = 0;
        for (int i = start - 1; i >= 0 && start - i < Reach && levels < MostLevels; i--)
        {
            depth +=
                text[i] is '}' or ')' or ']' ? 1
                : text[i] is '{' or '(' or '[' ? -1
                : 0;
            if (depth >= 0)
            {
                continue;
            }

            (depth, levels) = (0, levels + 1);
            if (Find(WordBefore(text, i)) is { } callee)
            {
                return callee;
            }

            var arguments = text.AsSpan(i + 1, Math.Min(MostOfArguments, start - i - 1));
            int brace = arguments.IndexOfAny('{', '\'', '"');
            if (text[i] == '(' && Find(brace < 0 ? arguments : arguments[..brace]) is { } first)
            {
                return first;
            }
        }

        return null;
    }

    private static string? Find(ReadOnlySpan<char> words)
    {
        foreach (var (word, name) in Signed)
        {
            if (words.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>What is called, or the key that an object stands under.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \t\r\n:=");
        int first = before.Length;
        while (first > 0 && (char.IsAsciiLetterOrDigit(before[first - 1]) || before[first - 1] is '_' or '.' or '$'))
        {
            first--;
        }

        return before[first..];
    }
}
