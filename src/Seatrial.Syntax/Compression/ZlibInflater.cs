using Seatrial.Syntax.Native;

namespace Seatrial.Syntax.Compression;

/// <summary>
/// Decompresses zlib streams (RFC 1950) whose size is known, without a stream object for each: the native library carries libdeflate for
/// it. Not safe for concurrent use.
/// </summary>
public sealed unsafe class ZlibInflater : IDisposable
{
    private readonly InflaterHandle handle;

    private ZlibInflater(InflaterHandle handle) => this.handle = handle;

    /// <summary>Null where the native library is missing or was built without a decompressor.</summary>
    public static ZlibInflater? TryCreate()
    {
        nint made = NativeLibraryLoader.Problem is null ? NativeMethods.NewInflater() : 0;
        return made == 0 ? null : new ZlibInflater(new InflaterHandle(made));
    }

    /// <summary>
    /// Fills the target exactly and compares the checksum; false for damaged bytes, for fewer and for more bytes than it holds.
    /// </summary>
    /// <param name="source">Where the stream begins.</param>
    /// <param name="length">Bytes that may be read; those behind the end of the stream are not looked at.</param>
    /// <param name="target">Takes the bytes.</param>
    public bool TryFill(byte* source, long length, Span<byte> target)
    {
        byte none;
        fixed (byte* start = target)
        {
            return NativeMethods.Inflate(handle, source, (ulong)length, start is null ? &none : start, (ulong)target.Length) == 1;
        }
    }

    public void Dispose() => handle.Dispose();
}
