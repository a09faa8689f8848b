namespace Seatrial.Components.Versions.Systems;

/// <summary>
/// Alpine and Wolfi, as apk orders them (apk-version(8), apk-package(5)): part by part while both have the same kind; then a version that
/// goes on is newer than one that ends, a hash newer than a build, and only a suffix of a prerelease makes it older. <c>1.0</c> comes
/// before <c>1.0.0</c> and <c>1.0-r0</c>.
/// </summary>
internal static class AlpineOrder
{
    /// <summary>Never null: apk orders texts that are no versions by what is before the fault.</summary>
    public static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var left = new AlpineParts(a);
        var right = new AlpineParts(b);
        while (left.Kind == right.Kind && left.Kind < AlpinePart.End)
        {
            int order = Order(left, right);
            if (order != 0)
            {
                return order;
            }

            left.Advance();
            right.Advance();
        }

        return left.Kind == right.Kind ? 0
            : left.IsPrerelease ? -1
            : right.IsPrerelease ? 1
            : right.Kind.CompareTo(left.Kind);
    }

    /// <summary>Whether apk takes the text for a version.</summary>
    public static bool IsVersion(string text)
    {
        var parts = new AlpineParts(text);
        while (parts.Kind < AlpinePart.End)
        {
            parts.Advance();
        }

        return parts.Kind == AlpinePart.End;
    }

    /// <summary>Numbers behind the first are texts where one of them begins with a zero.</summary>
    private static int Order(AlpineParts a, AlpineParts b) =>
        a.Kind switch
        {
            AlpinePart.Number when a.Text.StartsWith('0') || b.Text.StartsWith('0') => Math.Sign(a.Text.SequenceCompareTo(b.Text)),
            AlpinePart.FirstNumber or AlpinePart.Number or AlpinePart.SuffixNumber or AlpinePart.Build => Digits.Compare(a.Text, b.Text),
            AlpinePart.Suffix => a.Rank.CompareTo(b.Rank),
            _ => Math.Sign(a.Text.SequenceCompareTo(b.Text)),
        };
}
