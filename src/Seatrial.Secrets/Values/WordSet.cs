using System.Numerics;

namespace Seatrial.Secrets.Values;

/// <summary>
/// A fixed set of lower-case words that is asked with spans. A hash table of places in the list that it was made of: a hundred such sets
/// are made at each start, so that no word is copied, and most words that are asked about are turned away by their length or by an empty
/// slot.
/// </summary>
internal sealed class WordSet
{
    /// <summary>Bits for a word's length in a slot.</summary>
    private const int LengthBits = 8;

    private const int SlotsPerWord = 2;

    private readonly string list;

    /// <summary>Where a word begins in the list, and its length in the lowest bits; 0 for none. A power of two of them.</summary>
    private readonly int[] slots;
    private readonly int shift;

    /// <summary>One bit for each length, modulo 32.</summary>
    private readonly uint lengths;

    /// <summary>Words separated by white space.</summary>
    public WordSet(string list)
    {
        this.list = list;
        int bits = BitOperations.Log2((uint)Math.Max(2, CountWords(list) * SlotsPerWord)) + 1;
        slots = new int[1 << bits];
        shift = 32 - bits;
        for (int at = 0; Next(list, ref at, out int length); at += length)
        {
            ReadOnlySpan<char> word = list.AsSpan(at, length);
            lengths |= 1u << (length & 31);
            int slot = Find(word);
            slots[slot] = (at << LengthBits) | checked((byte)length);
        }
    }

    public bool Contains(ReadOnlySpan<char> word) => (lengths >> (word.Length & 31) & 1) != 0 && !word.IsEmpty && slots[Find(word)] != 0;

    /// <summary>Asks for ASCII bytes of any letter case; false for more than 64 of them.</summary>
    public bool Contains(ReadOnlySpan<byte> word)
    {
        if (word.Length > 64 || (lengths >> (word.Length & 31) & 1) == 0)
        {
            return false;
        }

        Span<char> lower = stackalloc char[word.Length];
        for (int i = 0; i < word.Length; i++)
        {
            lower[i] = (char)(Bytes.IsUpper(word[i]) ? word[i] | 0x20 : word[i]);
        }

        return Contains(lower);
    }

    /// <summary>Whether any word of an identifier or path is one of these; of long ones the end is looked at.</summary>
    public bool ContainsWordOf(ReadOnlySpan<byte> identifier)
    {
        identifier = identifier.Length > WordSplitter.MaxLength ? identifier[^WordSplitter.MaxLength..] : identifier;
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> found = stackalloc Range[WordSplitter.MaxWords];
        int count = WordSplitter.Split(identifier, lower, found);
        foreach (Range range in found[..count])
        {
            if (Contains(lower[range]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The slot of a word, or the empty one where it would be.</summary>
    private int Find(ReadOnlySpan<char> word)
    {
        // The ends, the middle and the length tell most words apart.
        uint mixed =
            word[0] | ((uint)word[^1] << 8) | ((uint)word[word.Length / 2] << 16) | ((uint)(word.Length + word[word.Length / 3]) << 24);
        int slot = (int)((mixed * 0x9E37_79B1) >> shift);
        while (slots[slot] is not 0 and var taken && !list.AsSpan(taken >> LengthBits, taken & ((1 << LengthBits) - 1)).SequenceEqual(word))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private static int CountWords(string list)
    {
        int count = 0;
        for (int at = 0; Next(list, ref at, out int length); at += length)
        {
            count++;
        }

        return count;
    }

    /// <summary>Moves to where the next word begins; false when there is none.</summary>
    private static bool Next(string list, ref int at, out int length)
    {
        while (at < list.Length && char.IsWhiteSpace(list[at]))
        {
            at++;
        }

        int end = at;
        while (end < list.Length && !char.IsWhiteSpace(list[end]))
        {
            end++;
        }

        length = end - at;
        return length > 0;
    }
}
