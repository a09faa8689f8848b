using System.Diagnostics;

namespace Seatrial.Cli.Tests.Faults;

/// <summary>
/// The command line as a process of its own, which can be killed and run on a disk that is full or read-only: the native binary where
/// <c>SEATRIAL_BINARY</c> names one, which starts in milliseconds, else the program on the ordinary runtime.
/// </summary>
internal static class ToolProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly string[] Command =
        Environment.GetEnvironmentVariable("SEATRIAL_BINARY") is { } native && File.Exists(native)
            ? [native]
            : ["dotnet", Path.Combine(AppContext.BaseDirectory, "seatrial.dll")];

    /// <summary>The words that start it in a shell.</summary>
    public static string Shell => string.Join(' ', Command.Select(w => $"'{w}'"));

    public static Process Start(string folder, params string[] arguments) => Start(Command[0], folder, [.. Command[1..], .. arguments]);

    /// <summary>Runs a script in a mount and user namespace of its own; null where the system has none to give.</summary>
    public static (int Status, string Out, string Error)? InNamespace(string folder, string script)
    {
        if (
            !OperatingSystem.IsLinux()
            || !File.Exists("/usr/bin/unshare")
            || Wait(Start("/usr/bin/unshare", folder, ["-rm", "mount", "-t", "tmpfs", "tmpfs", folder])).Status != 0
        )
        {
            return null;
        }

        return Wait(Start("/usr/bin/unshare", folder, ["-rm", "/bin/sh", "-c", script]));
    }

    /// <summary>Runs an installation in another folder that has all but the library of parsers.</summary>
    public static (int Status, string Out, string Error) WithoutParsers(string tool, string folder, params string[] arguments)
    {
        if (Command.Length == 1)
        {
            string copy = Path.Combine(tool, Path.GetFileName(Command[0]));
            File.Copy(Command[0], copy, overwrite: true);
            return Wait(Start(copy, folder, arguments));
        }

        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            if (!Path.GetFileName(file).Contains("seatrial-syntax", StringComparison.Ordinal))
            {
                File.Copy(file, Path.Combine(tool, Path.GetFileName(file)), overwrite: true);
            }
        }

        return Wait(Start(Command[0], folder, [Path.Combine(tool, "seatrial.dll"), .. arguments]));
    }

    public static (int Status, string Out, string Error) Wait(Process process)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            string error = process.StandardError.ReadToEnd();
            Assert.True(process.WaitForExit(Patience), "it hangs");
            return (process.ExitCode, output.GetAwaiter().GetResult(), error);
        }
    }

    private static Process Start(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["HOME"] = folder;
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(folder, ".cache");
        start.Environment["DOTNET_CLI_HOME"] = Path.GetTempPath();
        start.Environment.Remove("XDG_DATA_HOME");
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
