namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>
/// Sorts the objects of a pack by their place in it: they are spread nearly evenly, so that one distribution leaves little to do.
/// </summary>
internal static class PackOrder
{
    /// <summary>More than so many in one of as many slots as objects is no spread of a real pack.</summary>
    private const int MostInSlot = 64;

    /// <summary>Sorts offsets, and with them what stands beside each.</summary>
    /// <param name="offsets">Places in the pack; the elements behind <paramref name="companions"/>'s length stay.</param>
    /// <param name="companions">Moved in the same way.</param>
    /// <param name="end">Greater than every offset of an undamaged index.</param>
    public static void Sort(long[] offsets, int[] companions, long end)
    {
        int count = companions.Length;
        if (count < 1024 || !TryDistribute(offsets, companions, end))
        {
            Array.Sort(offsets, companions, 0, count);
            return;
        }

        for (int i = 1; i < count; i++)
        {
            long offset = offsets[i];
            int companion = companions[i];
            int at = i;
            for (; at > 0 && offsets[at - 1] > offset; at--)
            {
                offsets[at] = offsets[at - 1];
                companions[at] = companions[at - 1];
            }

            offsets[at] = offset;
            companions[at] = companion;
        }
    }

    private static bool TryDistribute(long[] offsets, int[] companions, long end)
    {
        int count = companions.Length;
        double scale = count / (double)Math.Max(1, end);
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++)
        {
            if (++starts[Slot(offsets[i], scale, count)] > MostInSlot)
            {
                return false;
            }
        }

        int sum = 0;
        for (int slot = 0; slot <= count; slot++)
        {
            (starts[slot], sum) = (sum, sum + starts[slot]);
        }

        long[] sorted = new long[count];
        int[] moved = new int[count];
        for (int i = 0; i < count; i++)
        {
            int at = starts[Slot(offsets[i], scale, count)]++;
            sorted[at] = offsets[i];
            moved[at] = companions[i];
        }

        sorted.CopyTo(offsets, 0);
        moved.CopyTo(companions, 0);
        return true;
    }

    private static int Slot(long offset, double scale, int count) => (int)Math.Clamp(offset * scale, 0, count);
}
