namespace Seatrial.Components.Versions.Systems;

/// <summary>Debian and Ubuntu: epoch, upstream version and revision (deb-version(7)).</summary>
internal static class DebianOrder
{
    public static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (leftEpoch, left) = Epoch(a.Trim());
        var (rightEpoch, right) = Epoch(b.Trim());
        int order = Digits.Compare(leftEpoch, rightEpoch);
        if (order != 0)
        {
            return order;
        }

        int leftHyphen = left.LastIndexOf('-');
        int rightHyphen = right.LastIndexOf('-');
        order = ComparePart(leftHyphen < 0 ? left : left[..leftHyphen], rightHyphen < 0 ? right : right[..rightHyphen]);
        return order != 0
            ? order
            : ComparePart(leftHyphen < 0 ? default : left[(leftHyphen + 1)..], rightHyphen < 0 ? default : right[(rightHyphen + 1)..]);
    }

    /// <summary>
    /// As dpkg takes it: an epoch of digits, then something that begins with a digit, then a revision, each of its own signs.
    /// </summary>
    public static bool IsVersion(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string rest = colon < 0 ? text : text[(colon + 1)..];
        int hyphen = rest.LastIndexOf('-');
        string upstream = hyphen < 0 ? rest : rest[..hyphen];
        return (colon < 0 || Digits.Are(text.AsSpan(0, colon)))
            && upstream.Length > 0
            && char.IsAsciiDigit(upstream[0])
            && upstream.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '~' or '-' or ':')
            && (
                hyphen < 0
                || (hyphen < rest.Length - 1 && rest.Skip(hyphen + 1).All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '~'))
            );
    }

    private static Split Epoch(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        return colon > 0 && Digits.Are(text[..colon]) ? new Split(text[..colon], text[(colon + 1)..]) : new Split(default, text);
    }

    /// <summary>Text without digits and numbers by turns; a tilde before everything, the end too; letters before other signs.</summary>
    private static int ComparePart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        while (a.Length > 0 || b.Length > 0)
        {
            while ((a.Length > 0 && !char.IsAsciiDigit(a[0])) || (b.Length > 0 && !char.IsAsciiDigit(b[0])))
            {
                int order = Weight(a) - Weight(b);
                if (order != 0)
                {
                    return Math.Sign(order);
                }

                a = a.Length > 0 ? a[1..] : a;
                b = b.Length > 0 ? b[1..] : b;
            }

            int left = Digits.Run(a);
            int right = Digits.Run(b);
            int numbers = Digits.Compare(a[..left], b[..right]);
            if (numbers != 0)
            {
                return numbers;
            }

            a = a[left..];
            b = b[right..];
        }

        return 0;
    }

    private static int Weight(ReadOnlySpan<char> text) =>
        text.Length == 0 || char.IsAsciiDigit(text[0]) ? 0
        : text[0] == '~' ? -1
        : char.IsAsciiLetter(text[0]) ? text[0]
        : text[0] + 256;

    private readonly ref struct Split(ReadOnlySpan<char> epoch, ReadOnlySpan<char> rest)
    {
        private readonly ReadOnlySpan<char> epoch = epoch;
        private readonly ReadOnlySpan<char> rest = rest;

        public void Deconstruct(out ReadOnlySpan<char> first, out ReadOnlySpan<char> second)
        {
            first = epoch;
            second = rest;
        }
    }
}
