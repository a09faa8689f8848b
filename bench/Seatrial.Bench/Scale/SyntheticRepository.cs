using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Seatrial.Bench.Scale;

/// <summary>A git repository of invented files: a working tree and an index that agrees with it, without objects.</summary>
internal static class SyntheticRepository
{
    /// <summary>Any valid object name: nothing reads the objects.</summary>
    private const string ObjectName = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

    /// <summary>Writes the repository into an empty folder.</summary>
    /// <returns>Bytes of all files.</returns>
    public static long Write(string folder, int files)
    {
        long bytes = 0;
        var entries = new StringBuilder();
        for (int i = 0; i < files; i++)
        {
            (string path, string text) = new SyntheticSource(i).Make();
            string full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
            bytes += Encoding.UTF8.GetByteCount(text);
            entries.Append(CultureInfo.InvariantCulture, $"100644 {ObjectName} 0\t{path}\n");
        }

        Git(folder, "", "init", "--quiet");
        Git(folder, entries.ToString(), "update-index", "--index-info");
        return bytes;
    }

    private static void Git(string folder, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        git.WaitForExit();
        if (git.ExitCode != 0)
        {
            throw new InvalidOperationException($"git {arguments[0]} ended with status {git.ExitCode}");
        }
    }
}
