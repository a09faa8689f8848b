namespace Seatrial.Components.Versions.Ruby;

/// <summary>
/// A version of RubyGems (https://guides.rubygems.org/patterns/#semantic-versioning, Gem::Version): numbers and words, a word makes it a
/// prerelease.
/// </summary>
internal sealed class GemVersion
{
    private GemVersion(List<GemSegment> segments) => Segments = segments;

    public List<GemSegment> Segments { get; }

    public bool IsPrerelease => Segments.Exists(s => s.IsWord);

    /// <summary>The numbers before the first word.</summary>
    public GemVersion Release => new([.. Segments.TakeWhile(s => !s.IsWord)]);

    /// <summary>What <c>~&gt;</c> stops before: the last number but one raised.</summary>
    public GemVersion Bump
    {
        get
        {
            List<GemSegment> numbers = [.. Segments.TakeWhile(s => !s.IsWord)];
            if (numbers.Count > 1)
            {
                numbers.RemoveAt(numbers.Count - 1);
            }

            numbers[^1] = new GemSegment(
                (numbers[^1].Number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                IsWord: false
            );
            return new GemVersion(numbers);
        }
    }

    /// <summary>
    /// A hyphen is <c>.pre.</c>, so that 1.0-rc1 comes before 1.0.rc1; nothing at all is 0. Null where the text is no version.
    /// </summary>
    public static GemVersion? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            return new GemVersion([new GemSegment("0", IsWord: false)]);
        }

        if (!IsWellFormed(text))
        {
            return null;
        }

        var segments = new List<GemSegment>();
        for (int i = 0; i < text.Length; )
        {
            if (text[i] == '-')
            {
                segments.Add(new GemSegment("pre", IsWord: true));
            }

            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            bool isWord = char.IsAsciiLetter(text[i]);
            int end = i + 1;
            while (end < text.Length && (isWord ? char.IsAsciiLetter(text[end]) : char.IsAsciiDigit(text[end])))
            {
                end++;
            }

            segments.Add(new GemSegment(text[i..end].ToString(), isWord));
            i = end;
        }

        return new GemVersion(segments);
    }

    public int Against(GemVersion other)
    {
        var left = Canonical(Segments);
        var right = Canonical(other.Segments);
        for (int i = 0; i < left.Count || i < right.Count; i++)
        {
            var zero = new GemSegment("0", IsWord: false);
            int order = (i < left.Count ? left[i] : zero).Against(i < right.Count ? right[i] : zero);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>Without the zeros at the end and those before the first word.</summary>
    private static List<GemSegment> Canonical(List<GemSegment> segments)
    {
        var result = new List<GemSegment>(segments);
        Trim(result, result.Count);
        int word = result.FindIndex(s => s.IsWord);
        if (word > 0)
        {
            Trim(result, word);
        }

        return result;
    }

    private static void Trim(List<GemSegment> segments, int end)
    {
        while (end > 0 && segments[end - 1] is { IsWord: false, IsZero: true })
        {
            segments.RemoveAt(--end);
        }
    }

    /// <summary>
    /// <c>1.2.rc1-x.y</c>: a number first, parts of letters and digits behind dots, then one part behind a hyphen that may hold more
    /// hyphens.
    /// </summary>
    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        int hyphen = text.IndexOf('-');
        var front = hyphen < 0 ? text : text[..hyphen];
        bool isFirst = true;
        foreach (var range in front.Split('.'))
        {
            var part = front[range];
            if (part.Length == 0 || (isFirst && !Digits.Are(part)) || !Semantic.SemVerIdentifiers.Are(part, isPrerelease: false))
            {
                return false;
            }

            isFirst = false;
        }

        return hyphen < 0 || Semantic.SemVerIdentifiers.Are(text[(hyphen + 1)..], isPrerelease: false);
    }
}
