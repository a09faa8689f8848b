using Seatrial.Engine.Findings;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Decides about a value in a text that a program shows: behind a label in the argument of a function that prints, or between the tags of a
/// page. What a person or a machine chose mixes letters, digits and signs; sentences do not.
/// </summary>
internal static class PrintedJudge
{
    private const int ShortestLogin = 6;

    /// <summary>Shorter keys and tokens are words or numbers of versions.</summary>
    private const int ShortestToken = 16;

    /// <summary>Bytes before a text in which the function is named that prints it.</summary>
    private const int LongestCall = 160;

    private static readonly WordSet Printing = new(
        "print println printf printfn printline sprintf echo puts pp log logger logging info warn warning error debug success notice trace verbose writeline write writeln out output console alert say die exit stdout stderr "
            + "message notify toast display show send reply respond render banner style cout fatal"
    );

    /// <summary>What is said of values that somebody made up to explain something.</summary>
    private static readonly string[] Explaining =
    [
        "example",
        "e.g.",
        "eg:",
        "such as",
        "format:",
        "usage",
        "invalid",
        "incorrect",
        "placeholder",
        "must ",
        "should ",
        "expected",
        "lorem",
    ];

    private static readonly WordSet Pages = new(
        ".html .htm .jsx .tsx .vue .svelte .astro .erb .ejs .cshtml .razor .php .twig .phtml .hbs .njk .jinja2"
    );

    /// <summary>Bytes before a line in which the text that it belongs to begins.</summary>
    private const int LongestText = 800;

    /// <summary>What stands before the label in a line of such a text.</summary>
    private static readonly System.Buffers.SearchValues<byte> Margin = System.Buffers.SearchValues.Create(" \t-*>|#"u8);

    private static readonly System.Buffers.SearchValues<byte> Quotes = System.Buffers.SearchValues.Create("\"'`"u8);

    /// <summary><c>Admin password: …</c>; in capitals, PASS is the outcome of a check.</summary>
    public static CandidateVerdict JudgeLabelled(in SecretCandidate candidate)
    {
        CredentialName name = CredentialName.Read(candidate.Name);
        if (name.Kind == NameKind.None || candidate.Name.SequenceEqual("PASS"u8) || !IsShown(candidate))
        {
            return CandidateVerdict.Dismiss("no text that a program shows");
        }

        ReadOnlySpan<byte> between = candidate.Text[(candidate.MatchStart + candidate.Name.Length)..candidate.Start];
        bool isBound = between.IndexOfAny(":=>"u8) >= 0 || between.IndexOf(" is "u8) >= 0;
        ValueVerdict value = ValueModel.Judge(candidate.Value);
        if (name.Kind != NameKind.Password)
        {
            return value.Strength == ValueStrength.Random && candidate.Length >= ShortestToken && !JsonWebToken.LooksLike(candidate.Value)
                ? Report(candidate, isBound ? Confidence.Medium : Confidence.Low, value)
                : CandidateVerdict.Dismiss($"{value.Reason}, too plain for a token or key");
        }

        return value.Strength >= ValueStrength.Mixed && HasDigit(candidate.Value)
                ? Report(candidate, isBound ? Confidence.Medium : Confidence.Low, value)
            : isBound && candidate.Length >= ShortestLogin && (value.Strength == ValueStrength.Weak || IsOfAdministrator(candidate, value))
                ? Report(candidate, Confidence.Low, value)
            : CandidateVerdict.Dismiss($"{value.Reason}, too plain for a report here");
    }

    /// <summary>
    /// <c># password is: …</c> in settings and scripts: letters of both cases and digits, as nothing has that a comment says of a password.
    /// </summary>
    public static CandidateVerdict JudgeComment(in SecretCandidate candidate)
    {
        ValueVerdict value = ValueModel.Judge(candidate.Value);
        return !TextFormats.IsConfiguration(TextFormats.Of(candidate.File)) || Explains(candidate.Line)
                ? CandidateVerdict.Dismiss("no comment about a password that is set")
            : value.Strength >= ValueStrength.Mixed
            && new ValueShape(candidate.Value).Classes >= 3
            && HasDigit(candidate.Value)
            && !Disguises.SayPassword(candidate.Value)
                ? CandidateVerdict.Report(
                    value.Strength == ValueStrength.Random ? Confidence.Medium : Confidence.Low,
                    $"the comment says that it is the password, and {value.Reason}"
                )
            : CandidateVerdict.Dismiss($"{value.Reason}, too plain for a report here");
    }

    /// <summary><c>Login: admin / …</c>.</summary>
    public static CandidateVerdict JudgeLogin(in SecretCandidate candidate)
    {
        ValueVerdict value = ValueModel.Judge(candidate.Value);
        return !IsShown(candidate) ? CandidateVerdict.Dismiss("no text that a program shows")
            : value.Strength >= ValueStrength.Mixed && HasDigit(candidate.Value) ? Report(candidate, Confidence.Medium, value)
            : IsOfAdministrator(candidate, value) ? Report(candidate, Confidence.Low, value)
            : CandidateVerdict.Dismiss($"{value.Reason}, too plain for a report here");
    }

    /// <summary>
    /// A password that everybody tries first, and the account of whoever administers beside it: the program made the account with it.
    /// </summary>
    private static bool IsOfAdministrator(in SecretCandidate candidate, ValueVerdict value) =>
        value.Strength == ValueStrength.Common && HasDigit(candidate.Value) && Bytes.Contains(candidate.Line, "admin"u8);

