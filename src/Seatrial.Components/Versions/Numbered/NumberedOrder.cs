namespace Seatrial.Components.Versions.Numbered;

/// <summary>
/// Numbers alone: R's packages, where a hyphen is a dot (https://cran.r-project.org/doc/manuals/R-exts.html), and Haskell's
/// (https://pvp.haskell.org). The longer of two that begin alike is later.
/// </summary>
internal static class NumberedOrder
{
    public static int? CompareCran(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Compare(a, b, ".-");

    public static int? CompareHackage(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Compare(a, b, ".");

    private static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b, string separators)
    {
        if (!Are(a, separators) || !Are(b, separators))
        {
            return null;
        }

        while (a.Length > 0 && b.Length > 0)
        {
            int left = Digits.Run(a);
            int right = Digits.Run(b);
            int order = Digits.Compare(a[..left], b[..right]);
            if (order != 0)
            {
                return order;
            }

            a = left == a.Length ? default : a[(left + 1)..];
            b = right == b.Length ? default : b[(right + 1)..];
        }

        return Math.Sign(a.Length - b.Length);
    }

    private static bool Are(ReadOnlySpan<char> text, string separators)
    {
        while (Digits.Run(text) is > 0 and var run)
        {
            if (run == text.Length)
            {
                return true;
            }

            if (!separators.Contains(text[run], StringComparison.Ordinal))
            {
                return false;
            }

            text = text[(run + 1)..];
        }

        return false;
    }
}
