using System.IO.Compression;
using Seatrial.Syntax.Compression;

namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>Decompresses one object of a pack (zlib, RFC 1950). The checksum at its end is checked.</summary>
internal static unsafe class PackInflater
{
    /// <summary>One for each thread; null where the native library has none, so that the runtime's is used.</summary>
    [ThreadStatic]
    private static ZlibInflater? t_inflater;

    private static readonly bool s_isNative = IsNative();

    /// <summary>Fills the target exactly; false for damaged bytes, for fewer and for more bytes than it holds.</summary>
    public static bool TryFill(byte* source, long length, Span<byte> target) =>
        s_isNative && (t_inflater ??= ZlibInflater.TryCreate()) is { } inflater
            ? inflater.TryFill(source, length, target)
            : TryFillByStream(source, length, target);

    /// <summary>The same by the runtime's decompressor.</summary>
    internal static bool TryFillByStream(byte* source, long length, Span<byte> target)
    {
        try
        {
            using var bytes = new UnmanagedMemoryStream(source, length);
            using var inflated = new ZLibStream(bytes, CompressionMode.Decompress);
            Span<byte> more = stackalloc byte[1];
            return inflated.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) == target.Length && inflated.Read(more) == 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Fills as much of the target as there is; -1 for damaged bytes.</summary>
    public static int FillSome(byte* source, long length, Span<byte> target)
    {
        try
        {
            using var bytes = new UnmanagedMemoryStream(source, length);
            using var inflated = new ZLibStream(bytes, CompressionMode.Decompress);
            return inflated.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            return -1;
        }
    }

    private static bool IsNative()
    {
        using var inflater = ZlibInflater.TryCreate();
        return inflater is not null;
    }
}
