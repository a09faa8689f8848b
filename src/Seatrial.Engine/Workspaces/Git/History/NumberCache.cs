using System.Buffers.Binary;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>
/// Numbers of the object ids that were asked about last: a folder that a commit changed is asked about again as the one its child changed.
/// One instance per thread.
/// </summary>
internal sealed class NumberCache(ObjectDatabase database)
{
    private const int SlotBits = 14;

    private readonly byte[] ids = new byte[database.HashBytes << SlotBits];
    private readonly int[] numbers = CreateNumbers();

    /// <summary>As <see cref="ObjectDatabase.Find"/>.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        int slot = (int)(BinaryPrimitives.ReadUInt32LittleEndian(id) >> (32 - SlotBits));
        var known = ids.AsSpan(slot * database.HashBytes, database.HashBytes);
        if (numbers[slot] >= 0 && known.SequenceEqual(id))
        {
            return numbers[slot];
        }

        int number = database.Find(id);
        if (number >= 0)
        {
            id.CopyTo(known);
            numbers[slot] = number;
        }

        return number;
    }

    private static int[] CreateNumbers()
    {
        int[] none = new int[1 << SlotBits];
        none.AsSpan().Fill(-1);
        return none;
    }
}
