namespace Seatrial.Secrets.Values;

/// <summary>How much a value looks like a credential, from nothing to drawn by a machine.</summary>
internal enum ValueStrength
{
    /// <summary>Something else; the reason says what.</summary>
    None,

    /// <summary>
    /// Counts or repeats at the length of a key (<c>1234567890abcdef1234567890abcdef</c>): examples do, and people in a hurry.
    /// </summary>
    Counted,

    /// <summary>
    /// A well-known word with digits (<c>admin123</c>): a default, and a credential only where something is deployed with it.
    /// </summary>
    Common,

    /// <summary>Letters that could be a word: a credential only where the name and the place say so.</summary>
    Word,

    /// <summary>Words with digits at their end: what people choose (<c>summer2024</c>).</summary>
    Weak,

    /// <summary>Letters, digits and symbols mixed, or letters that make no words.</summary>
    Mixed,

    /// <summary>Drawn by a machine.</summary>
    Random,
}

/// <summary>The answer of the value model with its reason.</summary>
internal readonly record struct ValueVerdict(ValueStrength Strength, string Reason);

/// <summary>Looks at a value alone, whatever it is assigned to.</summary>
internal static class ValueModel
{
    /// <summary>Shorter values are no credentials worth a report.</summary>
    public const int MinLength = 4;

    /// <summary>Why words that are joined, and are not all common ones, say nothing by themselves.</summary>
    public const string Identifier = "the value is an identifier";

    /// <summary>Nothing but words that stand for values.</summary>
    public const string Vocabulary = "the value is a common word, a default or a name";

    /// <summary>Such words, and digits.</summary>
    public const string VocabularyAndDigits = "the value is a common word with digits";

    /// <summary>Shorter ones that a person says twice are a password all the same.</summary>
    private const int ShortestRepeating = 24;

    /// <summary>Words of one character that a chosen name may have.</summary>
    private const int MostSingle = 4;

    /// <summary>Longer values are encoded data, in which pieces return.</summary>
    private const int LongestRepeating = 160;

