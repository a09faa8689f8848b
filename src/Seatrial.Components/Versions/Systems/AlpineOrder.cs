namespace Seatrial.Components.Versions.Systems;

/// <summary>Alpine and Wolfi: numbers, a letter, suffixes, a hash that does not count, and <c>-r</c> with the build (apk-package(5)).</summary>
internal static class AlpineOrder
{
    private static readonly string[] Suffixes = ["alpha", "beta", "pre", "rc", "", "cvs", "svn", "git", "hg", "p"];

    private const int NoSuffix = 4;

    private static readonly System.Buffers.SearchValues<char> HashDigits = System.Buffers.SearchValues.Create("0123456789abcdef");

    public static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (!IsVersion(a) && !IsVersion(b))
        {
            return Math.Sign(a.SequenceCompareTo(b));
        }

        int order = CompareNumbers(ref a, ref b);
        order = order != 0 ? order : CompareLetters(ref a, ref b);
        order = order != 0 ? order : CompareSuffixes(ref a, ref b);
        if (order != 0)
        {
            return order;
        }

        a = AfterHash(a);
        b = AfterHash(b);
        order = Digits.Compare(Build(ref a), Build(ref b));

        // What is left over belongs to no version and makes it the older one.
        return order != 0 ? order : (a.Length == 0).CompareTo(b.Length == 0);
    }

    private static bool IsVersion(ReadOnlySpan<char> text)
    {
        while (Number(ref text).Length > 0)
        {
        }

        text = text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? text[1..] : text;
        while (Suffix(ref text, out _) != NoSuffix)
        {
        }

        text = AfterHash(text);
        return text.Length == 0 || text.StartsWith("-r");
    }

    /// <summary>The first by value; later ones by their digits where one has a leading zero; missing ones are zero.</summary>
    private static int CompareNumbers(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        bool isFirst = true;
        while (true)
        {
            var left = Number(ref a);
            var right = Number(ref b);
            if (left.Length == 0 && right.Length == 0)
            {
                return 0;
            }

            bool isText = !isFirst && left.Length > 0 && right.Length > 0 && (left[0] == '0' || right[0] == '0');
            int order = isText ? Math.Sign(left.SequenceCompareTo(right)) : Digits.Compare(left, right);
            if (order != 0)
            {
                return order;
            }

            isFirst = false;
        }
    }

    private static ReadOnlySpan<char> Number(ref ReadOnlySpan<char> text)
    {
        int run = Digits.Run(text);
        var number = text[..run];
        text = text[run..];
        text = run > 0 && text.StartsWith('.') ? text[1..] : text;
        return number;
    }

    private static int CompareLetters(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        int left = Letter(ref a);
        int right = Letter(ref b);
        return left.CompareTo(right);
    }

    private static int Letter(ref ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || !char.IsAsciiLetterLower(text[0]))
        {
            return 0;
        }

        int letter = text[0];
        text = text[1..];
        return letter;
    }

    private static int CompareSuffixes(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        while (true)
        {
            int left = Suffix(ref a, out var leftNumber);
            int right = Suffix(ref b, out var rightNumber);
            int order = left != right ? left.CompareTo(right) : Digits.Compare(leftNumber, rightNumber);
            if (order != 0 || left == NoSuffix)
            {
                return order;
            }
        }
    }

    private static int Suffix(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> number)
    {
        number = default;
        for (int i = 0; text.StartsWith('_') && i < Suffixes.Length; i++)
        {
            if (i != NoSuffix && text[1..].StartsWith(Suffixes[i], StringComparison.Ordinal) && !IsLonger(text[1..], i))
            {
                text = text[(1 + Suffixes[i].Length)..];
                int run = Digits.Run(text);
                number = text[..run];
                text = text[run..];
                return i;
            }
        }

        return NoSuffix;
    }

    /// <summary><c>p</c> begins <c>pre</c>.</summary>
    private static bool IsLonger(ReadOnlySpan<char> text, int suffix) => suffix == Suffixes.Length - 1 && text.StartsWith("pre");

    private static ReadOnlySpan<char> AfterHash(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith('~'))
        {
            return text;
        }

        int end = text[1..].IndexOfAnyExcept(HashDigits);
        return end < 0 ? default : text[(end + 1)..];
    }

    private static ReadOnlySpan<char> Build(ref ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("-r"))
        {
            return default;
        }

        var build = text.Slice(2, Digits.Run(text[2..]));
        text = text[(2 + build.Length)..];
        return build;
    }
}
