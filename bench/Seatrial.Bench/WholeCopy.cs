using System.Diagnostics;

namespace Seatrial.Bench;

/// <summary>
/// A repository for measurements that borrows all objects of another, in which git can print every commit: where the other is a partial
/// clone, each file version that it lacks has an empty one in its stead (git-replace(1)). All contestants read this copy; the other is not
/// changed.
/// </summary>
internal sealed class WholeCopy : IDisposable
{
    private WholeCopy(string path, int missing) => (Path, Missing) = (path, missing);

    /// <summary>The folder; its working tree is empty.</summary>
    public string Path { get; }

    /// <summary>File versions that have a stand-in.</summary>
    public int Missing { get; }

    public static WholeCopy Of(string repository)
    {
        string name = System.IO.Path.GetFileName(repository.TrimEnd('/'));
        string path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("seatrial-bench-").FullName, name);
        string origin = Git(repository, "rev-parse", "--path-format=absolute", "--git-common-dir").Trim();
        Git("/", "init", "-q", "-b", "seatrial-bench", path);
        File.WriteAllText(
            System.IO.Path.Combine(path, ".git", "objects", "info", "alternates"),
            System.IO.Path.Combine(origin, "objects") + "\n"
        );
        foreach (string line in Lines(Git(repository, "for-each-ref", "--format=%(objectname) %(refname)")))
        {
            string[] parts = line.Split(' ', 2);
            File.AppendAllText(
                System.IO.Path.Combine(path, ".git", "packed-refs"),
                parts[1].StartsWith("refs/replace/", StringComparison.Ordinal) ? "" : $"{parts[0]} {parts[1]}\n"
            );
        }

        Git(path, "update-ref", "refs/heads/seatrial-bench", Git(repository, "rev-parse", "HEAD").Trim());
        string[] missing =
        [
            .. Lines(Git(path, "rev-list", "--objects", "--all", "--missing=print")).Where(l => l[0] is '?').Select(l => l[1..]),
        ];
        string empty = Git(path, "hash-object", "-w", "-t", "blob", "/dev/null").Trim();
        foreach (string id in missing)
        {
            Git(path, "update-ref", $"refs/replace/{id}", empty);
        }

        return new WholeCopy(path, missing.Length);
    }

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {arguments[0]} failed in {folder}");
    }
}
