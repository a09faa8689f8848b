using System.Globalization;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Engine.Scanning;

namespace Seatrial.Cli.Running;

/// <summary>
/// Keeps what runs worked out in this user's folder for caches (XDG Base Directory Specification), never in a repository: a repository that
/// somebody else made could say that it was searched. Files are the user's alone, written whole and then renamed.
/// </summary>
internal static class ResultStoreFiles
{
    private const int MaxBytes = 512 << 20;

    /// <summary>What decides results, where it is not all in one file.</summary>
    private static readonly string[] Parts =
    [
        "Seatrial.Engine.dll",
        "Seatrial.Secrets.dll",
        "Seatrial.Syntax.dll",
        "Seatrial.Code.dll",
        "Seatrial.Components.dll",
        "Seatrial.Requirements.dll",
    ];

    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Null where the user has no folder for caches.</summary>
    /// <param name="context">Where the user's variables are.</param>
    /// <param name="kind">Folder for what is kept, such as <c>history</c>.</param>
    public static ResultStore? Create(CommandContext context, string kind) =>
        FolderOf(context, kind) is { } folder
            ? new ResultStore(Engine(), name => Read(Path.Combine(folder, name)), (name, bytes) => Write(context, folder, name, bytes))
            : null;

    private static string? FolderOf(CommandContext context, string kind)
    {
        string? caches =
            context.Variable("XDG_CACHE_HOME") is { Length: > 0 } given && Path.IsPathFullyQualified(given) ? given
            : context.Variable("HOME") is { Length: > 0 } home && Path.IsPathFullyQualified(home) ? Path.Combine(home, ".cache")
            : context.Variable("LOCALAPPDATA") is { Length: > 0 } local && Path.IsPathFullyQualified(local) ? local
            : null;
        return caches is null ? null : Path.Combine(caches, "seatrial", kind);
    }

    /// <summary>The version, and the program's own files: what a build in between finds may differ.</summary>
    private static string Engine()
    {
        string[] program = [Environment.ProcessPath ?? "", .. Parts.Select(part => Path.Combine(AppContext.BaseDirectory, part))];
        return string.Join(
            '\n',
            program
                .Select(p => new FileInfo(p.Length == 0 ? "-" : p))
                .Where(f => f.Exists)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Length} {f.LastWriteTimeUtc.Ticks}"))
                .Prepend(ToolVersion.Text)
        );
    }

    private static byte[]? Read(string file)
    {
        try
        {
            var info = new FileInfo(file);
            return info.Exists && info.Length <= MaxBytes ? File.ReadAllBytes(file) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Nothing is lost where it fails: the next run works everything out anew.</summary>
    private static void Write(CommandContext context, string folder, string name, byte[] bytes)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, FileMode | UnixFileMode.UserExecute);
            }

            WholeFile.Write(context, Path.Combine(folder, name), bytes, FileMode);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Told by nothing: a cache that cannot be written changes no result.
        }
    }
}
