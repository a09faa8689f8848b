namespace Seatrial.Components.Versions;

/// <summary>Numbers of any length as they stand in versions.</summary>
internal static class Digits
{
    /// <summary>By value, without a limit; both hold digits alone, an empty one is zero.</summary>
    public static int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.TrimStart('0');
        b = b.TrimStart('0');
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : Math.Sign(a.SequenceCompareTo(b));
    }

    public static bool Are(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Length of the digits in front.</summary>
    public static int Run(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    /// <summary>The value; the largest there is where it does not fit.</summary>
    public static UInt128 Value(ReadOnlySpan<char> digits)
    {
        digits = digits.TrimStart('0');
        return digits.Length == 0 ? UInt128.Zero
            : digits.Length > 38 ? UInt128.MaxValue
            : UInt128.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }
}
