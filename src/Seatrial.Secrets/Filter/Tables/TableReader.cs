using System.Runtime.CompilerServices;

namespace Seatrial.Secrets.Filter.Tables;

/// <summary>Takes tables out of an image that <see cref="TableWriter"/> wrote, in the same order. Nothing is copied.</summary>
internal sealed class TableReader(FixedTable<byte> image)
{
    private long at;

    /// <summary>Whether all that was asked for was there.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The next table; an empty one where the image ends before.</summary>
    /// <param name="count">How many numbers it has.</param>
    public FixedTable<T> Take<T>(int count)
        where T : unmanaged
    {
        long start = at;
        at = TableWriter.Next(start + ((long)count * Unsafe.SizeOf<T>()));
        IsWhole &= count >= 0 && at <= image.Length;
        return IsWhole ? image.Part<T>((int)start, count) : image.Part<T>(0, 0);
    }
}
