using System.Diagnostics;

namespace Seatrial.Cli.Tests;

/// <summary>Completion scripts; bash's is run where there is a bash.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData(
        "seatrial ''",
        "check secrets access deps advisories lock diff decide sign verify attest log key report explain init completion version --help --version"
    )]
    [InlineData("seatrial ch", "check")]
    [InlineData("seatrial check --f", "--format")]
    [InlineData("seatrial check --format s", "sarif")]
    [InlineData("seatrial check -f ju", "junit")]
    [InlineData("seatrial check --mode ''", "advise decide enforce")]
    [InlineData("seatrial explain REC-1", "REC-1")]
    [InlineData("seatrial completion ''", "bash zsh fish pwsh")]
    public void Bash_offers_commands_options_and_values(string line, string expected)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "there is no bash here");
        using var cli = new CliRun();
        cli.Run("completion", "bash");
        string script = cli.File(
            "script",
            cli.Out + $"COMP_WORDS=({line}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _seatrial; echo \"${{COMPREPLY[*]}}\""
        );

        using var bash = Process.Start(
            new ProcessStartInfo("/bin/bash", ["--norc", script]) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        Assert.Equal(expected, bash.StandardOutput.ReadToEnd().Trim());
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Every_script_knows_every_listed_command_and_no_hidden_one(string shell)
    {
        using var cli = new CliRun();

        Assert.Equal(0, cli.Run("completion", shell));
        Assert.All(
            (string[])["check", "secrets", "explain", "init", "version", "max-file-size"],
            word => Assert.Contains(word, cli.Out, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("docs", cli.Out, StringComparison.Ordinal);
    }
}
