namespace Seatrial.Secrets.Filter.Patterns;

/// <summary>Which bytes can stand at each distance from the start of a match: never too few, sometimes too many.</summary>
internal static class PositionSets
{
    private const int Limit = 32;

    /// <summary>One set for each distance.</summary>
    /// <param name="items">Nodes in sequence; what follows them in a text is unknown.</param>
    /// <param name="count">How many positions, at most 32.</param>
    public static ByteSet[] Of(IEnumerable<PatternNode> items, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Limit);
        var sets = new ByteSet[count];

        // Bit n says that the next node may begin at distance n.
        uint places = 1;
        foreach (var item in items)
        {
            places = Advance(item, places, sets);
            if (places == 0)
            {
                return sets;
            }
        }

        // Behind an end anything may follow.
        for (int i = System.Numerics.BitOperations.TrailingZeroCount(places); i < count; i++)
        {
            sets[i] = ByteSet.All;
        }

        return sets;
    }

    private static uint Advance(PatternNode node, uint places, ByteSet[] sets)
    {
        switch (node)
        {
            case ByteNode bytes:
                for (int i = 0; i < sets.Length; i++)
                {
                    sets[i] = ((places >> i) & 1) != 0 ? sets[i] | bytes.Set : sets[i];
                }

                uint all = sets.Length == Limit ? uint.MaxValue : (1u << sets.Length) - 1;
                return (places << 1) & all;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    places = Advance(item, places, sets);
                }

                return places;
            case ChoiceNode choice:
                uint union = 0;
                foreach (var branch in choice.Branches)
                {
                    union |= Advance(branch, places, sets);
                }

                return union;
            case GroupNode group:
                return Advance(group.Body, places, sets);
            case RepeatNode repeat:
                return Repeat(repeat, places, sets);
            default:
                return places;
        }
    }

    private static uint Repeat(RepeatNode repeat, uint places, ByteSet[] sets)
    {
        // Every round that consumes moves all places on, so no more rounds than positions matter.
        for (int i = 0; i < repeat.Min && places != 0 && i < Limit; i++)
        {
            places = Advance(repeat.Body, places, sets);
        }

        uint ends = places;
        for (int i = repeat.Min; i < repeat.Max && places != 0 && i < repeat.Min + Limit; i++)
        {
            places = Advance(repeat.Body, places, sets);
            ends |= places;
        }

        return ends;
    }
}
