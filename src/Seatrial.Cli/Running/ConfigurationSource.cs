using Seatrial.Cli.Hosting;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Cli.Running;

/// <summary>Finds and reads the configuration of a run.</summary>
internal static class ConfigurationSource
{
    public const string FileName = "seatrial.yaml";

    /// <summary>The configuration; or null after the mistakes in it were written to standard error.</summary>
    public static SeatrialConfiguration? Load(CommandContext context, string folder, string? file)
    {
        var (content, path, problem) = file is null ? ReadDefault(folder) : ReadNamed(file);
        if (problem is not null)
        {
            context.Reject(problem);
            return null;
        }

        if (content is null)
        {
            return SeatrialConfiguration.Empty;
        }

        var result = ConfigurationParser.Parse(content, path);
        foreach (var error in result.Errors)
        {
            context.Error.Write($"{Reporting.Text.SafeText.Clean(error.ToString())}\n");
        }

        if (result.IsValid)
        {
            return result.Configuration;
        }

        int count = result.Errors.Count;
        context.Reject($"{path} has {(count == 1 ? "a mistake" : $"{count} mistakes")}; nothing was scanned. 'seatrial init --stdout' shows every key.");
        return null;
    }

    private static (byte[]? Content, string Path, string? Problem) ReadDefault(string folder)
    {
        var content = Workspace.ReadFile(folder, FileName, ConfigurationParser.MaximumSize, out var gap);
        return (content?.Utf8.ToArray(), FileName, gap is null ? null : $"{FileName} cannot be read: {gap.Detail}");
    }

    private static (byte[]? Content, string Path, string? Problem) ReadNamed(string file)
    {
        try
        {
            string full = Path.GetFullPath(file);
            if (new FileInfo(full) is { Exists: true, Length: > ConfigurationParser.MaximumSize })
            {
                return (null, file, $"'{file}' is larger than {ConfigurationParser.MaximumSize / 1024} KiB; a configuration is never that large.");
            }

            return (File.ReadAllBytes(full), file, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string reason = e switch
            {
                UnauthorizedAccessException when Directory.Exists(file) => "it is a folder",
                UnauthorizedAccessException => "permission denied",
                FileNotFoundException or DirectoryNotFoundException => "there is no such file",
                _ => "it is not a readable file",
            };
            return (null, file, $"cannot read the configuration '{file}': {reason}.");
        }
    }
}
