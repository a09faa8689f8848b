using System.Globalization;

namespace Seatrial.Components.Versions.DotNet;

/// <summary>
/// A version of NuGet (https://learn.microsoft.com/nuget/concepts/package-versioning): one to four numbers, labels without regard to case,
/// metadata that does not count.
/// </summary>
internal readonly record struct NuGetVersion(UInt128 Major, UInt128 Minor, UInt128 Patch, UInt128 Revision, string Release)
{
    public bool IsPrerelease => Release.Length > 0;

    public static NuGetVersion? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        int plus = text.IndexOf('+');
        if (plus >= 0 && !Semantic.SemVerIdentifiers.Are(text[(plus + 1)..], isPrerelease: false))
        {
            return null;
        }

        text = plus < 0 ? text : text[..plus];
        int hyphen = text.IndexOf('-');
        var release = hyphen < 0 ? default : text[(hyphen + 1)..];
        if (hyphen >= 0 && !Semantic.SemVerIdentifiers.Are(release, isPrerelease: false))
        {
            return null;
        }

        text = hyphen < 0 ? text : text[..hyphen];
        Span<UInt128> numbers = stackalloc UInt128[4];
        numbers.Clear();
        for (int i = 0; ; i++)
        {
            int run = Digits.Run(text);
            if (run == 0 || i == numbers.Length)
            {
                return null;
            }

            numbers[i] = Digits.Value(text[..run]);
            if (run == text.Length)
            {
                break;
            }

            if (text[run] != '.')
            {
                return null;
            }

            text = text[(run + 1)..];
        }

        return new NuGetVersion(numbers[0], numbers[1], numbers[2], numbers[3], release.Length == 0 ? "" : release.ToString());
    }

    /// <summary>Whether NuGet takes it: numbers that an Int32 holds, and no numeric label with a zero in front.</summary>
    public bool IsTaken =>
        Major <= int.MaxValue
        && Minor <= int.MaxValue
        && Patch <= int.MaxValue
        && Revision <= int.MaxValue
        && (Release.Length == 0 || Semantic.SemVerIdentifiers.Are(Release, isPrerelease: true));

    public int Against(in NuGetVersion other)
    {
        int order = Major.CompareTo(other.Major);
        order = order != 0 ? order : Minor.CompareTo(other.Minor);
        order = order != 0 ? order : Patch.CompareTo(other.Patch);
        order = order != 0 ? order : Revision.CompareTo(other.Revision);
        return order != 0 ? order : CompareRelease(Release, other.Release);
    }

    private static int CompareRelease(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return b.Length.CompareTo(a.Length);
        }

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

            var x = a[left.Current];
            var y = b[right.Current];

            // As NuGet itself: what an Int32 holds is a number, a sign before it included; longer runs of digits are words.
            bool isNumber = int.TryParse(x, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int first);
            bool isOther = int.TryParse(y, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int second);
            int order =
                isNumber != isOther ? (isNumber ? -1 : 1)
                : isNumber ? first.CompareTo(second)
                : Math.Sign(x.CompareTo(y, StringComparison.OrdinalIgnoreCase));
            if (order != 0)
            {
                return order;
            }
        }
    }
}
