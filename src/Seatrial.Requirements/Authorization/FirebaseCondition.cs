using System.Globalization;
using Seatrial.Requirements.RowSecurity.Conditions;

namespace Seatrial.Requirements.Authorization;

/// <summary>
/// Understands the condition of a Firebase rule whose functions are resolved: what it asks of the document and of the caller. What is not
/// understood is taken as a question about the document. Depth is bounded.
/// </summary>
internal static class FirebaseCondition
{
    private const int MaxDepth = 40;

    public static Bond Of(string condition, DateOnly asOf, int depth = 0)
    {
        string text = Unwrapped(condition.Trim());
        if (depth > MaxDepth)
        {
            return Bond.Row;
        }

        if (Split(text, "||") is { Count: > 1 } either)
        {
            return either.Min(p => Of(p, asOf, depth + 1));
        }

        if (Split(text, "&&") is { Count: > 1 } both)
        {
            return both.Max(p => Of(p, asOf, depth + 1));
        }

        if (text.StartsWith('!') && !text.StartsWith("!=", StringComparison.Ordinal))
        {
            return Of(text[1..], asOf, depth + 1) switch
            {
                Bond.None => Bond.Never,
                Bond.Never => Bond.None,
                Bond.Row => Bond.Row,
                _ => Bond.SignedIn,
            };
        }

        return Atom(text.Replace(" ", "", StringComparison.Ordinal), asOf);
    }

    private static Bond Atom(string text, DateOnly asOf)
    {
        if (text is "true" or "1==1" or "")
        {
            return Bond.None;
        }

        if (text == "false")
        {
            return Bond.Never;
        }

        if (
            text
            is "request.auth!=null"
                or "null!=request.auth"
                or "auth!=null"
                or "auth!==null"
                or "request.auth.uid!=null"
                or "auth.uid!=null"
                or "request.auth.token.email_verified==true"
                or "request.auth.token.email_verified"
        )
        {
            return Bond.SignedIn;
        }

        const string Until = "request.time<timestamp.date(";
        if (text.StartsWith(Until, StringComparison.Ordinal) && text.EndsWith(')'))
        {
            int[] parts =
            [
                .. text[Until.Length..^1]
                    .Split(',')
                    .Select(p => int.TryParse(p, NumberStyles.Integer, CultureInfo.InvariantCulture, out int n) ? n : 0),
            ];
            return parts is [>= 1 and <= 9999, >= 1 and <= 12, >= 1 and <= 31]
                ? asOf.DayNumber < new DateOnly(parts[0], parts[1], 1).AddDays(parts[2] - 1).DayNumber
                    ? Bond.None
                    : Bond.Never
                : Bond.Row;
        }

        bool isEqual =
            text.Contains("==", StringComparison.Ordinal)
            || text.Contains("auth.uidin", StringComparison.Ordinal)
            || text.StartsWith("exists(", StringComparison.Ordinal)
            || text.Contains(".hasAny(", StringComparison.Ordinal)
            || text.StartsWith("get(", StringComparison.Ordinal);
        return text.Contains("auth.token", StringComparison.Ordinal) ? Bond.Role
            : text is "request.auth.uid==request.auth.uid" or "auth.uid==auth.uid" ? Bond.SignedIn
            : text.Contains("auth.uid", StringComparison.Ordinal)
            && (isEqual || text.Contains(".exists()", StringComparison.Ordinal) || text.Contains(".child(", StringComparison.Ordinal))
                ? Bond.Owner
            : Bond.Row;
    }

    private static string Unwrapped(string text)
    {
        while (text.Length > 1 && text[0] == '(' && Closing(text) == text.Length - 1)
        {
            text = text[1..^1].Trim();
        }

        return text;
    }

    /// <summary>Where the parenthesis closes that the text starts with; -1 where it does not.</summary>
    private static int Closing(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
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

    private static List<string> Split(string text, string by)
    {
        var parts = new List<string>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            depth +=
                text[i] is '(' or '[' ? 1
                : text[i] is ')' or ']' ? -1
                : 0;
            if (depth == 0 && text[i] == by[0] && text[i + 1] == by[1])
            {
                parts.Add(text[start..i]);
                start = i + 2;
                i++;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
