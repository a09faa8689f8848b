using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Components.Advisories.Indexing;

namespace Seatrial.Cli.Advisories;

/// <summary>Reads and writes the file of a database. It holds either the old or the whole new index, whatever interrupts.</summary>
internal static class IndexFile
{
    /// <summary>In bytes; whatever is larger is none.</summary>
    private const long Largest = 1 << 30;

    /// <summary>The index, or why there is none: a sentence without a full stop. Both null: there is no such file.</summary>
    public static (AdvisoryIndex? Index, string? Problem) Open(string file)
    {
        try
        {
            var info = new FileInfo(file);
            if (!info.Exists)
            {
                return (null, null);
            }

            // Read rather than mapped: a file that is replaced or cut while it is mapped would end the process.
            return info.Length > Largest
                ? (null, "is too large to be an index of advisories")
                : AdvisoryIndex.Open(File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, e is UnauthorizedAccessException ? "may not be read" : "cannot be read");
        }
    }

    /// <summary>Null, or why it was not written.</summary>
    public static string? Write(CommandContext context, string file, byte[] bytes)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            WholeFile.Write(context, file, bytes, toDisk: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error; is the disk full?";
        }
    }

    /// <summary>
    /// Keeps other updates of the same file out while it lives; null where another one holds it for longer than
    /// <paramref name="patience"/>.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static ExclusiveFile? Lock(string file, TimeSpan patience, TimeProvider time)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return ExclusiveFile.Hold(file + ".lock", patience, time);
    }
}
