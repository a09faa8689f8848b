using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>
/// Trees as they were made from their deltas, a bounded number of bytes of them: what a walk through commits asks for is mostly what it asked for a
/// moment ago, or derived from that. One instance per thread.
/// </summary>
internal sealed class TreeCache(ObjectDatabase database)
{
    private const int SlotBits = 14;
    private const long MaxBytes = 32 << 20;
    private const int MaxTreeBytes = 32 << 20;

    private readonly int[] keys = CreateKeys();
    private readonly int[] lengths = new int[1 << SlotBits];
    private readonly byte[]?[] contents = new byte[]?[1 << SlotBits];
    private readonly List<int> chain = [];
    private byte[] delta = new byte[4096];
    private byte[] moved = new byte[4096];
    private long bytes;

    /// <summary>Trees that are not in the repository, damaged or too large.</summary>
    public HashSet<int> Unreadable { get; } = [];

    /// <summary>The tree's bytes, valid until the next call; empty for what cannot be read.</summary>
    public ReadOnlySpan<byte> Get(int number)
    {
        int slot = Slot(number);
        if (keys[slot] != number && !TryResolve(number))
        {
            Unreadable.Add(number);
            return [];
        }

        return contents[slot].AsSpan(0, lengths[slot]);
    }

    private bool TryResolve(int number)
    {
        if (database.Kind(number) != ObjectKind.Tree)
        {
            return false;
        }

        chain.Clear();
        int at = number;
        while (keys[Slot(at)] != at)
        {
            if (database.PackOf(at) is not { } pack || pack.Base(at - pack.FirstNumber) == PackFile.Whole)
            {
                if (!TryLoad(at))
                {
                    return false;
                }

                break;
            }

            chain.Add(at);
            int entry = at - pack.FirstNumber;
            at = pack.Base(entry) >= 0 ? pack.FirstNumber + pack.Base(entry) : database.Find(pack.BaseId(entry));
            if (at < 0 || chain.Count > ObjectDatabase.MaxChain)
            {
                return false;
            }
        }

        int origin = Slot(at);
        for (int i = chain.Count - 1; i >= 0; i--)
        {
            if (!TryDerive(ref origin, chain[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryLoad(int number)
    {
        int slot = Slot(number);
        if (database.PackOf(number) is { } pack)
        {
            uint size = pack.StoredSize(number - pack.FirstNumber);
            return size <= MaxTreeBytes && Keep(slot, number, (int)size, pack.TryInflate(number - pack.FirstNumber, Room(slot, (int)size)));
        }

        if (database.Read(number, MaxTreeBytes).Content is not { } content)
        {
            return false;
        }

        content.CopyTo(Room(slot, content.Length));
        return Keep(slot, number, content.Length, isGood: true);
    }

    private bool TryDerive(ref int origin, int number)
    {
        var pack = database.PackOf(number)!;
        int entry = number - pack.FirstNumber;
        int stored = (int)Math.Min(pack.StoredSize(entry), int.MaxValue);
        if (stored > MaxTreeBytes)
        {
            return false;
        }

        if (delta.Length < stored)
        {
            delta = new byte[stored * 2];
        }

        var commands = pack.TryInflate(entry, delta.AsSpan(0, stored)) ? new DeltaCommands(delta.AsSpan(0, stored)) : new DeltaCommands([]);
        if (commands.IsMalformed || commands.SourceLength != lengths[origin] || commands.TargetLength > MaxTreeBytes)
        {
            return false;
        }

        // Making room may take the base away: it is kept aside.
        int length = lengths[origin];
        if (moved.Length < length)
        {
            moved = new byte[length * 2];
        }

        contents[origin].AsSpan(0, length).CopyTo(moved);
        int slot = Slot(number);
        var target = Room(slot, (int)commands.TargetLength);
        int written = 0;
        bool isGood = true;
        while (isGood && commands.MoveNext())
        {
            var piece = commands.Source < 0 ? commands.Literal : moved.AsSpan(commands.Source, commands.Length);
            isGood = piece.TryCopyTo(target[written..]);
            written += piece.Length;
        }

        origin = slot;
        return Keep(slot, number, target.Length, isGood && !commands.IsMalformed && written == target.Length);
    }

    private bool Keep(int slot, int number, int length, bool isGood)
    {
        keys[slot] = isGood ? number : -1;
        lengths[slot] = isGood ? length : 0;
        return isGood;
    }

    private Span<byte> Room(int slot, int length)
    {
        byte[]? old = contents[slot];
        keys[slot] = -1;
        if (old is null || old.Length < length)
        {
            int size = Math.Max(256, length + (length / 4));
            bytes += size - (old?.Length ?? 0);
            if (bytes > MaxBytes)
            {
                keys.AsSpan().Fill(-1);
                Array.Clear(contents);
                bytes = size;
            }

            contents[slot] = GC.AllocateUninitializedArray<byte>(size);
        }

        return contents[slot].AsSpan(0, length);
    }

    private static int Slot(int number) => (int)(((uint)number * 0x9E3779B1u) >> (32 - SlotBits));

    private static int[] CreateKeys()
    {
        int[] empty = new int[1 << SlotBits];
        empty.AsSpan().Fill(-1);
        return empty;
    }
}
