namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>
/// Lists the objects of a pack by their place in it: they are spread nearly evenly, so that one distribution leaves little to do.
/// </summary>
internal static class PackOrder
{
    /// <summary>Fewer are sorted at once.</summary>
    private const int WorthDistributing = 1024;

    /// <summary>More than so many in one of as many slots as objects is no spread of a real pack.</summary>
    private const int MostInSlot = 64;

    /// <summary>Lists the places of the objects, ascending, and the position of each in the index.</summary>
    /// <param name="index">Where they are from.</param>
    /// <param name="offsets">Takes the places; elements behind the number of objects stay.</param>
    /// <param name="positions">Takes the positions.</param>
    /// <param name="end">Greater than every place in an undamaged index.</param>
    public static void List(PackIndex index, long[] offsets, int[] positions, long end)
    {
        if (index.Count >= WorthDistributing && TryDistribute(index, offsets, positions, end))
        {
            SortNearlySorted(offsets, positions);
            return;
        }

        for (int position = 0; position < index.Count; position++)
        {
            offsets[position] = index.Offset(position);
            positions[position] = position;
        }

        Array.Sort(offsets, positions, 0, index.Count);
    }

    private static void SortNearlySorted(long[] offsets, int[] positions)
    {
        for (int i = 1; i < positions.Length; i++)
        {
            long offset = offsets[i];
            int position = positions[i];
            int at = i;
            for (; at > 0 && offsets[at - 1] > offset; at--)
            {
                offsets[at] = offsets[at - 1];
                positions[at] = positions[at - 1];
            }

            offsets[at] = offset;
            positions[at] = position;
        }
    }

    private static bool TryDistribute(PackIndex index, long[] offsets, int[] positions, long end)
    {
        int count = index.Count;
        double scale = count / (double)Math.Max(1, end);
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++)
        {
            if (++starts[Slot(index.Offset(i), scale, count)] > MostInSlot)
            {
                return false;
            }
        }

        int sum = 0;
        for (int slot = 0; slot <= count; slot++)
        {
            (starts[slot], sum) = (sum, sum + starts[slot]);
        }

        for (int i = 0; i < count; i++)
        {
            long offset = index.Offset(i);
            int at = starts[Slot(offset, scale, count)]++;
            offsets[at] = offset;
            positions[at] = i;
        }

        return true;
    }

    private static int Slot(long offset, double scale, int count) => (int)Math.Clamp(offset * scale, 0, count);
}
