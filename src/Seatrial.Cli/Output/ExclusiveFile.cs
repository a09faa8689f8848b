using System.Security.Cryptography;

namespace Seatrial.Cli.Output;

/// <summary>
/// Keeps other writers out while it lives, in this process and in others: a file that is locked and removed again.
/// The system lets go of the lock when its process ends, however that happens; a file that is left behind is taken over.
/// </summary>
/// <remarks>
/// Removing a locked file opens a gap: one who opened it before gets its lock afterwards, while the next one locks a new file of the same
/// name. So whoever has a lock makes the file a random number of bytes long and asks by name how long it is; only who finds its own number
/// holds the name.
/// </remarks>
internal sealed class ExclusiveFile : IDisposable
{
    private const int LongestFile = 1 << 16; // bytes
    private const int PauseMilliseconds = 15;

    // What .NET puts into IOException.HResult when the lock is another's: EAGAIN of Linux and of macOS, ERROR_SHARING_VIOLATION.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly string path;
    private readonly FileStream stream;

    private ExclusiveFile(string path, FileStream stream) => (this.path, this.stream) = (path, stream);

    /// <summary>Waits until nobody else holds the file; null after <paramref name="patience"/>.</summary>
    /// <exception cref="IOException">The folder does not exist or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static ExclusiveFile? Hold(string path, TimeSpan patience, TimeProvider time)
    {
        long start = time.GetTimestamp();
        while (true)
        {
            if (Try(path) is { } held)
            {
                return held;
            }

            if (time.GetElapsedTime(start) >= patience)
            {
                return null;
            }

            Thread.Sleep(PauseMilliseconds);
        }
    }

    public void Dispose()
    {
        try
        {
            // Before the lock is let go: afterwards the name may be another's.
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays and holds nobody up.
        }

        stream.Dispose();
    }

    private static ExclusiveFile? Try(string path)
    {
        FileStream? opened = null;
        try
        {
            // Only None is an exclusive lock on Unix; Windows lets its holder remove a file only where deletion is shared.
            opened = new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None,
                bufferSize: 0
            );
            int token = RandomNumberGenerator.GetInt32(1, LongestFile);
            opened.SetLength(token);
            if (new FileInfo(path) is not { Exists: true } named || named.Length != token)
            {
                return null;
            }

            var held = new ExclusiveFile(path, opened);
            opened = null;
            return held;
        }
        catch (IOException e) when (HeldByAnother.Contains(e.HResult))
        {
            return null;
        }
        finally
        {
            opened?.Dispose();
        }
    }
}
