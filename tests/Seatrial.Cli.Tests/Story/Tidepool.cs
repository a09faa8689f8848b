using Seatrial.Tests;

namespace Seatrial.Cli.Tests.Story;

/// <summary>The sample application in a folder of its own outside this repository, as somebody would have it who downloaded it.</summary>
internal sealed class Tidepool : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("seatrial-story-");

    public Tidepool()
    {
        Folder = Path.Combine(parent.FullName, "tidepool");
        Copy(Source, Folder);
    }

    public static string Source => Path.Combine(SharedData.RepositoryRoot, "samples", "tidepool");

    public string Folder { get; }

    /// <summary>The folder that holds <see cref="Folder"/>, for runs that name it.</summary>
    public string Parent => parent.FullName;

    /// <summary>1-based line of the first line of a file that contains the text.</summary>
    public static int LineOf(string path, string text) =>
        Array.FindIndex(File.ReadAllLines(Path.Combine(Source, path)), l => l.Contains(text, StringComparison.Ordinal)) + 1;

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Write(string path, string text)
    {
        string target = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }

    public void Replace(string path, string old, string replacement)
    {
        Assert.Contains(old, Read(path), StringComparison.Ordinal);
        Write(path, Read(path).Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => parent.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.GetDirectories(from).Where(d => Path.GetFileName(d) is not ("node_modules" or ".next")))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
