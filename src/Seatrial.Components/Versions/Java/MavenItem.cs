namespace Seatrial.Components.Versions.Java;

/// <summary>One element of a Maven version: a number, a word or a list.</summary>
internal sealed class MavenItem
{
    /// <summary>
    /// Known words by age; the empty one is the release itself, and words that are not known come last, by their letters.
    /// </summary>
    private static readonly string[] Qualifiers = ["alpha", "beta", "milestone", "rc", "snapshot", "", "sp"];

    /// <summary>Digits without leading zeros; null where the element is no number. Zero is empty.</summary>
    public string? Number { get; private init; }

    /// <summary>Null where the element is no word.</summary>
    public string? Word { get; private init; }

    public List<MavenItem>? Items { get; private init; }

    public static MavenItem NewList() => new() { Items = [] };

    public static MavenItem OfNumber(ReadOnlySpan<char> digits) => new() { Number = digits.TrimStart('0').ToString() };

    /// <summary>A single letter before a digit is short for a word.</summary>
    public static MavenItem OfWord(ReadOnlySpan<char> word, bool isBeforeDigit) =>
        new()
        {
            Word = word switch
            {
                "ga" or "final" or "release" => "",
                "cr" => "rc",
                "a" when isBeforeDigit => "alpha",
                "b" when isBeforeDigit => "beta",
                "m" when isBeforeDigit => "milestone",
                _ => word.ToString(),
            },
        };

    /// <summary>Whether it stands for nothing and may be left out at an end.</summary>
    public bool IsNull => (Items?.Count ?? Word?.Length ?? Number!.Length) == 0;

    /// <summary>Below zero: older. A missing element is null.</summary>
    public int Against(MavenItem? other)
    {
        if (Number is not null)
        {
            return other is null ? (IsNull ? 0 : 1)
                : other.Number is not null ? Digits.Compare(Number, other.Number)
                : 1;
        }

        if (Word is not null)
        {
            return other is null ? CompareWords(Word, "")
                : other.Word is not null ? CompareWords(Word, other.Word)
                : -1;
        }

        return other is null ? Items!.Select(i => i.Against(null)).FirstOrDefault(o => o != 0)
            : other.Items is not null ? CompareLists(Items!, other.Items)
            : other.Number is not null ? -1
            : 1;
    }

    private static int CompareLists(List<MavenItem> a, List<MavenItem> b)
    {
        for (int i = 0; i < a.Count || i < b.Count; i++)
        {
            var right = i < b.Count ? b[i] : null;
            int order = i < a.Count ? a[i].Against(right) : -right!.Against(null);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int CompareWords(string a, string b)
    {
        int left = Rank(a);
        int right = Rank(b);
        return left != right ? left.CompareTo(right)
            : left == Qualifiers.Length ? Math.Sign(string.CompareOrdinal(a, b))
            : 0;
    }

    private static int Rank(string word) => Array.IndexOf(Qualifiers, word) is >= 0 and var known ? known : Qualifiers.Length;
}
