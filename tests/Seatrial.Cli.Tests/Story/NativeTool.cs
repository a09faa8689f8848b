using System.Diagnostics;

namespace Seatrial.Cli.Tests.Story;

/// <summary>The native binary as a user starts it. <c>./test</c> builds it and names it in <c>SEATRIAL_BINARY</c>.</summary>
internal static class NativeTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs it and waits; skips the calling test where no binary was built, fails it there under CI.</summary>
    /// <param name="folder">Current directory of the run.</param>
    /// <param name="arguments">Arguments, unquoted.</param>
    public static async Task<ToolResult> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(RequireBinary(), arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in (string[])["NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_ACTIONS", "CI", "LC_ALL", "LC_CTYPE"])
        {
            start.Environment.Remove(name);
        }

        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["COLUMNS"] = "100";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new ToolResult(process.ExitCode, await output, await error);
    }

    private static string RequireBinary()
    {
        string? named = Environment.GetEnvironmentVariable("SEATRIAL_BINARY");
        bool present = named is not null && File.Exists(named);
        bool mustBePresent = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        Assert.True(present || !mustBePresent, "SEATRIAL_BINARY names no native binary: run ./test");
        Assert.SkipUnless(present, "no native binary: run ./test, or name one in SEATRIAL_BINARY");
        return named!;
    }
}

internal sealed record ToolResult(int ExitCode, string Output, string Error);
