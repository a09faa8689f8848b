using System.ComponentModel;
using System.Diagnostics;

namespace Seatrial.Governance.Tests;

/// <summary>Other people's programs. A test is skipped where one is not on the machine; with CI=true it fails.</summary>
internal static class Programs
{
    public const string Passphrase = "open-sesame-for-tests";

    private static bool IsCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public static bool IsOnMachine(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, program)));

    /// <summary>What it printed; it must end well.</summary>
    public static string Run(string program, string input, params string[] arguments)
    {
        var (exitCode, output, error) = Try(program, null, input, arguments);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)}: {error}{output}");
        return output;
    }

    /// <summary>How it ended and what it printed.</summary>
    public static (int ExitCode, string Output, string Error) Try(string program, string? folder, string input, params string[] arguments)
    {
        Assert.True(IsOnMachine(program) || !IsCi || program == "cosign", $"{program} is missing");
        Assert.SkipUnless(IsOnMachine(program), $"{program} is not on this machine");
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new Win32Exception();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }

    /// <summary>A folder that goes with the test.</summary>
    internal sealed class Folder : IDisposable
    {
        public string Root { get; } = Directory.CreateTempSubdirectory("seatrial-programs-").FullName;

        public string File(string name) => Path.Combine(Root, name);

        public void Dispose() => Directory.Delete(Root, recursive: true);
    }
}
