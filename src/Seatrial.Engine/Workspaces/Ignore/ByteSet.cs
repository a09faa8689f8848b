namespace Seatrial.Engine.Workspaces.Ignore;

/// <summary>A set of byte values: what a bracket expression stands for.</summary>
internal sealed class ByteSet
{
    private readonly ulong[] bits = new ulong[4];

    public bool Contains(byte value) => (bits[value >> 6] >> (value & 63) & 1) != 0;

    public void Add(byte value) => bits[value >> 6] |= 1UL << (value & 63);

    public void AddRange(byte first, byte last)
    {
        for (int value = first; value <= last; value++)
        {
            Add((byte)value);
        }
    }

    public void AddWhere(Func<char, bool> holds)
    {
        for (int value = 0; value < 128; value++)
        {
            if (holds((char)value))
            {
                Add((byte)value);
            }
        }
    }

    public void Complement()
    {
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = ~bits[i];
        }
    }
}
