namespace Seatrial.Secrets.Values;

/// <summary>Tells values that a machine drew from values that a person wrote.</summary>
internal static class Randomness
{
    /// <summary>Ids of databases and services have up to 20 digits, times in nanoseconds 19.</summary>
    private const int LongestNumber = 24;

    /// <summary>Longer values with dashes are texts.</summary>
    private const int LongestDashed = 64;

    private const int Piece = 8;

    /// <summary>Characters of base64 that three bytes make.</summary>
    private const int ShortestPeriod = 4;

    private const int ShortestAlternating = 16;

    /// <summary>The rows of letters, each with a space behind it.</summary>
    private static ReadOnlySpan<byte> KeyboardRows => "qwertyuiop asdfghjkl zxcvbnm "u8;

    /// <summary>Drawn by a machine: at least 16 characters, spread over its alphabet, without words, runs and sequences.</summary>
    public static bool IsRandom(ReadOnlySpan<byte> value, in ValueShape shape)
    {
        if (shape.Length < 16 || shape.Spaces > 0 || shape.Other > 0 || HasRuns(value))
        {
            return false;
        }

        if (shape.IsHex)
        {
            return shape.Digits >= 2
                && (shape.Letters >= 2 || shape.Length >= LongestNumber)
                && shape.Distinct >= Math.Min(8, shape.Length / 2);
        }

        if (shape.Digits == shape.Length)
        {
            return shape.Length >= LongestNumber && shape.Distinct >= 8;
        }

        if (shape.Letters == 0 || shape.Distinct < Math.Min(14, shape.Length / 2))
        {
            return false;
        }

        double cost = LetterPairs.MeanCost(value, out int pairs);
        double changes = (double)shape.Changes / (shape.Length - 1);
        if (shape.Digits == 0)
        {
            return (pairs >= 8 && cost >= 5.2) || (shape.Upper > 2 && shape.Lower > 2 && changes >= 0.35 && cost >= 4.6);
        }

        return (changes >= 0.3 && (pairs < 6 || cost >= 4.3)) || (pairs >= 6 && cost >= 5.0);
    }

    /// <summary>
    /// Mostly repetition or counting up and down (<c>aaaa</c>, <c>1234567890</c>, <c>abcdef</c>, <c>qwerty</c>): nobody's credential.
    /// </summary>
    public static bool HasRuns(ReadOnlySpan<byte> value)
    {
        if (value.Length < 4)
        {
            return false;
        }

        int longest = LongestRun(value, out int steps);
        return steps * 5 >= (value.Length - 1) * 3 || (longest >= 8 && value.Length <= 128);
    }

    /// <summary>
    /// Of a value with runs: whether it has the length and the spread of a key, so that somebody may run with it. A text that has each
    /// character once is an alphabet; one with words in it says what it is for.
    /// </summary>
    public static bool IsCounted(ReadOnlySpan<byte> value, in ValueShape shape) =>
        shape.Length >= 16
        && shape.Distinct >= 8
        && shape.Distinct < shape.Length
        && shape.Digits > 0
        && shape.Letters > 0
        && shape.Symbols <= 8
        && shape.Other == 0
        && !HasWords(value);

    /// <summary>Two parts or more of letters alone that do not count: <c>smoke-test-token-0123456789</c>.</summary>
    private static bool HasWords(ReadOnlySpan<byte> value)
    {
        int words = 0;
        foreach (Range range in value.SplitAny("-_. /:"u8))
        {
            ReadOnlySpan<byte> part = value[range];
            words += part.Length >= 4 && part.IndexOfAnyExcept(ByteSets.Letters) < 0 && LongestRun(part, out _) < 4 ? 1 : 0;
        }

        return words >= 2;
    }

    /// <summary>Eight or more characters that repeat or count: chance makes that less than once in a million tokens.</summary>
    public static bool HasLongRun(ReadOnlySpan<byte> value) => LongestRun(value, out _) >= 8;

    /// <summary>Behind its prefix the value is made of short sequences: <c>key_abc123xyz789def456ghi789</c>.</summary>
    public static bool HasCountedBody(ReadOnlySpan<byte> value) =>
        value[(value.LastIndexOfAny((byte)'_', (byte)'-', (byte)'.') + 1)..] is { Length: >= ShortestAlternating } body && HasRuns(body);

