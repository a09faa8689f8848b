using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Governance.Records;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Signing;

/// <summary>Reads sign-offs and records of a folder and, where it is a checkout, of the commit that is asked about.</summary>
internal static class SignoffFolder
{
    private const int MaxFiles = 10_000;
    private const int MaxBytes = 1 << 20;

    /// <summary>The sign-offs of a folder in order of their names; links and larger files are left out.</summary>
    /// <param name="folder">Full or relative path.</param>
    /// <param name="shown">What stands before each name.</param>
    public static IReadOnlyList<SignoffFile> Read(string folder, string shown)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return
        [
            .. Directory
                .EnumerateFiles(folder, "*" + SignoffFiles.Ending)
                .Where(f => new FileInfo(f) is { LinkTarget: null, Length: <= MaxBytes })
                .Order(StringComparer.Ordinal)
                .Take(MaxFiles)
                .Select(f => new SignoffFile(shown + Path.GetFileName(f), File.ReadAllBytes(f), Ssh(f + ".sig"))),
        ];
    }

    /// <summary>The sign-offs of a commit.</summary>
    public static IReadOnlyList<SignoffFile> Read(CommitReader reader, string commit) =>
        [
            .. reader
                .FilesIn(commit, SignoffFiles.SignoffFolder)
                .Where(n => n.EndsWith(SignoffFiles.Ending, StringComparison.Ordinal))
                .Take(MaxFiles)
                .Select(n =>
                    (Name: $"{SignoffFiles.SignoffFolder}/{n}", File: reader.ReadFile(commit, $"{SignoffFiles.SignoffFolder}/{n}").Content)
                )
                .Where(f => f.File is { Length: <= MaxBytes })
                .Select(f => new SignoffFile(
                    f.Name,
                    f.File,
                    reader.ReadFile(commit, f.Name + ".sig").Content is { } ssh ? System.Text.Encoding.UTF8.GetString(ssh) : null
                )),
        ];

    /// <summary>The records of a folder; empty where there are none.</summary>
    public static LogReading ReadLog(string folder)
    {
        string file = Path.Combine(folder, RecordLog.FilePath);
        return File.Exists(file) && new FileInfo(file).Length <= RecordLog.MaximumSize ? RecordLog.Read(File.ReadAllBytes(file))
            : File.Exists(file) ? RecordLog.Read(new byte[RecordLog.MaximumSize + 1])
            : LogReading.Empty;
    }

    private static string? Ssh(string file) =>
        new FileInfo(file) is { Exists: true, LinkTarget: null, Length: <= MaxBytes } ? File.ReadAllText(file) : null;
}
