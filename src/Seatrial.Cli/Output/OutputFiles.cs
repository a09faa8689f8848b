using System.Text;
using Seatrial.Cli.Hosting;

namespace Seatrial.Cli.Output;

/// <summary>
/// Writes outputs so that a file holds either the old or the whole new text: to a temporary file beside it that is then renamed.
/// </summary>
internal static class OutputFiles
{
    /// <summary>Before any work: a sentence when a file cannot be written because of what the user can mend, or null.</summary>
    public static string? Problem(OutputPlan plan)
    {
        foreach (string file in plan.Targets.Select(t => t.File).OfType<string>())
        {
            string full = Path.GetFullPath(file);
            if (Directory.Exists(full))
            {
                return $"cannot write '{file}': it is a folder; name a file in it";
            }

            if (Path.GetDirectoryName(full) is { } folder && !Directory.Exists(folder))
            {
                return $"cannot write '{file}': the folder '{Path.GetDirectoryName(file)}' does not exist; create it first";
            }
        }

        return null;
    }

    /// <summary>Null, or a sentence that says why the text could not be written.</summary>
    public static string? Write(CommandContext context, string file, string text)
    {
        try
        {
            WriteWhole(context, Path.GetFullPath(file), text);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string reason = e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error; is the disk full?";
            return $"cannot write '{file}': {reason}";
        }
    }

    private static void WriteWhole(CommandContext context, string full, string text)
    {
        var target = new FileInfo(full);
        if (target.LinkTarget is not null && target.ResolveLinkTarget(returnFinalTarget: true) is FileInfo linked)
        {
            target = linked;
        }

        if (IsDeviceOrPipe(full) || IsDeviceOrPipe(target.FullName))
        {
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            stream.Write(Encoding.UTF8.GetBytes(text));
            return;
        }

        WholeFile.Write(context, target.FullName, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>
    /// Such as /dev/stdout and what a shell's process substitution names: they are written to, since a rename would replace them.
    /// </summary>
    private static bool IsDeviceOrPipe(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);
}
