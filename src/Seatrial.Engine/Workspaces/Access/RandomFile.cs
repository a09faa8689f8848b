using Microsoft.Win32.SafeHandles;

namespace Seatrial.Engine.Workspaces.Access;

/// <summary>A file of which only some places are read.</summary>
internal sealed class RandomFile(SafeFileHandle handle) : IDisposable
{
    public SafeFileHandle Handle => handle;

    /// <summary>In bytes; 0 where it cannot be told.</summary>
    public long Length
    {
        get
        {
            try
            {
                return RandomAccess.GetLength(handle);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                return 0;
            }
        }
    }

    /// <summary>False where the file ends before.</summary>
    public bool TryRead(long offset, Span<byte> target) => ReadSome(offset, target) == target.Length;

    /// <summary>Bytes read; fewer than asked for at the end of the file, 0 where it cannot be read.</summary>
    public int ReadSome(long offset, Span<byte> target)
    {
        try
        {
            return offset < 0 ? 0 : RandomAccess.Read(handle, target, offset);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    public void Dispose() => handle.Dispose();
}
