namespace Seatrial.Components.Versions.Java;

/// <summary>One element of a Maven version: a number, a word, a word with its number, or a list.</summary>
internal sealed class MavenItem
{
    /// <summary>Known words by age; those behind <c>sp</c> come by their letters.</summary>
    private static readonly string[] Qualifiers = ["alpha", "beta", "milestone", "rc", "snapshot", "", "sp"];

    private const int Release = 5;

    /// <summary>Digits without leading zeros; null where the element has no number. Zero is empty.</summary>
    public string? Number { get; private init; }

    /// <summary>Null where the element has no word.</summary>
    public string? Word { get; private init; }

    public List<MavenItem>? Items { get; private init; }

    public static MavenItem NewList() => new() { Items = [] };

    public static MavenItem OfNumber(ReadOnlySpan<char> digits) => new() { Number = digits.TrimStart('0').ToString() };

    public static MavenItem OfWord(ReadOnlySpan<char> word) => new() { Word = Alias(word, isBeforeDigit: false) };

    public static MavenItem OfBoth(ReadOnlySpan<char> word, ReadOnlySpan<char> digits) => new() { Word = Alias(word, isBeforeDigit: true), Number = digits.TrimStart('0').ToString() };

    public bool IsText => Word is not null && Number is null;

    public bool IsCombination => Word is not null && Number is not null;

    /// <summary>Whether it stands for nothing and may be left out at an end.</summary>
    public bool IsNull => Items is not null ? Items.Count == 0 : Word is null ? Number!.Length == 0 : Number is null && Word.Length == 0;

    /// <summary>Below zero: older. A missing element is null.</summary>
    public int Against(MavenItem? other)
    {
        if (Items is not null)
        {
            return CompareList(other);
        }

        if (Word is null)
        {
            return other is null ? (Number!.Length == 0 ? 0 : 1) : other is { Word: null, Number: { } number } ? Digits.Compare(Number, number) : 1;
        }

        if (other is null)
        {
            int toRelease = CompareWords(Word, "");
            return toRelease != 0 || Number is null ? toRelease : Number.Length == 0 ? 0 : 1;
        }

        if (other.Items is not null)
        {
            return -other.Against(this);
        }

        if (other.Word is null)
        {
            return -1;
        }

        int order = CompareWords(Word, other.Word);
        return order != 0 ? order
            : Number is not null && other.Number is not null ? Digits.Compare(Number, other.Number)
            : Number is null && other.Number is null ? 0
            : Number is not null ? NumberAgainstNone(this) : -NumberAgainstNone(other);
    }

    private static int NumberAgainstNone(MavenItem combination) => CompareWords(combination.Word!, "") == 0 ? (combination.Number!.Length == 0 ? 0 : 1) : 1;

    private int CompareList(MavenItem? other)
    {
        if (other is null)
        {
            return Items!.Select(i => i.Against(null)).FirstOrDefault(o => o != 0);
        }

        if (other.Items is null)
        {
            if (other.Word is null)
            {
                return -1;
            }

            int order = Items!.Count == 0 ? -other.Against(null) : Items[0].Against(other);
            for (int i = 1; order == 0 && i < Items.Count; i++)
            {
                order = Items[i].Against(null);
            }

            return order;
        }

        for (int i = 0; i < Items!.Count || i < other.Items.Count; i++)
        {
            var left = i < Items.Count ? Items[i] : null;
            var right = i < other.Items.Count ? other.Items[i] : null;
            int order = left is null ? -right!.Against(null) : left.Against(right);
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
        return left != right ? left.CompareTo(right) : left == Qualifiers.Length ? Math.Sign(string.CompareOrdinal(a, b)) : 0;
    }

    private static int Rank(string word)
    {
        int known = word is "ga" or "final" or "release" ? Release : Array.IndexOf(Qualifiers, word);
        return known < 0 ? Qualifiers.Length : known;
    }

    private static string Alias(ReadOnlySpan<char> word, bool isBeforeDigit) => word switch
    {
        "cr" => "rc",
        "a" when isBeforeDigit => "alpha",
        "b" when isBeforeDigit => "beta",
        "m" when isBeforeDigit => "milestone",
        _ => word.ToString(),
    };
}
