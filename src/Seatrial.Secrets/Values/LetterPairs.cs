namespace Seatrial.Secrets.Values;

/// <summary>
/// How unlike words a text is: the mean cost of neighbouring letters in bits. The table holds -log2 of the probability of the second letter
/// after the first (rows: first letter), rounded and cut at 9, counted over the distinct words and identifiers of the .NET reference
/// documentation and of Python's standard library. Words cost 3 to 4.5 bits a pair, random letters about 6.5.
/// </summary>
internal static class LetterPairs
{
    private static ReadOnlySpan<byte> Costs =>
        "74448759596343959343667769"u8
        + "35563678358267469446488958"u8
        + "37563783594467279453589979"u8
        + "36652578288566469546578979"u8
        + "47436568798453757334867579"u8
        + "46554378299466369455488969"u8
        + "47672754499464469345488988"u8
        + "27762787397666379564589969"u8
        + "55455559998442459543959795"u8
        + "36652578475765359737375989"u8
        + "46652657377565569635575979"u8
        + "37652789398477369755579949"u8
        + "25762789398557339756589979"u8
        + "47433538496676469743559979"u8
        + "65448669696442549344465799"u8
        + "38663785497377349354578959"u8
        + "76768688799466876445168998"u8
        + "37552769396656369544678959"u8
        + "58473674396567447742477969"u8
        + "37562684398667469345587959"u8
        + "54564569499443649333999899"u8
        + "27571678399767569656897979"u8
        + "37653674397664369346887899"u8
        + "56463576498547638652778568"u8
        + "56564657498444529534766867"u8
        + "37671787398668468665789965"u8;

    /// <summary>Mean bits of a pair; 0 where no two letters stand side by side.</summary>
    /// <param name="text">Any bytes; pairs with anything but a letter are passed over.</param>
    /// <param name="pairs">How many pairs the mean is over.</param>
    public static double MeanCost(ReadOnlySpan<byte> text, out int pairs)
    {
        int sum = 0;
        pairs = 0;
        int last = -1;
        foreach (byte b in text)
        {
            int letter = Bytes.IsLetter(b) ? (b | 0x20) - 'a' : -1;
            if (letter >= 0 && last >= 0)
            {
                sum += Costs[(last * 26) + letter] - '0';
                pairs++;
            }

            last = letter;
        }

        return pairs == 0 ? 0 : (double)sum / pairs;
    }

    /// <summary>Letters that hardly make words: at least three pairs, dear ones.</summary>
    public static bool AreUnlikeWords(ReadOnlySpan<byte> text)
    {
        double mean = MeanCost(text, out int pairs);
        return pairs switch
        {
            < 3 => false,
            3 => mean >= 6.0,
            < 6 => mean >= 5.5,
            < 10 => mean >= 5.1,
            _ => mean >= 4.9,
        };
    }
}
