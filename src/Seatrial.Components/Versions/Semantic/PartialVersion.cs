namespace Seatrial.Components.Versions.Semantic;

/// <summary>A version in a range, whose later numbers may be missing or stand for any: <c>1</c>, <c>1.2.x</c>, <c>1.2.3-rc.1</c>.</summary>
/// <param name="Count">How many numbers are given, 0 to 3; those behind a placeholder do not count.</param>
/// <param name="IsWild">Whether a placeholder was written.</param>
/// <param name="IsOutOfOrder">Whether a number stands behind a placeholder.</param>
internal readonly record struct PartialVersion(
    int Count,
    UInt128 Major,
    UInt128 Minor,
    UInt128 Patch,
    string Prerelease,
    bool IsWild,
    bool IsOutOfOrder
)
{
    public bool IsComplete => Count == 3;

    /// <summary>Missing numbers are zero.</summary>
    public SemVer Floor => new(Major, Minor, Patch, Prerelease);

    public SemVer FloorWith(string prerelease) => new(Major, Minor, Patch, prerelease);

    /// <summary>The version that begins the next of the last given number, its earliest prerelease included.</summary>
    public SemVer Next => Above(Count);

    /// <summary>The beginning of what follows when the number at this position (1 to 3) is raised.</summary>
    public SemVer Above(int position) =>
        position switch
        {
            1 => new SemVer(Major + 1, 0, 0, "0"),
            2 => new SemVer(Major, Minor + 1, 0, "0"),
            _ => new SemVer(Major, Minor, Patch + 1, "0"),
        };

    /// <summary>Null where the text is none.</summary>
    public static PartialVersion? Parse(ReadOnlySpan<char> text, bool isLoose)
    {
        Span<UInt128> numbers = stackalloc UInt128[3];
        numbers.Clear();
        int given = 0;
        int parts = 0;
        bool isWild = false;
        bool isOutOfOrder = false;
        while (true)
        {
            int run = Digits.Run(text);
            if (run > 0)
            {
                if (!isLoose && run > 1 && text[0] == '0')
                {
                    return null;
                }

                if (isWild)
                {
                    isOutOfOrder = true;
                }
                else
                {
                    numbers[given++] = Digits.Value(text[..run]);
                }

                text = text[run..];
            }
            else if (text.Length > 0 && text[0] is 'x' or 'X' or '*')
            {
                isWild = true;
                text = text[1..];
            }
            else
            {
                return null;
            }

            parts++;
            if (parts == 3 || text.Length == 0 || text[0] != '.')
            {
                break;
            }

            text = text[1..];
        }

        string prerelease = "";
        if (text.Length > 0)
        {
            int plus = text.IndexOf('+');
            var suffix = plus < 0 ? text : text[..plus];
            bool hasHyphen = suffix.StartsWith('-');
            suffix = hasHyphen ? suffix[1..] : suffix;
            if (
                parts < 3
                || (plus >= 0 && !SemVerIdentifiers.Are(text[(plus + 1)..], isPrerelease: false))
                || (hasHyphen && suffix.Length == 0)
                || (suffix.Length > 0 && ((!hasHyphen && !isLoose) || !SemVerIdentifiers.Are(suffix, isPrerelease: !isLoose)))
            )
            {
                return null;
            }

            prerelease = suffix.ToString();
        }

        return new PartialVersion(given, numbers[0], numbers[1], numbers[2], isWild ? "" : prerelease, isWild, isOutOfOrder);
    }
}
