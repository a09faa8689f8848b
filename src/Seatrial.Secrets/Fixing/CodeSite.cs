namespace Seatrial.Secrets.Fixing;

/// <summary>A string in code that holds the credential, with what stands around it.</summary>
internal sealed record CodeSite(FixTarget Target, StringLiteral Literal)
{
    public string Text => Target.Text;

    /// <summary>From the start of the line to the string.</summary>
    public string Before { get; } =
        Target.Text[(Literal.Start == 0 ? 0 : Target.Text.LastIndexOf('\n', Literal.Start - 1) + 1)..Literal.Start];

    /// <summary>From the string to the end of the line.</summary>
    public string After { get; } =
        Target.Text[Literal.End..(Target.Text.IndexOf('\n', Literal.End) is var end and >= 0 ? end : Target.Text.Length)];

    /// <summary>From the start of the statement to the string, as far as semicolons and braces tell.</summary>
    public string Statement => Text[(Text.LastIndexOfAny([';', '{', '}'], Math.Max(0, Literal.Start - 1)) + 1)..Literal.Start].TrimStart();

    /// <summary>The last character before the string that is no blank; NUL at the start.</summary>
    public char Previous => Text.AsSpan(0, Literal.Start).TrimEnd() is { IsEmpty: false } before ? before[^1] : '\0';

    public char Next => Text.AsSpan(Literal.End).TrimStart() is { IsEmpty: false } after ? after[0] : '\0';

    /// <summary>The content of the string as it is written.</summary>
    public string Content => Text[Literal.ContentStart..Literal.ContentEnd];

    /// <summary>Whether the credential is all of the string.</summary>
    public bool IsWhole => Target.Start == Literal.ContentStart && Target.End == Literal.ContentEnd;

    /// <summary>Whether the string is an address or a list of settings, which moves as a whole: its parts belong together.</summary>
    public bool IsConnection =>
        !Literal.HasInterpolation
        && (
            Content.Contains("://", StringComparison.Ordinal)
            || (Content.Contains('=', StringComparison.Ordinal) && Content.Contains(';', StringComparison.Ordinal))
        );

    /// <summary>Whether something is compared with the string: <c>given === "…"</c>, <c>"…" != given</c>.</summary>
    public bool IsCompared =>
        (
            Text.AsSpan(0, Literal.Start).TrimEnd() is var before
            && (before.EndsWith("==", StringComparison.Ordinal) || before.EndsWith("!=", StringComparison.Ordinal))
        )
        || (
            Text.AsSpan(Literal.End).TrimStart() is var after
            && (after.StartsWith("==", StringComparison.Ordinal) || after.StartsWith("!=", StringComparison.Ordinal))
        );

    /// <summary>Whether the word directly before the string is one of these.</summary>
    public bool IsAfterWord(params ReadOnlySpan<string> words)
    {
        var before = Text.AsSpan(0, Literal.Start).TrimEnd();
        foreach (string word in words)
        {
            if (
                before.EndsWith(word, StringComparison.Ordinal)
                && (
                    before.Length == word.Length || !(char.IsLetterOrDigit(before[^(word.Length + 1)]) || before[^(word.Length + 1)] == '_')
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Open parentheses on the way from the start of the statement.</summary>
    public bool IsInParentheses()
    {
        int depth = 0;
        for (int i = Literal.Start - 1; i >= 0 && Text[i] is not (';' or '{' or '}'); i--)
        {
            depth +=
                Text[i] == ')' ? 1
                : Text[i] == '(' ? -1
                : 0;
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }
}
