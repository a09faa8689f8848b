namespace Seatrial.Components.Versions.Semantic;

/// <summary>A version of Semantic Versioning 2.0.0 (https://semver.org). Numbers beyond 38 digits count as one and the same.</summary>
/// <param name="Prerelease">Without the hyphen; empty where there is none.</param>
/// <param name="Build">Without the plus sign; empty where there is none.</param>
internal readonly record struct SemVer(UInt128 Major, UInt128 Minor, UInt128 Patch, string Prerelease = "", string Build = "")
{
    /// <summary>The largest number that npm takes: 2^53 - 1.</summary>
    private static readonly UInt128 LargestSafe = (1UL << 53) - 1;

    public bool IsPrerelease => Prerelease.Length > 0;

    /// <summary>Below it there are prereleases alone.</summary>
    public bool IsLowest => this is { Prerelease: "" } && Major == 0 && Minor == 0 && Patch == 0;

    public bool IsSafe => Major <= LargestSafe && Minor <= LargestSafe && Patch <= LargestSafe;

    /// <summary>Three numbers, then the parts with hyphen and plus; nothing else.</summary>
    public static SemVer? ParseStrict(ReadOnlySpan<char> text) => Parse(text, allowsZeros: false, isLoose: false);

    /// <summary>As pub reads: numbers may begin with zeros, also those behind the hyphen (pub_semver, patterns).</summary>
    public static SemVer? ParsePub(ReadOnlySpan<char> text) => Parse(text, allowsZeros: true, isLoose: false);

    /// <summary>
    /// As npm reads: a leading <c>v</c>; when loose also <c>=</c>, blanks, leading zeros and a prerelease without its hyphen.
    /// </summary>
    public static SemVer? ParseNpm(ReadOnlySpan<char> text, bool isLoose)
    {
        text = text.Trim();
        if (!isLoose)
        {
            return ParseStrict(text.StartsWith('v') ? text[1..] : text) is { IsSafe: true } strict ? strict : null;
        }

        return Parse(text.TrimStart("v= \t"), allowsZeros: true, isLoose: true) is { IsSafe: true } version ? version : null;
    }

    /// <summary>
    /// Whatever begins like a version, as advisories and lock files of many ecosystems write it: missing numbers are zero, a fourth number
    /// and what follows counts for nothing, a leading <c>v</c> is passed over. Null where no number is in front.
    /// </summary>
    public static SemVer? ParseTolerant(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart("vV= \t");
        if (Digits.Run(text) == 0)
        {
            return null;
        }

        Span<UInt128> numbers = stackalloc UInt128[3];
        numbers.Clear();
        for (int i = 0; Digits.Run(text) is > 0 and var run; )
        {
            if (i < 3)
            {
                numbers[i++] = Digits.Value(text[..run]);
            }

            text = text[run..];
            if (!text.StartsWith('.') || Digits.Run(text[1..]) == 0)
            {
                break;
            }

            text = text[1..];
        }

        int plus = text.IndexOf('+');
        string build = plus < 0 ? "" : text[(plus + 1)..].ToString();
        var prerelease = plus < 0 ? text : text[..plus];
        prerelease = prerelease.StartsWith('-') || prerelease.StartsWith('.') ? prerelease[1..] : prerelease;
        return new SemVer(numbers[0], numbers[1], numbers[2], prerelease.ToString(), build);
    }

    /// <summary>Precedence (section 11); build metadata does not count.</summary>
    public int Against(in SemVer other)
    {
        int order = Major.CompareTo(other.Major);
        order = order != 0 ? order : Minor.CompareTo(other.Minor);
        order = order != 0 ? order : Patch.CompareTo(other.Patch);
        return order != 0 ? order : SemVerIdentifiers.ComparePrerelease(Prerelease, other.Prerelease);
    }

    private static SemVer? Parse(ReadOnlySpan<char> text, bool allowsZeros, bool isLoose)
    {
        Span<UInt128> numbers = stackalloc UInt128[3];
        for (int i = 0; i < 3; i++)
        {
            int run = Digits.Run(text);
            if (run == 0 || (!allowsZeros && run > 1 && text[0] == '0') || (i < 2 && (text.Length == run || text[run] != '.')))
            {
                return null;
            }

            numbers[i] = Digits.Value(text[..run]);
            text = text[(i < 2 ? run + 1 : run)..];
        }

        return Suffix(text, isLoose, allowsZeros) is var (prerelease, build)
            ? new SemVer(numbers[0], numbers[1], numbers[2], prerelease, build)
            : null;
    }

    /// <summary>What stands behind the numbers; null where it breaks the grammar.</summary>
    private static (string Prerelease, string Build)? Suffix(ReadOnlySpan<char> text, bool isLoose, bool allowsZeros)
    {
        int plus = text.IndexOf('+');
        var prerelease = plus < 0 ? text : text[..plus];
        var build = plus < 0 ? default : text[(plus + 1)..];
        if (plus >= 0 && !SemVerIdentifiers.Are(build, isPrerelease: false))
        {
            return null;
        }

        if (prerelease.Length > 0)
        {
            if (prerelease[0] == '-')
            {
                prerelease = prerelease[1..];
            }
            else if (!isLoose)
            {
                return null;
            }

            if (!SemVerIdentifiers.Are(prerelease, isPrerelease: !allowsZeros))
            {
                return null;
            }
        }

        return (prerelease.Length == 0 ? "" : prerelease.ToString(), build.Length == 0 ? "" : build.ToString());
    }
}
