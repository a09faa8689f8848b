namespace Seatrial.Engine.Workspaces.Access;

/// <summary>
/// The only way to the files of a tree. Paths are relative to the root and '/' separated; the root itself is the empty path. No link is
/// followed below the root, nothing but regular files is opened, and nothing blocks. Safe for concurrent use.
/// </summary>
internal abstract class TreeAccess : IDisposable
{
    /// <summary>
    /// Adds the entries of a folder in no particular order. What was read before an error stays in <paramref name="entries"/>.
    /// </summary>
    public abstract AccessStatus List(string folder, List<TreeEntry> entries);

    /// <summary>
    /// Reads a whole file to <paramref name="buffer"/> from <paramref name="start"/> on, growing the buffer so that
    /// <paramref name="slack"/> bytes follow. A file of more than <paramref name="limit"/> bytes is <see cref="AccessStatus.TooLarge"/>.
    /// </summary>
    public abstract AccessStatus Read(string path, ref byte[] buffer, int start, int slack, int limit, out int length);

    /// <summary>
    /// Makes room for a file of an expected size at once, so that the buffer does not grow step by step, each step with fresh pages.
    /// </summary>
    public static void Expect(ref byte[] buffer, int start, int slack, long size)
    {
        const int step = 64 << 10;
        const int largestDoubled = 1 << 20;
        long needed = start + size + 1 + slack;
        if (buffer.Length < needed && needed < int.MaxValue - step)
        {
            long room = Math.Max(needed, Math.Min(buffer.Length * 2L, largestDoubled));
            buffer = GC.AllocateUninitializedArray<byte>((int)((room + step - 1) / step * step));
        }
    }

    /// <summary>Opens a regular file to read places of it; null when it cannot be opened.</summary>
    public abstract RandomFile? OpenRandom(string path);

    /// <summary>Null when there is nothing at the path.</summary>
    public abstract FileStat? Stat(string path);

    /// <summary>What a symbolic link says, unresolved; null when it cannot be read.</summary>
    public abstract string? ReadLink(string path);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The whole content of a small file, or null when it is absent, odd or larger than <paramref name="limit"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">In bytes.</param>
    /// <param name="expected">How large it is, where that is known: nothing is read twice then.</param>
    public byte[]? TryRead(string path, int limit, long expected = 0)
    {
        byte[] buffer = expected <= 0 || expected > limit ? [] : GC.AllocateUninitializedArray<byte>((int)expected + 1);
        return Read(path, ref buffer, 0, 0, limit, out int length) == AccessStatus.Ok ? buffer.AsSpan(0, length).ToArray() : null;
    }

    /// <summary>Takes the fastest way that the system has.</summary>
    public static TreeAccess Open(string root) =>
        LinuxCalls.IsSupported && LinuxTreeAccess.TryOpen(root) is { } direct ? direct : new PortableTreeAccess(root);

    protected virtual void Dispose(bool disposing) { }

    /// <summary>Makes room for <paramref name="needed"/> bytes, keeping the first <paramref name="used"/>.</summary>
    protected static void Grow(ref byte[] buffer, int used, long needed)
    {
        if (buffer.Length >= needed)
        {
            return;
        }

        const int smallest = 4096;
        long size = Math.Max(Math.Max(needed, smallest), Math.Min(buffer.Length * 2L, int.MaxValue / 2));
        byte[] larger = GC.AllocateUninitializedArray<byte>(checked((int)size));
        buffer.AsSpan(0, used).CopyTo(larger);
        buffer = larger;
    }
}
