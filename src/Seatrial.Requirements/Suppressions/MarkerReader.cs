using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Seatrial.Engine.Decisions;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Suppressions;

/// <summary>
/// A mark from a line of a comment: <c>seatrial:ignore RULE reason until 2026-12-31 by NAME</c>, where the day and the name are optional,
/// or <c>nosemgrep</c> with or without rules. It is the first thing that the comment says on its line.
/// </summary>
internal static partial class MarkerReader
{
    private const string Own = "seatrial:ignore";

    /// <summary>Characters of a mark that are kept.</summary>
    private const int MaximumText = 500;

    /// <summary>Characters of a reason that says something.</summary>
    private const int LeastReason = 3;

    /// <summary>Lines of comments, and of attributes, that are passed over on the way to the code.</summary>
    private const int MaximumLines = 20;

    /// <summary>Null where the line is no mark, or one about credentials, which the search for them reads.</summary>
    public static InlineMarkerFact? Read(FileContent content, CommentLine comment)
    {
        string text = comment.Text.Length > MaximumText ? comment.Text[..MaximumText] : comment.Text;
        bool isOwn = text.StartsWith(Own, StringComparison.Ordinal);
        var foreign = isOwn ? null : Semgrep.Match(text);
        if (
            (!isOwn && foreign is not { Success: true })
            || (isOwn && text[Own.Length..].TrimStart().StartsWith("secrets/", StringComparison.Ordinal))
        )
        {
            return null;
        }

        var (first, last) = comment.IsBehindCode ? (comment.Line, comment.Line) : Below(content, comment.Line);
        var fact = new InlineMarkerFact(new SourceLocation(content.File.Path, comment.Line), first, last, text);
        return isOwn
            ? ReadOwn(fact, text[Own.Length..])
            : fact with
            {
                Tool = "semgrep",
                Controls = SemgrepMeaning.Controls(foreign!.Groups["ids"].Value),
            };
    }

    private static InlineMarkerFact ReadOwn(InlineMarkerFact fact, string rest)
    {
        rest = rest.TrimStart(' ', '\t', ':');
        int space = rest.IndexOfAny([' ', '\t']);
        string rule = space < 0 ? rest : rest[..space];
        string reason = space < 0 ? "" : rest[space..].Trim();
        DateOnly? until = null;
        string? by = null;
        string? problem = rule.Length == 0 ? "It names no rule: write 'seatrial:ignore RULE REASON until DATE'." : null;
        if (End.Match(reason) is { Success: true } end)
        {
            if (
                DateOnly.TryParseExact(
                    end.Groups["day"].Value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                until = day;
                by = end.Groups["who"].Value.Trim() is { Length: > 0 } who ? who : null;
                reason = reason[..end.Index].TrimEnd(' ', ',', ';');
            }
            else
            {
                problem ??= $"'{end.Groups["day"].Value}' is no day; write it as 2026-01-31.";
            }
        }

        problem ??= reason.Length < LeastReason ? $"It gives no reason: write why behind '{rule}'." : null;
        return fact with { Rule = rule, Reason = reason, Until = until, By = by, Problem = problem };
    }

    /// <summary>
    /// The next line of code below a comment that stands alone, past other comments; with attributes, up to what they are about.
    /// </summary>
    private static (int First, int Last) Below(FileContent content, int line)
    {
        var form = CommentForm.Of(content.File.Name)!;
        bool isBlock = false;
        int limit = Math.Min(content.Lines.Count, line + MaximumLines);
        string own = TextOf(content, line);
        isBlock =
            form.Blocks.Any(b =>
                own.LastIndexOf(b.Open, StringComparison.Ordinal) is >= 0 and var open
                && own.IndexOf(b.Close, open + b.Open.Length, StringComparison.Ordinal) < 0
            ) || own.StartsWith('*');
        for (int next = line + 1; next <= limit; next++)
        {
            string text = TextOf(content, next);
            if (isBlock)
            {
                if (
                    form
                        .Blocks.Select(b => (b.Close, At: text.IndexOf(b.Close, StringComparison.Ordinal)))
                        .FirstOrDefault(c => c.At >= 0) is
                    { Close: not null } closed
                )
                {
                    isBlock = false;
                    if (text[(closed.At + closed.Close.Length)..].Trim().Length > 0)
                    {
                        return (next, next);
                    }
                }

                continue;
            }

            if (text.Length == 0)
            {
                return (0, 0);
            }

            if (
                Array.Exists(form.Lines, l => text.StartsWith(l, StringComparison.Ordinal))
                || form.Blocks.Any(b =>
                    text.StartsWith(b.Open, StringComparison.Ordinal) && text.EndsWith(b.Close, StringComparison.Ordinal)
                )
            )
            {
                continue;
            }

            return (next, EndOfAttributes(content, next, limit));
        }

        return (0, 0);
    }

    private static int EndOfAttributes(FileContent content, int line, int limit)
    {
        int last = line;
        while (last < limit && TextOf(content, last) is { Length: > 0 } text && (text[0] == '@' || (text[0] == '[' && text[^1] == ']')))
        {
            last++;
        }

        return last;
    }

    private static string TextOf(FileContent content, int line) => Encoding.UTF8.GetString(content.Lines.Line(line)).Trim();

    [GeneratedRegex(
        @"(?:^|\s)until\s+(?<day>\S+?)[.,;]?(?:\s+by\s+(?<who>.{1,80}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex End { get; }

    [GeneratedRegex(
        @"^nosem(grep)?\b(?::\s*(?<ids>[\w.,\- ]*))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Semgrep { get; }
}
