namespace Seatrial.Secrets.Fixing;

/// <summary>
/// A read of the environment with the credential as the value to fall back on: <c>process.env.KEY || "…"</c>, <c>os.getenv("KEY", "…")</c>.
/// Then the variable has its name already, and only the fallback goes.
/// </summary>
/// <param name="Variable">The variable that is read.</param>
/// <param name="Cut">Where the operator or the comma before the literal begins.</param>
/// <param name="IsOperator">Whether it is an operator and not an argument.</param>
internal sealed record EnvironmentFallback(string Variable, int Cut, bool IsOperator)
{
    private static readonly string[] Operators = ["||", "??", "?:", " or"];

    private static readonly string[] Objects = ["process.env", "ENV", "os.environ", "Bun.env", "environ", "Configuration", "_ENV"];

    /// <summary>Functions whose first argument is the variable's name.</summary>
    private static readonly string[] Functions =
    [
        "os.environ.get",
        "environ.get",
        "os.getenv",
        "getenv",
        "System.getenv",
        "Environment.GetEnvironmentVariable",
        "ENV.fetch",
        "env",
        "config",
        "env.str",
        "getOrDefault",
        "Env.get",
        "Deno.env.get",
        "env.get",
    ];

    /// <summary>Null where the literal is no fallback.</summary>
    public static EnvironmentFallback? Find(CodeSite site)
    {
        if (SettingsField.Find(site) is { } field)
        {
            return field;
        }

        var before = site.Text.AsSpan(0, site.Literal.Start).TrimEnd();
        foreach (string sign in Operators)
        {
            if (before.EndsWith(sign, StringComparison.Ordinal))
            {
                var read = before[..^sign.Length].TrimEnd();
                return VariableAtEnd(read) is { } name ? new EnvironmentFallback(name, read.Length, IsOperator: true) : null;
            }
        }

        before = before.EndsWith("default=", StringComparison.Ordinal) ? before[..^"default=".Length].TrimEnd() : before;
        if (!before.EndsWith(",", StringComparison.Ordinal) || site.Next is not (')' or ','))
        {
            return null;
        }

        var argument = before[..^1].TrimEnd();
        return ArgumentAtEnd(argument) is { } variable ? new EnvironmentFallback(variable, argument.Length, IsOperator: false) : null;
    }

    private static string? VariableAtEnd(ReadOnlySpan<char> read)
    {
        if (read.EndsWith(")", StringComparison.Ordinal))
        {
            return ArgumentAtEnd(read[..^1].TrimEnd());
        }

        if (read.EndsWith("]", StringComparison.Ordinal))
        {
            return
                Quoted(read[..^1].TrimEnd(), out var rest) is { } key
                && rest.EndsWith("[", StringComparison.Ordinal)
                && EndsInOne(rest[..^1], Objects)
                ? key
                : null;
        }

        int start = read.Length;
        while (start > 0 && (char.IsAsciiLetterOrDigit(read[start - 1]) || read[start - 1] == '_'))
        {
            start--;
        }

        return
            start < read.Length
            && (
                read[..start].EndsWith("process.env.", StringComparison.Ordinal)
                || read[..start].EndsWith("Bun.env.", StringComparison.Ordinal)
            )
            ? read[start..].ToString()
            : null;
    }

    private static string? ArgumentAtEnd(ReadOnlySpan<char> text) =>
        Quoted(text, out var rest) is { } name
        && rest.TrimEnd().EndsWith("(", StringComparison.Ordinal)
        && EndsInOne(rest.TrimEnd()[..^1].TrimEnd(), Functions)
            ? name
            : null;

    /// <summary>The name in quotes at the end of a text, and what stands before it.</summary>
    private static string? Quoted(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        rest = text;
        if (text.Length < 3 || text[^1] is not ('"' or '\''))
        {
            return null;
        }

        int open = text[..^1].LastIndexOf(text[^1]);
        var name = open < 0 ? [] : text[(open + 1)..^1];
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return null;
            }
        }

        rest = open < 0 ? rest : text[..open];
        return name.IsEmpty ? null : name.ToString();
    }

    private static bool EndsInOne(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (
                text.EndsWith(word, StringComparison.Ordinal)
                && (text.Length == word.Length || !(char.IsLetterOrDigit(text[^(word.Length + 1)]) || text[^(word.Length + 1)] == '_'))
            )
            {
                return true;
            }
        }

        return false;
    }
}
