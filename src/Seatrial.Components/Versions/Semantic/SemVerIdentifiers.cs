namespace Seatrial.Components.Versions.Semantic;

/// <summary>The dotted parts behind hyphen and plus.</summary>
internal static class SemVerIdentifiers
{
    /// <summary>Whether each part is of letters, digits and hyphens, and, in prereleases, no number has a leading zero.</summary>
    public static bool Are(ReadOnlySpan<char> text, bool isPrerelease)
    {
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (part.Length == 0 || (isPrerelease && part.Length > 1 && part[0] == '0' && Digits.Are(part)))
            {
                return false;
            }

            foreach (char c in part)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Having none comes last.</summary>
    public static int ComparePrerelease(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length == 0 || b.Length == 0 ? b.Length.CompareTo(a.Length) : Compare(a, b);

    /// <summary>Part by part: numbers by value and before words, words by code point, the longer list last.</summary>
    public static int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var left = a.Split('.');
        var right = b.Split('.');
        while (true)
        {
            bool hasLeft = left.MoveNext();
            bool hasRight = right.MoveNext();
            if (!hasLeft || !hasRight)
            {
                return hasLeft.CompareTo(hasRight);
            }

            int order = ComparePart(a[left.Current], b[right.Current]);
            if (order != 0)
            {
                return order;
            }
        }
    }

    private static int ComparePart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        bool isNumber = Digits.Are(a);
        return isNumber != Digits.Are(b) ? (isNumber ? -1 : 1)
            : isNumber ? Digits.Compare(a, b)
            : Math.Sign(a.SequenceCompareTo(b));
    }
}