    private static readonly System.Buffers.SearchValues<byte> CapitalWords = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ-"u8
    );

    public static ValueVerdict Judge(ReadOnlySpan<byte> value)
    {
        if (value.Length < MinLength)
        {
            return new(ValueStrength.None, "the value is too short");
        }

        if (KnownFormats.IsAppPassword(value))
        {
            return new(ValueStrength.Mixed, "the value is a mail account's password for an application");
        }

        var shape = new ValueShape(value);
        string? dismissed =
            Placeholders.Find(value)
            ?? KnownFormats.Find(value)
            ?? Vocabularies.Find(value)
            ?? Identifiers.Find(value, shape)
            ?? PartNames.Find(value);
        if (dismissed is not null)
        {
            return new(ValueStrength.None, dismissed);
        }

        if (shape.Distinct <= 2 || Randomness.HasRuns(value) || Randomness.Alternates(value))
        {
            return new(
                Randomness.IsCounted(value, shape) ? ValueStrength.Counted : ValueStrength.None,
                "the value is a run or a sequence of characters"
            );
        }

        if (value.Length is >= ShortestRepeating and <= LongestRepeating && Randomness.RepeatsPiece(value))
        {
            return new(
                Randomness.IsCounted(value, shape) ? ValueStrength.Counted : ValueStrength.None,
                "the value repeats a piece of itself, as nothing drawn does"
            );
        }

        if (KnownFormats.IsUuid(value))
        {
            return new(ValueStrength.Mixed, "the value is a UUID");
        }

        if (Randomness.IsRandom(value, shape))
        {
            return new(ValueStrength.Random, "the value was drawn by a machine");
        }

        return JudgeWords(value, shape);
    }

    private static ValueVerdict JudgeWords(ReadOnlySpan<byte> value, in ValueShape shape)
    {
        if (IsVocabulary(value, out bool hasDigits))
        {
            return hasDigits && shape.Length >= 6 ? new(ValueStrength.Common, VocabularyAndDigits) : new(ValueStrength.None, Vocabulary);
        }

        if (Identifiers.IsName(value, shape) && !IsChosenByRules(value, shape))
        {
            return new(ValueStrength.None, Identifier);
        }

        if (IsCodeName(value))
        {
            return new(ValueStrength.Weak, "the value is words in capitals with a number");
        }

        bool hasLetters = shape.Letters > 0;
        if (
            shape.Symbols - shape.Spaces > 0
            && hasLetters
            && (shape.Digits > 0 || LetterPairs.AreUnlikeWords(value) || value.IndexOfAny(ByteSets.PasswordSymbols) >= 0)
        )
        {
            return new(ValueStrength.Mixed, "the value mixes letters and symbols as a chosen password does");
        }

        if (shape.Digits > 0 && hasLetters)
        {
            return EndsInDigits(value, shape) && !LetterPairs.AreUnlikeWords(value)
                ? new(ValueStrength.Weak, "the value is a word with digits")
                : new(ValueStrength.Mixed, "the value mixes letters and digits");
        }

        if (hasLetters && LetterPairs.AreUnlikeWords(value) && KeyRows.AreHit(value, shape))
        {
            return new(ValueStrength.None, "somebody hit keys beside each other to fill it in");
        }

        return hasLetters && LetterPairs.AreUnlikeWords(value)
            ? new(ValueStrength.Mixed, "the value's letters make no words")
            : new(ValueStrength.Word, hasLetters ? "the value could be a word" : "the value is a number");
    }

    /// <summary>Nothing but common words and digits, however they are joined.</summary>
    private static bool IsVocabulary(ReadOnlySpan<byte> value, out bool hasDigits)
    {
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        hasDigits = false;
        if (value.Length > WordSplitter.MaxLength)
        {
            return false;
        }

        int count = WordSplitter.Split(value, lower, words);
        int single = 0;
        foreach (Range range in words[..count])
        {
            ReadOnlySpan<char> word = lower[range];
            bool isNumber = char.IsAsciiDigit(word[0]);
            hasDigits |= isNumber;
            single += word.Length == 1 ? 1 : 0;
            if (!isNumber && word.Length > 1 && !IsCommon(word))
            {
                return false;
            }
        }

        // Letters and digits one by one are no words, however common the two-letter ones between them are.
        return count > 0 && (single < MostSingle || single * 2 < count || value.IndexOfAnyExcept(ByteSets.LettersAndDigits) >= 0);
    }

    /// <summary>One common word, or two run together (<c>mypassword</c>, <c>testuser</c>).</summary>
    private static bool IsCommon(ReadOnlySpan<char> word)
    {
        if (ValueWords.Vocabulary.Contains(word))
        {
            return true;
        }

        for (int cut = 2; cut <= word.Length - 2 && word.Length <= 24; cut++)
        {
            if (ValueWords.Vocabulary.Contains(word[..cut]) && ValueWords.Vocabulary.Contains(word[cut..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Small and capital letters, digits and one symbol in few characters, as rules for passwords demand them (<c>Nhkaddo_11y</c>): a name
    /// of parts has its capitals at the beginning of each.
    /// </summary>
    private static bool IsChosenByRules(ReadOnlySpan<byte> value, in ValueShape shape) =>
        shape.Classes == 4
        && shape.Length is >= 8 and <= 16
        && shape.Symbols == 1
        && shape.Digits >= 2
        && value.IndexOfAny((byte)'.', (byte)'/', (byte)':') < 0;

    /// <summary>
    /// Words in capitals that dashes join, and a number at the end, as people call licences and plans: <c>HARBOUR-IT-2024</c>.
    /// </summary>
    private static bool IsCodeName(ReadOnlySpan<byte> value)
    {
        int last = value.LastIndexOf((byte)'-');
        return last > 1
            && value.Length - last is > 1 and <= 5
            && value[(last + 1)..].IndexOfAnyExcept(ByteSets.Digits) < 0
            && value[..last].IndexOfAnyExcept(CapitalWords) < 0
            && !LetterPairs.AreUnlikeWords(value[..last]);
    }

    private static bool EndsInDigits(ReadOnlySpan<byte> value, in ValueShape shape)
    {
        int trailing = value.Length - 1 - value.LastIndexOfAnyExcept(ByteSets.Digits);
        return trailing == shape.Digits && shape.Changes <= 2;
    }
}
