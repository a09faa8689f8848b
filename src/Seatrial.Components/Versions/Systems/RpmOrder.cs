namespace Seatrial.Components.Versions.Systems;

/// <summary>
/// Red Hat, SUSE and all others with rpm: epoch, version and release, each by rpmvercmp (https://rpm.org/docs, version comparison).
/// </summary>
internal static class RpmOrder
{
    public static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int order = Digits.Compare(Epoch(ref a), Epoch(ref b));
        if (order != 0)
        {
            return order;
        }

        int left = a.IndexOf('-');
        int right = b.IndexOf('-');
        order = ComparePart(left < 0 ? a : a[..left], right < 0 ? b : b[..right]);
        return order != 0 ? order : ComparePart(left < 0 ? default : a[left..], right < 0 ? default : b[right..]);
    }

    /// <summary>As rpm takes it: an epoch of digits, a version, and a release without another hyphen.</summary>
    public static bool IsVersion(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string[] parts = (colon < 0 ? text : text[(colon + 1)..]).Split('-');
        return (colon < 0 || Digits.Are(text.AsSpan(0, colon)))
            && parts.Length <= 2
            && Array.TrueForAll(
                parts,
                p => p.Length > 0 && p.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '+' or '~' or '^' or '%' or '{' or '}')
            );
    }

    private static ReadOnlySpan<char> Epoch(ref ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 0 || text[..colon].ContainsAnyExceptInRange('0', '9'))
        {
            return default;
        }

        var epoch = text[..colon];
        text = text[(colon + 1)..];
        return epoch;
    }

    private static int ComparePart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length.CompareTo(b.Length) is var lengths ? Math.Sign(lengths) : 0;
        }

        while (true)
        {
            a = AfterSeparators(a);
            b = AfterSeparators(b);
            if (Sign(ref a, ref b, '~', whenAlone: -1, whenOtherEnds: -1) is { } tilde)
            {
                if (tilde != 0)
                {
                    return tilde;
                }

                continue;
            }

            if (Sign(ref a, ref b, '^', whenAlone: -1, whenOtherEnds: 1) is { } caret)
            {
                if (caret != 0)
                {
                    return caret;
                }

                continue;
            }

            if (a.Length == 0 || b.Length == 0)
            {
                return Math.Sign(a.Length - b.Length);
            }

            bool isNumber = char.IsAsciiDigit(a[0]);
            int left = Run(a, isNumber);
            int right = Run(b, isNumber);
            if (right == 0)
            {
                return isNumber ? 1 : -1;
            }

            int order = isNumber ? Digits.Compare(a[..left], b[..right]) : Math.Sign(a[..left].SequenceCompareTo(b[..right]));
            if (order != 0)
            {
                return order;
            }

            a = a[left..];
            b = b[right..];
        }
    }

    /// <summary>Null: neither begins with the sign. Zero: both did, and it is passed.</summary>
    private static int? Sign(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b, char sign, int whenAlone, int whenOtherEnds)
    {
        bool left = a.StartsWith(sign);
        bool right = b.StartsWith(sign);
        if (left && right)
        {
            a = a[1..];
            b = b[1..];
            return 0;
        }

        return left ? (b.Length == 0 ? whenOtherEnds : whenAlone)
            : right ? -(a.Length == 0 ? whenOtherEnds : whenAlone)
            : null;
    }

    private static int Run(ReadOnlySpan<char> text, bool isNumber)
    {
        int end = 0;
        while (end < text.Length && (isNumber ? char.IsAsciiDigit(text[end]) : char.IsAsciiLetter(text[end])))
        {
            end++;
        }

        return end;
    }

    private static ReadOnlySpan<char> AfterSeparators(ReadOnlySpan<char> text)
    {
        int start = 0;
        while (start < text.Length && !char.IsAsciiLetterOrDigit(text[start]) && text[start] is not ('~' or '^'))
        {
            start++;
        }

        return text[start..];
    }
}
