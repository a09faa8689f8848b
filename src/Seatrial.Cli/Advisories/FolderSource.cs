using Seatrial.Components.Advisories.Building;

namespace Seatrial.Cli.Advisories;

/// <summary>A folder in the layout of the OSV export.</summary>
internal static class FolderSource
{
    public static AdvisorySource Of(string folder) => (path, _) => Open(Path.Combine([folder, .. path.Split('/')]), path);

    /// <summary>Something else than a folder of that layout would be read as one without any record.</summary>
    public static bool IsOne(string folder) =>
        File.Exists(Path.Combine(folder, "ecosystems.txt"))
        || Directory.Exists(folder) && Directory.EnumerateDirectories(folder).Any(d => File.Exists(Path.Combine(d, "all.zip")));

    /// <summary>The ecosystems whose archives are there, for a folder that lists none.</summary>
    public static IReadOnlyList<string> Ecosystems(string folder) =>
        File.Exists(Path.Combine(folder, "ecosystems.txt"))
            ? []
            :
            [
                .. Directory
                    .EnumerateDirectories(folder)
                    .Where(d => File.Exists(Path.Combine(d, "all.zip")))
                    .Select(d => Path.GetFileName(d))
                    .Order(StringComparer.Ordinal),
            ];

    private static SourceFile Open(string file, string path)
    {
        try
        {
            if (!File.Exists(file))
            {
                return new SourceFile(null, "is not there", IsMissing: true);
            }

            return new SourceFile(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new SourceFile(null, e is UnauthorizedAccessException ? $"may not be read" : $"cannot be read");
        }
    }
}
