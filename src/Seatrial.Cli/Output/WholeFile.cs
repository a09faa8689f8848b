using Seatrial.Cli.Hosting;

namespace Seatrial.Cli.Output;

/// <summary>
/// Writes files so that they hold either the old or the whole new bytes: to a temporary file beside them that is then renamed.
/// </summary>
internal static class WholeFile
{
    /// <summary>What no writer takes this long over was left by one that was killed.</summary>
    private static readonly TimeSpan LeftBehind = TimeSpan.FromHours(1);

    /// <summary>Writes the file. What killed writers of the same file left beside it is removed.</summary>
    /// <param name="context">The process, which removes the temporary file where it is interrupted.</param>
    /// <param name="file">Full path of the file, whose folder exists.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <param name="mode">Its permissions, exactly; null for what the process's mask leaves.</param>
    /// <param name="toDisk">Whether the bytes are on the disk before the file is renamed, for what cannot be made again.</param>
    /// <exception cref="IOException">It could not be written; the old file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(CommandContext context, string file, ReadOnlySpan<byte> bytes, UnixFileMode? mode = null, bool toDisk = false)
    {
        string folder = Path.GetDirectoryName(file)!;
        string temporary = Path.Combine(folder, $".{Path.GetFileName(file)}.{Environment.ProcessId}.tmp");
        Sweep(folder, Path.GetFileName(file), context.Time);
        context.TemporaryFiles.Add(temporary);
        try
        {
            // One of a killed process that had the same number.
            File.Delete(temporary);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (mode is { } permissions && !OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = permissions;
            }

            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(bytes);
                stream.Flush(toDisk);
            }

            if (mode is { } exact && !OperatingSystem.IsWindows())
            {
                // The process's mask may have taken away bits that were asked for.
                File.SetUnixFileMode(temporary, exact);
            }

            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(temporary);
            throw;
        }
        finally
        {
            context.TemporaryFiles.Remove(temporary);
        }
    }

    private static void Sweep(string folder, string name, TimeProvider time)
    {
        try
        {
            foreach (string left in Directory.EnumerateFiles(folder, $".{Pattern(name)}.*.tmp"))
            {
                string number = Path.GetFileName(left)[(name.Length + 2)..^".tmp".Length];
                if (
                    number.Length > 0
                    && number.All(char.IsAsciiDigit)
                    && time.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(left) > LeftBehind
                )
                {
                    Remove(left);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left behind does no harm; writing says what is wrong with the folder.
        }
    }

    /// <summary>
    /// A name as a pattern: characters that mean something there stand for any one character, which the check of the rest makes good.
    /// </summary>
    private static string Pattern(string name) => name.Replace('*', '?');

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is nothing better to do about it.
        }
    }
}
