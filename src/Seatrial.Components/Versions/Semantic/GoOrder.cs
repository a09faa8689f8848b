namespace Seatrial.Components.Versions.Semantic;

/// <summary>
/// Go modules (golang.org/x/mod/semver): <c>v1</c> is <c>v1.0.0</c>; what is no version comes before all that are. The <c>v</c> may be
/// missing, as in advisories, and <c>+incompatible</c> does not count. Pseudo-versions are prereleases by their form.
/// </summary>
internal static class GoOrder
{
    public static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var left = Parse(a);
        var right = Parse(b);
        return left is { } x && right is { } y ? x.Against(y) : (left is not null).CompareTo(right is not null);
    }

    /// <summary>A toolchain's <c>go1.21rc2</c> is 1.21.0-rc.2. Null where the text is no version.</summary>
    public static SemVer? Parse(ReadOnlySpan<char> text)
    {
        text =
            text.StartsWith('v') ? text[1..]
            : text.StartsWith("go") ? text[2..]
            : text;
        Span<UInt128> numbers = stackalloc UInt128[3];
        numbers.Clear();
        int count = 0;
        while (true)
        {
            int run = Digits.Run(text);
            if (run == 0 || (run > 1 && text[0] == '0'))
            {
                return null;
            }

            numbers[count++] = Digits.Value(text[..run]);
            text = text[run..];
            if (count == 3 || text.Length == 0)
            {
                break;
            }

            if (text[0] != '.')
            {
                if (Candidate(text) is not null)
                {
                    break;
                }

                return null;
            }

            text = text[1..];
        }

        if (Candidate(text) is { } candidate)
        {
            return new SemVer(numbers[0], numbers[1], numbers[2], candidate);
        }

        int plus = text.IndexOf('+');
        var prerelease = plus < 0 ? text : text[..plus];
        if (
            (plus >= 0 && !SemVerIdentifiers.Are(text[(plus + 1)..], isPrerelease: false))
            || (prerelease.Length > 0 && (prerelease[0] != '-' || !SemVerIdentifiers.Are(prerelease[1..], isPrerelease: true)))
        )
        {
            return null;
        }

        return new SemVer(numbers[0], numbers[1], numbers[2], prerelease.Length == 0 ? "" : prerelease[1..].ToString());
    }

    private static string? Candidate(ReadOnlySpan<char> text)
    {
        string? word =
            text.StartsWith("rc") ? "rc"
            : text.StartsWith("beta") ? "beta"
            : null;
        return word is not null && Digits.Are(text[word.Length..]) ? $"{word}.{text[word.Length..]}" : null;
    }
}
