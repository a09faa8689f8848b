namespace Seatrial.Components.Reading;

/// <summary>The version that a range names. Only its text is looked at: what it admits is for each ecosystem's own rules to say.</summary>
internal static class RangeBounds
{
    private const string Lower = "^~=>[(";

    /// <summary>The only version of the range, or its lower bound; null where there is none or a part of it is open (<c>1.*</c>).</summary>
    public static string? Named(string range)
    {
        if (range.Length > 200 || range.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        string? only = null;
        string? lower = null;
        int count = 0;
        for (int i = 0; i < range.Length; )
        {
            if (!char.IsAsciiDigit(range[i]) || (i > 0 && (char.IsAsciiLetterOrDigit(range[i - 1]) && range[i - 1] != 'v')))
            {
                i++;
                continue;
            }

            int end = i;
            while (end < range.Length && (char.IsAsciiLetterOrDigit(range[end]) || range[end] is '.' or '-' or '+' or '_' or '!' or '*'))
            {
                end++;
            }

            string version = range[i..end].TrimEnd('.', '-');
            count++;
            only = version;
            string sign = range[..i].TrimEnd(' ', 'v', '"', '\'');
            if (
                lower is null
                && (sign.Length == 0 || Lower.Contains(sign[^1], StringComparison.Ordinal))
                && !sign.EndsWith("!=", StringComparison.Ordinal)
                && !sign.EndsWith("<=", StringComparison.Ordinal)
            )
            {
                lower = version;
            }

            i = end;
        }

        string? named = lower ?? (count == 1 ? only : null);
        return named is null || named.Contains('*', StringComparison.Ordinal) || named.EndsWith(".x", StringComparison.OrdinalIgnoreCase)
            ? null
            : named;
    }
}
