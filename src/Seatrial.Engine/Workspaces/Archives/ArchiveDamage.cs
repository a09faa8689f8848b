namespace Seatrial.Engine.Workspaces.Archives;

/// <summary>
/// Tells what the libraries that unpack throw at damage from what is a fault of ours. <c>System.IO.Compression</c> and
/// <c>System.Formats.Tar</c> document <see cref="InvalidDataException"/>; the others here were met on damaged input: a size field beyond
/// any array is an <see cref="InvalidOperationException"/>, one that is merely huge an <see cref="OutOfMemoryException"/> before a byte of
/// it is read.
/// </summary>
public static class ArchiveDamage
{
    public static bool IsCauseOf(Exception error) =>
        error
            is InvalidDataException
                or IOException
                or InvalidOperationException
                or NotSupportedException
                or FormatException
                or ArgumentException
                or OverflowException
                or OutOfMemoryException;
}
