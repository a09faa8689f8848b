using System.Collections.Frozen;

namespace Seatrial.Secrets.Values;

/// <summary>A fixed set of lower-case words that is asked with spans.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Words separated by white space.</summary>
    public WordSet(string list)
    {
        words = list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);

    /// <summary>Asks for ASCII bytes of any letter case; false for more than 64 of them.</summary>
    public bool Contains(ReadOnlySpan<byte> word)
    {
        if (word.Length > 64)
        {
            return false;
        }

        Span<char> lower = stackalloc char[word.Length];
        for (int i = 0; i < word.Length; i++)
        {
            lower[i] = (char)(Bytes.IsUpper(word[i]) ? word[i] | 0x20 : word[i]);
        }

        return lookup.Contains(lower);
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
            if (lookup.Contains(lower[range]))
            {
                return true;
            }
        }

        return false;
    }
}
