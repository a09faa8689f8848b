using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>
/// What the last names said: files are full of the same few (<c>type</c>, <c>description</c>), and reading one takes splitting it into
/// words. One instance per worker.
/// </summary>
internal sealed class RememberedNames
{
    /// <summary>A power of two.</summary>
    private const int Slots = 1024;

    /// <summary>Longer names are read each time.</summary>
    private const int Longest = 4 * sizeof(ulong);

    private readonly Slot[] slots = new Slot[Slots];

    /// <summary>See <see cref="CredentialName.Read"/>.</summary>
    /// <param name="name">The identifier.</param>
    /// <param name="saysNothing">See <see cref="NamePath.SaysNothing"/>.</param>
    public CredentialName Read(ReadOnlySpan<byte> name, out bool saysNothing)
    {
        if (name.Length is 0 or > Longest)
        {
            saysNothing = NamePath.SaysNothing(name);
            return CredentialName.Read(name);
        }

        Span<ulong> key = stackalloc ulong[4];
        key.Clear();
        name.CopyTo(MemoryMarshal.AsBytes(key));
        ref Slot slot = ref slots[Hash(key, name.Length)];
        if (slot.Length != name.Length || !key.SequenceEqual(slot.Key))
        {
            slot.Length = name.Length;
            key.CopyTo(slot.Key);
            slot.Name = CredentialName.Read(name);
            slot.SaysNothing = NamePath.SaysNothing(name);
        }

        saysNothing = slot.SaysNothing;
        return slot.Name;
    }

    private static int Hash(ReadOnlySpan<ulong> key, int length)
    {
        ulong mixed = (key[0] ^ (key[1] * 3) ^ (key[2] * 5) ^ (key[3] * 7) ^ (ulong)length) * 0x9E3779B97F4A7C15;
        return (int)(mixed >> 54);
    }

    [InlineArray(4)]
    private struct Words
    {
        private ulong first;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Slot
    {
        public Words Key;
        public int Length;
        public CredentialName Name;
        public bool SaysNothing;
    }
}
