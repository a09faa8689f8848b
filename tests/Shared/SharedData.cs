namespace Seatrial.Tests;

/// <summary>
/// Labelled test material beside the repository, in <c>../shared/data</c>. Absent in a plain clone: such tests are skipped; with CI=true
/// they fail.
/// </summary>
internal static class SharedData
{
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Full path below the material; skips the calling test where the material is absent.</summary>
    public static string Require(params string[] parts)
    {
        string path = Path.Combine([RepositoryRoot, "..", "shared", "data", .. parts]);
        bool present = File.Exists(path) || Directory.Exists(path);
        bool mustBePresent = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        Assert.True(present || !mustBePresent, $"labelled material is missing: ../shared/data/{string.Join('/', parts)}");
        Assert.SkipUnless(present, $"labelled material is absent: ../shared/data/{string.Join('/', parts)}");
        return Path.GetFullPath(path);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Seatrial.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Seatrial.slnx was not found above the test's own folder.");
    }
}
