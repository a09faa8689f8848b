namespace Seatrial.Components.Versions.Systems;

/// <summary>Reads a version of Alpine part by part.</summary>
internal ref struct AlpineParts
{
    /// <summary>Those before the empty one make a prerelease.</summary>
    private static readonly string[] Suffixes = ["alpha", "beta", "pre", "rc", "", "cvs", "svn", "git", "hg", "p"];

    private const int NoSuffix = 4;

    private ReadOnlySpan<char> rest;

    public AlpineParts(ReadOnlySpan<char> text)
    {
        rest = text;
        TakeDigits(AlpinePart.FirstNumber);
    }

    public AlpinePart Kind { get; private set; }

    /// <summary>Digits, the letter, or the hash.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>Of a suffix.</summary>
    public int Rank { get; private set; }

    public readonly bool IsPrerelease => Kind == AlpinePart.Suffix && Rank < NoSuffix;

    public void Advance()
    {
        if (rest.Length == 0)
        {
            Kind = AlpinePart.End;
            return;
        }

        char first = rest[0];
        if (char.IsAsciiLetterLower(first) && Kind <= AlpinePart.Number)
        {
            Take(AlpinePart.Letter, 0, 1);
        }
        else if ((first == '.' || char.IsAsciiDigit(first)) && Kind <= AlpinePart.Number)
        {
            rest = rest[(first == '.' ? 1 : 0)..];
            TakeDigits(AlpinePart.Number);
        }
        else if (char.IsAsciiDigit(first) && Kind == AlpinePart.Suffix)
        {
            TakeDigits(AlpinePart.SuffixNumber);
        }
        else if (first == '_' && Kind <= AlpinePart.SuffixNumber)
        {
            TakeSuffix();
        }
        else if (first == '~' && Kind < AlpinePart.Hash)
        {
            Take(AlpinePart.Hash, 1, Length(rest[1..], static c => char.IsAsciiHexDigitLower(c)));
        }
        else if (rest.StartsWith("-r") && Kind < AlpinePart.Build)
        {
            rest = rest[2..];
            TakeDigits(AlpinePart.Build);
        }
        else
        {
            Kind = AlpinePart.Fault;
        }
    }

    private void TakeSuffix()
    {
        int length = Length(rest[1..], static c => char.IsAsciiLetterLower(c));
        var word = rest.Slice(1, length);
        Rank = -1;
        for (int i = 0; i < Suffixes.Length; i++)
        {
            Rank = length > 0 && word.SequenceEqual(Suffixes[i]) ? i : Rank;
        }

        Take(Rank < 0 ? AlpinePart.Fault : AlpinePart.Suffix, 1, length);
    }

    private void TakeDigits(AlpinePart kind) => Take(kind, 0, Digits.Run(rest));

    /// <summary>An empty part is a fault.</summary>
    private void Take(AlpinePart kind, int start, int length)
    {
        Text = rest.Slice(start, length);
        Kind = length == 0 ? AlpinePart.Fault : kind;
        rest = rest[(start + length)..];
    }

    private static int Length(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        int length = 0;
        while (length < text.Length && belongs(text[length]))
        {
            length++;
        }

        return length;
    }
}
