using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter.Tables;

/// <summary>Writes tables one after the other, each at a multiple of eight bytes.</summary>
internal sealed class TableWriter(Stream stream)
{
    private const int Alignment = 8;

    private long written;

    /// <summary>Where the table behind so many bytes begins.</summary>
    public static long Next(long end) => (end + Alignment - 1) & -Alignment;

    public void Write<T>(ReadOnlySpan<T> table)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(table);
        stream.Write(bytes);
        long end = written + bytes.Length;
        written = Next(end);
        stream.Write(new byte[written - end]);
    }
}
