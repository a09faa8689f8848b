namespace Seatrial.Architecture.Tests;

/// <summary>The files of this repository as somebody who clones it gets them, without what builds leave behind.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        ".git",
        "artifacts",
        "node_modules",
        ".vs",
        ".idea",
        "BenchmarkDotNet.Artifacts",
    };

    private static readonly HashSet<string> BinaryExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png",
        ".jpg",
        ".ico",
        ".zip",
        ".gz",
        ".bin",
    };

    public static string Root => Seatrial.Tests.SharedData.RepositoryRoot;

    /// <summary>Every file, relative to the root, '/' separated, in order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> TextFiles => Files.Where(f => !BinaryExtensions.Contains(Path.GetExtension(f)));

    /// <summary>C# written by hand under src, tests and bench.</summary>
    public static IEnumerable<string> SourceFiles => Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<string> ProductFiles => SourceFiles.Where(f => f.StartsWith("src/", StringComparison.Ordinal));

    public static IEnumerable<string> Projects => Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal));

    public static string FullPath(string path) => Path.Combine(Root, path);

    public static bool Exists(string path) => Path.Exists(FullPath(path));

    public static string Read(string path) => File.ReadAllText(FullPath(path));

    public static string[] ReadLines(string path) => File.ReadAllLines(FullPath(path));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder))
        {
            if (!string.Equals(Path.GetFileName(path), ".git", StringComparison.Ordinal))
            {
                yield return Path.GetRelativePath(Root, path).Replace('\\', '/');
            }
        }

        foreach (string path in Directory.EnumerateDirectories(folder).Where(d => !Skipped.Contains(Path.GetFileName(d))).SelectMany(Walk))
        {
            yield return path;
        }
    }
}
