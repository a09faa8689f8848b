using System.Text;

namespace Seatrial.Components.Versions.Php;

/// <summary>
/// The order of PHP's version_compare (https://www.php.net/manual/function.version-compare.php), a leading <c>v</c> aside, by which
/// Composer compares what it has normalised.
/// </summary>
internal static class PhpOrder
{
    private static readonly string[] Forms = ["dev", "alpha", "a", "beta", "b", "RC", "rc", "#", "pl", "p"];
    private static readonly int[] Ranks = [0, 1, 1, 2, 2, 3, 3, 4, 5, 5];

    private const int OfNumber = 4;

    public static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Compare(Parts(a), Parts(b));

    private static int Compare(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        for (int i = 0; i < a.Length && i < b.Length; i++)
        {
            bool isNumber = Digits.Are(a[i]);
            int order = isNumber && Digits.Are(b[i]) ? Digits.Compare(a[i], b[i]) : Rank(a[i]).CompareTo(Rank(b[i]));
            if (order != 0)
            {
                return order;
            }
        }

        return a.Length > b.Length ? AgainstEnd(a[b.Length..])
            : a.Length < b.Length ? -AgainstEnd(b[a.Length..])
            : 0;
    }

    /// <summary>A further number is more, a further word counts as against a number.</summary>
    private static int AgainstEnd(ReadOnlySpan<string> rest)
    {
        foreach (string part in rest)
        {
            int order = Digits.Are(part) ? 1 : Rank(part).CompareTo(OfNumber);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>Words that are not known come before all others.</summary>
    private static int Rank(string part)
    {
        if (Digits.Are(part))
        {
            return OfNumber;
        }

        int form = Array.FindIndex(Forms, f => part.StartsWith(f, StringComparison.Ordinal));
        return form < 0 ? -1 : Ranks[form];
    }

    /// <summary>Split at separators and between digits and whatever else.</summary>
    private static string[] Parts(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        text = text.Length > 1 && text[0] is 'v' or 'V' ? text[1..] : text;
        var canonical = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i] is '-' or '_' or '+' ? '.' : text[i];
            if (canonical.Length > 0 && c != '.' && canonical[^1] != '.' && char.IsAsciiDigit(c) != char.IsAsciiDigit(canonical[^1]))
            {
                canonical.Append('.');
            }

            if (c != '.' || (canonical.Length > 0 && canonical[^1] != '.'))
            {
                canonical.Append(c);
            }
        }

        return canonical.ToString().Split('.');
    }
}
