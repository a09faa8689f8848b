using System.Numerics;
using System.Runtime.InteropServices;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>
/// Trees as they were made from their deltas, the latest of them: what a walk through commits asks for is mostly what it asked for a moment
/// ago, or derived from that. They lie one behind the other in one buffer that begins anew when it is full. One instance per thread.
/// </summary>
internal sealed class TreeCache(ObjectDatabase database)
{
    private const int FewestSlotBits = 12;
    private const int MostSlotBits = 17;
    private const int SmallestBuffer = 1 << 20;
    private const int UsualBuffer = 16 << 20;

    /// <summary>Room for an object of the repository, about: a small one does not take the memory of a large one.</summary>
    private const int BytesToAnObject = 64;

    private const int MaxTreeBytes = 32 << 20;

    /// <summary>A slot for every second object, about.</summary>
    private readonly Entry[] entries = new Entry[
        1 << Math.Clamp(BitOperations.Log2((uint)database.Count + 1) - 1, FewestSlotBits, MostSlotBits)
    ];
    private readonly List<int> chain = [];
    private byte[] buffer = GC.AllocateUninitializedArray<byte>(
        (int)Math.Clamp((long)database.Count * BytesToAnObject, SmallestBuffer, UsualBuffer)
    );
    private byte[] delta = new byte[4096];
    private byte[] moved = new byte[4096];
    private long head;

    /// <summary>Trees that are not in the repository, damaged or too large.</summary>
    public HashSet<int> Unreadable { get; } = [];

    /// <summary>The tree's bytes, valid until the next call; empty for what cannot be read.</summary>
    public ReadOnlySpan<byte> Get(int number)
    {
        int slot = Slot(number);
        if (!IsHere(slot, number) && !TryResolve(number))
        {
            Unreadable.Add(number);
            return [];
        }

        if (head - entries[slot].Start > buffer.Length / 2)
        {
            // Asked for again and soon to be written over: it moves to the front.
            var old = At(slot);
            Place(slot, number, old.Length);
            old.CopyTo(At(slot));
        }

        return At(slot);
    }

    /// <summary>Whether a tree is in its slot and nothing was written over it.</summary>
    private bool IsHere(int slot, int number) => entries[slot].Key == number + 1 && entries[slot].Start + buffer.Length >= head;

    private Span<byte> At(int slot) => buffer.AsSpan((int)(entries[slot].Start % buffer.Length), entries[slot].Length);

    private bool TryResolve(int number)
    {
        if (database.Kind(number) != ObjectKind.Tree)
        {
            return false;
        }

        chain.Clear();
        int at = number;
        while (!IsHere(Slot(at), at))
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
            if (size > MaxTreeBytes)
            {
                return false;
            }

            Place(slot, number, (int)size);
            return Keep(slot, pack.TryInflate(number - pack.FirstNumber, At(slot)));
        }

        if (database.Read(number, MaxTreeBytes).Content is not { } content)
        {
            return false;
        }

        Place(slot, number, content.Length);
        content.CopyTo(At(slot));
        return true;
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
        if (commands.IsMalformed || commands.SourceLength != entries[origin].Length || commands.TargetLength > MaxTreeBytes)
        {
            return false;
        }

        ReadOnlySpan<byte> source = At(origin);
        (long start, byte[] from) = (entries[origin].Start, buffer);
        int slot = Slot(number);
        Place(slot, number, (int)commands.TargetLength);
        if (from == buffer && start + buffer.Length < head)
        {
            // The tree will be written over its base, which is still whole: it is kept aside.
            moved = moved.Length < source.Length ? new byte[source.Length * 2] : moved;
            source.CopyTo(moved);
            source = moved.AsSpan(0, source.Length);
        }

        var target = At(slot);
        int written = 0;
        bool isGood = true;
        while (isGood && commands.MoveNext())
        {
            var piece = commands.Source < 0 ? commands.Literal : source.Slice(commands.Source, commands.Length);
            isGood = piece.TryCopyTo(target[written..]);
            written += piece.Length;
        }

        origin = slot;
        return Keep(slot, isGood && !commands.IsMalformed && written == target.Length);
    }

    private bool Keep(int slot, bool isGood)
    {
        entries[slot].Key = isGood ? entries[slot].Key : 0;
        return isGood;
    }

    /// <summary>Takes room for a tree; what lay there is not written over before the tree itself is written.</summary>
    private void Place(int slot, int number, int length)
    {
        if (length > buffer.Length / 4)
        {
            buffer = GC.AllocateUninitializedArray<byte>(length * 4);
            Array.Clear(entries);
            head = 0;
        }

        long left = buffer.Length - (head % buffer.Length);
        long start = left < length ? head + left : head;
        head = start + length;
        entries[slot] = new Entry(number + 1, length, start);
    }

    private int Slot(int number) => (int)(((uint)number * 0x9E3779B1u) >> (32 - BitOperations.Log2((uint)entries.Length)));

    /// <summary>A tree in the buffer.</summary>
    /// <param name="Key">Its number, plus one; 0 for none.</param>
    /// <param name="Length">Its bytes.</param>
    /// <param name="Start">Where it begins, counted over all rounds through the buffer.</param>
    [StructLayout(LayoutKind.Auto)]
    private record struct Entry(int Key, int Length, long Start);
}
