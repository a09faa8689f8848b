using Seatrial.Engine.Configuration;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Requirements.Checks;

/// <summary>Finds and reads the configuration of a run.</summary>
internal static class ConfigurationSource
{
    public const string DefaultName = "seatrial.yaml";

    /// <summary>The configuration that a commit holds in the folder; the empty one where it holds none.</summary>
    public static (SeatrialConfiguration Value, IReadOnlyList<string> Problems) ReadAt(string folder, string revision)
    {
        using var reader = CommitReader.Open(folder, out string? problem);
        var (commit, unresolved) = reader is null ? (null, problem) : reader.Resolve(revision);
        if (reader is null || commit is null)
        {
            return (SeatrialConfiguration.Empty, [unresolved + "."]);
        }

        var file = reader.ReadFile(commit, DefaultName);
        string shown = $"{DefaultName} of commit {commit[..12]}";
        if (file.Content is not { } bytes)
        {
            return (SeatrialConfiguration.Empty, file.IsThere ? [$"{shown}: it cannot be read; 'git fsck' tells more."] : []);
        }

        if (bytes.Length > ConfigurationParser.MaximumSize)
        {
            return (
                SeatrialConfiguration.Empty,
                [$"{shown}: larger than {ConfigurationParser.MaximumSize / 1024} KiB; a configuration is never that large."]
            );
        }

        var result = ConfigurationParser.Parse(bytes, shown);
        return (result.Configuration, [.. result.Errors.Select(e => e.ToString())]);
    }

    /// <summary>
    /// The configuration, or the problems that keep it from being used. No file at the default place is the empty configuration.
    /// </summary>
    public static (SeatrialConfiguration Value, IReadOnlyList<string> Problems) Read(string folder, string? given)
    {
        string from = given is null ? folder : Path.GetDirectoryName(Path.GetFullPath(given)) ?? folder;
        string name = given is null ? DefaultName : Path.GetFileName(given);
        var content = Workspace.ReadFile(from, name, ConfigurationParser.MaximumSize, out var gap);
        if (content is not null)
        {
            var result = ConfigurationParser.Parse(content.Utf8, name);
            return (result.Configuration, [.. result.Errors.Select(e => e.ToString())]);
        }

        string shown = given ?? name;
        return (
            SeatrialConfiguration.Empty,
            (gap, given) switch
            {
                ({ Kind: GapKind.TooLarge }, _) =>
                [
                    $"{shown}: larger than {ConfigurationParser.MaximumSize / 1024} KiB; a configuration is never that large.",
                ],
                ({ } unreadable, _) => [$"{shown}: {unreadable.Detail}"],
                (null, not null) => [$"{shown}: there is no such file; name an existing configuration file."],
                _ => [],
            }
        );
    }
}
