namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>Conditions that are written as texts of SQL.</summary>
internal static class SqlConditions
{
    /// <summary>Fields that are compared with named parameters: <c>order.userId = :userId</c>, <c>id IN (:...ids)</c>.</summary>
    public static IEnumerable<(string Field, string Parameter)> Named(string text)
    {
        for (int at = text.IndexOf(':', StringComparison.Ordinal); at >= 0; at = text.IndexOf(':', at + 1))
        {
            int start = at + 1;
            while (start < text.Length && text[start] == '.')
            {
                start++;
            }

            int end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            if (end > start && (at == 0 || text[at - 1] != ':') && Field(text.AsSpan(0, at)) is { Length: > 0 } field)
            {
                yield return (field, text[start..end]);
            }
        }
    }

    /// <summary>Whether one of several conditions suffices.</summary>
    public static bool HasAlternative(string text) => text.Contains(" or ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The column in front of an operator at the end of a text, without its table.</summary>
    private static string Field(ReadOnlySpan<char> before)
    {
        var left = before.TrimEnd(" (=");
        foreach (string word in (string[])["IN", "LIKE", "ILIKE", "IS", "ANY"])
        {
            if (left.EndsWith($" {word}", StringComparison.OrdinalIgnoreCase))
            {
                left = left[..^(word.Length + 1)].TrimEnd(" (=");
            }
        }

        int start = left.Length;
        while (start > 0 && (char.IsAsciiLetterOrDigit(left[start - 1]) || left[start - 1] is '_' or '"' or '`'))
        {
            start--;
        }

        return left[start..].Trim("\"`").ToString();
    }
}
