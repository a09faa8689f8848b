using System.Diagnostics;
using System.Text;

namespace Seatrial.Tests;

/// <summary>Runs git with nobody's configuration. The calling test is skipped where git is not on the machine.</summary>
internal static class GitProgram
{
    private static readonly string[] Settings =
    [
        "-c",
        "user.name=Tester",
        "-c",
        "user.email=tester@example.org",
        "-c",
        "commit.gpgsign=false",
        "-c",
        "core.excludesFile=/dev/null",
        "-c",
        "protocol.file.allow=always",
    ];

    public static bool IsOnMachine { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "git")));

    /// <summary>What it printed.</summary>
    public static string Run(string folder, string input, params IEnumerable<string> arguments) => RunAt(null, folder, input, arguments);

    /// <summary>The same at a time, as git reads it, that commits are given.</summary>
    public static string RunAt(string? date, string folder, string input, IEnumerable<string> arguments)
    {
        Assert.SkipUnless(IsOnMachine, "git is not on this machine");
        var start = new ProcessStartInfo("git", [.. Settings, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        if (date is not null)
        {
            start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = date;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0 or 1, errors.Result);
        return output.Result;
    }
}