    private static CandidateVerdict Report(in SecretCandidate candidate, Confidence confidence, ValueVerdict value) =>
        TriedOut.FindReason(candidate, candidate.Value, isCode: true) is { } tried
            ? CandidateVerdict.Dismiss(tried)
            : LowStakes.Weigh(candidate, CandidateVerdict.Report(confidence, $"the program shows it as a credential, and {value.Reason}"));

    private static bool HasDigit(ReadOnlySpan<byte> value) => value.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;

    /// <summary>
    /// The value ends a text between the tags of a page, or one that a function prints; nothing is put in there when the program runs.
    /// </summary>
    private static bool IsShown(in SecretCandidate candidate)
    {
        TextFormat format = TextFormats.Of(candidate.File);
        int end = candidate.Start + candidate.Length;
        if (
            format is not (TextFormat.Code or TextFormat.Shell or TextFormat.Markup)
            || GoesOn(candidate.Text[end..])
            || Explains(candidate.Line)
            || IsUnderExample(candidate)
            || IsComment(candidate.Line)
        )
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.MatchStart - LongestCall)..candidate.MatchStart];
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        if (
            Pages.Contains(candidate.File.Extension)
            && line.LastIndexOfAny((byte)'<', (byte)'>') is > 0 and var tag
            && line[tag] == '>'
            && line[tag - 1] is not ((byte)'=' or (byte)'-')
        )
        {
            return candidate.Text[end..Math.Min(candidate.Text.Length, end + LongestCall)].IndexOf((byte)'<') >= 0;
        }

        int quote = line.LastIndexOfAny(Quotes);
        if (quote < 0 && line.IndexOfAnyExcept(Margin) < 0)
        {
            return IsInText(candidate);
        }

        bool isBare = quote < 0 && format == TextFormat.Shell;
        if (quote < 0 && !isBare)
        {
            return false;
        }

        ReadOnlySpan<byte> head = isBare ? line : before[..(before.Length - line.Length + quote)];
        head = head[(head.LastIndexOfAny((byte)';', (byte)'}') + 1)..];
        head = head[(LastOpenLine(head) + 1)..];
        return Printing.ContainsWordOf(head);
    }

    /// <summary>
    /// A line of a text that a program shows whole: between backquotes or three quotes, or a here document of <c>cat</c>.
    /// </summary>
    private static bool IsInText(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.MatchStart - LongestText)..candidate.MatchStart];
        int open = Math.Max(before.LastIndexOf((byte)'`'), Math.Max(before.LastIndexOf("\"\"\""u8), before.LastIndexOf("<<"u8)));
        if (open < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> head = before[..open];
        head = head[(head.LastIndexOf((byte)'\n') + 1)..];
        return before[open] == '<'
            ? TextFormats.Of(candidate.File) == TextFormat.Shell
                && head.TrimEnd((byte)' ').EndsWith("cat"u8)
                && before[open..].IndexOf((byte)'>') < 0
            : head.Contains((byte)'(') && Printing.ContainsWordOf(head);
    }

    /// <summary>The end of the line before the statement: one that does not end within a call or a list belongs to another.</summary>
    private static int LastOpenLine(ReadOnlySpan<byte> text)
    {
        for (int end = text.Length; text[..end].LastIndexOf((byte)'\n') is >= 0 and var line; end = line)
        {
            ReadOnlySpan<byte> above = text[..line].TrimEnd(" \t\r\n"u8);
            if (
                above.IsEmpty
                || above[^1] is not ((byte)'(' or (byte)',' or (byte)'+' or (byte)'.' or (byte)'\\' or (byte)'"' or (byte)'\'' or (byte)'`')
            )
            {
                return line;
            }
        }

        return -1;
    }

    /// <summary>Behind the value stands what the program puts in, or more of the same word.</summary>
    private static bool GoesOn(ReadOnlySpan<byte> rest) =>
        rest.Length > 0
        && (
            rest[0] is (byte)'{' or (byte)'}' or (byte)'$' or (byte)'%' or (byte)'>'
            || (rest[0] == '\\' && rest.Length > 1 && rest[1] is not ((byte)'n' or (byte)'r' or (byte)'t' or (byte)'"' or (byte)'\''))
        );

    private static bool IsComment(ReadOnlySpan<byte> line) =>
        Bytes.Trim(line) is var text
        && (text.StartsWith("#"u8) || text.StartsWith("//"u8) || text.StartsWith("rem "u8) || text.StartsWith("::"u8));

    /// <summary><c>echo "Example:"</c> in the line above.</summary>
    private static bool IsUnderExample(in SecretCandidate candidate)
    {
        var lines = new LinesAbove(candidate, LongestText);
        return lines.TryMove(out ReadOnlySpan<byte> line) && Bytes.Contains(line, "example:"u8);
    }

    private static bool Explains(ReadOnlySpan<byte> line)
    {
        Span<byte> ascii = stackalloc byte[16];
        foreach (string word in Explaining)
        {
            int length = System.Text.Encoding.ASCII.GetBytes(word, ascii);
            if (Bytes.Contains(line, ascii[..length]))
            {
                return true;
            }
        }

        return false;
    }
}
