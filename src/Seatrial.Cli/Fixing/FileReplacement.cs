using System.Text;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;

namespace Seatrial.Cli.Fixing;

/// <summary>
/// Writes a file so that it holds either the old or the whole new text, with the old one's permissions or those that are asked for.
/// </summary>
internal static class FileReplacement
{
    /// <summary>Null, or a sentence that says why it was not written.</summary>
    /// <param name="context">The process.</param>
    /// <param name="file">Full path.</param>
    /// <param name="expected">The text that the file must still hold; null where it must not exist.</param>
    /// <param name="text">The new text, as UTF-8; a byte order mark is kept.</param>
    /// <param name="mode">Permissions; null keeps them.</param>
    public static string? Write(CommandContext context, string file, string? expected, string text, UnixFileMode? mode = null)
    {
        try
        {
            var info = new FileInfo(file);
            if (info.LinkTarget is not null)
            {
                return "it is a link, which is not followed; name the folder that holds the file itself";
            }

            byte[] old = info.Exists ? File.ReadAllBytes(file) : [];
            bool hasMark = old.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
            if (
                info.Exists != expected is not null
                || (expected is not null && !old.AsSpan(hasMark ? 3 : 0).SequenceEqual(Encoding.UTF8.GetBytes(expected)))
            )
            {
                return "it changed meanwhile, or is not UTF-8; run again";
            }

            var permissions = mode ?? (info.Exists && !OperatingSystem.IsWindows() ? info.UnixFileMode : null);
            WholeFile.Write(context, file, [.. old.AsSpan(0, hasMark ? 3 : 0), .. Encoding.UTF8.GetBytes(text)], permissions);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error; is the disk full?";
        }
    }
}
