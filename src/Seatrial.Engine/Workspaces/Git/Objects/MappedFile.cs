using System.IO.MemoryMappedFiles;
using Seatrial.Engine.Workspaces.Access;

namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>A read-only file in memory. Immutable; safe for concurrent use.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    /// <summary>A page that is read brings its neighbours along, so that up to ten times as many bytes are in memory.</summary>
    private const long MaxTouched = 16 << 20;

    private readonly RandomFile file;
    private readonly MemoryMappedFile mapping;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;
    private long touched;
    private bool isDisposed;

    private MappedFile(RandomFile file, MemoryMappedFile mapping, MemoryMappedViewAccessor view, long length)
    {
        this.file = file;
        this.mapping = mapping;
        this.view = view;
        Length = length;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
    }

    public long Length { get; }

    /// <summary>Null when there is no such regular file, or it is empty.</summary>
    public static MappedFile? Open(TreeAccess access, string path)
    {
        var opened = access.OpenRandom(path);
        if (opened is null)
        {
            return null;
        }

        MemoryMappedFile? mapped = null;
        try
        {
            long length = opened.Length;
            if (length > 0)
            {
                mapped = MemoryMappedFile.CreateFromFile(
                    opened.Handle,
                    mapName: null,
                    0,
                    MemoryMappedFileAccess.Read,
                    HandleInheritability.None,
                    leaveOpen: true
                );
                return new MappedFile(opened, mapped, mapped.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read), length);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            mapped?.Dispose();
        }

        opened.Dispose();
        return null;
    }

    /// <summary>Up to so many bytes from a place; fewer, or none, where the file ends before.</summary>
    public ReadOnlySpan<byte> Slice(long offset, long length) =>
        offset < 0 || offset >= Length || length <= 0
            ? []
            : new ReadOnlySpan<byte>(start + offset, (int)Math.Min(Math.Min(length, Length - offset), int.MaxValue));

    /// <summary>The same place as a pointer, for a decompressor; only within <see cref="Length"/>.</summary>
    public byte* At(long offset)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)offset, (ulong)Length, nameof(offset));
        return start + offset;
    }

    /// <summary>
    /// Says that so many bytes were read: now and then pages that were read are given back, so that a large file does not fill the memory
    /// of the process. They come again when they are needed.
    /// </summary>
    public void Note(long bytes)
    {
        // Two threads may count at once: a little is lost, and nothing depends on it.
        touched += bytes;
        if (touched >= MaxTouched)
        {
            GiveBack();
        }
    }

    /// <summary>Gives back all pages that were read.</summary>
    public void GiveBack()
    {
        touched = 0;
        if (OperatingSystem.IsLinux())
        {
            _ = LinuxCalls.Advise(start, (nint)Length, LinuxCalls.NotNeeded);
        }
    }

    public void Dispose()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        mapping.Dispose();
        file.Dispose();
    }
}