    /// <summary>
    /// Letters and digits that take turns from end to end (<c>key_live_7x9f2k3m8n4p5q6r</c>), as people and assistants make keys up: chance
    /// does it to one of fifty thousand hexadecimal tokens of this length, and to fewer longer ones.
    /// </summary>
    public static bool Alternates(ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> part = value[(value.LastIndexOfAny((byte)'_', (byte)'-', (byte)'.') + 1)..];
        if (part.Length < ShortestAlternating)
        {
            return false;
        }

        for (int i = 1; i < part.Length; i++)
        {
            if (!(Bytes.IsLetter(part[i]) ? Bytes.IsDigit(part[i - 1]) : Bytes.IsDigit(part[i]) && Bytes.IsLetter(part[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A piece of eight letters and digits that stands in it twice (<c>4fQz7Lp9 4fQz7Lp9</c>): who makes a key up copies, chance does it
    /// less than once in a million tokens, also in hexadecimal digits. Encoded JSON repeats by nature and is left out.
    /// </summary>
    public static bool RepeatsPiece(ReadOnlySpan<byte> value)
    {
        if (value.Length < 2 * Piece || value.IndexOf("eyJ"u8) >= 0)
        {
            return false;
        }

        // Zeros in base64: MDAwMDAwMDAwMDAw.
        if (value[..^ShortestPeriod].SequenceEqual(value[ShortestPeriod..]))
        {
            return true;
        }

        for (int i = 0; i + (2 * Piece) <= value.Length; i++)
        {
            ReadOnlySpan<byte> piece = value.Slice(i, Piece);
            if (
                piece.IndexOfAnyExcept(ByteSets.LettersAndDigits) < 0
                && piece.IndexOfAny(ByteSets.Letters) >= 0
                && piece.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0
                && value[(i + Piece)..].IndexOf(piece) >= 0
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The dashes of a UUID are no part of what counts: <c>a1b2c3d4-e5f6-7890-abcd-ef1234567890</c>.</summary>
    private static int LongestRun(ReadOnlySpan<byte> value, out int steps)
    {
        Span<byte> joined = stackalloc byte[LongestDashed];
        if (value.Length <= LongestDashed && value.Count((byte)'-') >= 2)
        {
            int length = 0;
            foreach (byte b in value)
            {
                joined[length] = b;
                length += b == '-' ? 0 : 1;
            }

            return RunOf(joined[..length], out steps);
        }

        return RunOf(value, out steps);
    }

    private static int RunOf(ReadOnlySpan<byte> value, out int steps)
    {
        steps = 0;
        int longest = 1;
        int run = 1;
        for (int i = 1; i < value.Length; i++)
        {
            bool sameClass =
                (Bytes.IsLetter(value[i]) && Bytes.IsLetter(value[i - 1])) || (Bytes.IsDigit(value[i]) && Bytes.IsDigit(value[i - 1]));
            int step = Math.Abs(Folded(value[i]) - Folded(value[i - 1]));
            bool continues =
                step == 0
                || (
                    i >= 2
                    && AreNeighbouringKeys(Folded(value[i - 2]), Folded(value[i - 1]))
                    && AreNeighbouringKeys(Folded(value[i - 1]), Folded(value[i]))
                )
                || (step == 1 && sameClass)
                || (i >= 3 && CountsByTwo(value, i) && CountsByTwo(value, i - 1));
            steps += continues ? 1 : 0;
            run = continues ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Letters that follow each other in a row of the keyboard: <c>qwerty</c>.</summary>
    private static bool AreNeighbouringKeys(int first, int second) =>
        KeyboardRows.IndexOf((byte)first) is >= 0 and var at && KeyboardRows[at + 1] == second;

    /// <summary>Letters without their case: <c>aBcDeF</c> counts as well.</summary>
    private static int Folded(byte b) => Bytes.IsUpper(b) ? b | 0x20 : b;

    /// <summary>One of two sequences that take turns: <c>a1b2c3d4</c>.</summary>
    private static bool CountsByTwo(ReadOnlySpan<byte> value, int at) =>
        Math.Abs(Folded(value[at]) - Folded(value[at - 2])) == 1
        && Bytes.IsLetter(value[at]) == Bytes.IsLetter(value[at - 2])
        && Bytes.IsDigit(value[at]) == Bytes.IsDigit(value[at - 2]);
}
