using System.ComponentModel;
using System.Diagnostics;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Signing;

/// <summary>
/// Signs through <c>ssh-keygen</c>, which reaches what no program reads: encrypted SSH keys, agents, security keys. It talks to the user on
/// its own terminal.
/// </summary>
internal static class SshKeygen
{
    /// <summary>Null, or a sentence without its full stop. The signature lies beside the file, with <c>.sig</c> behind its name.</summary>
    /// <param name="key">The private key, or a public one whose private half is in an agent.</param>
    /// <param name="file">What is signed.</param>
    public static string? Sign(string key, string file)
    {
        File.Delete(file + ".sig");
        var start = new ProcessStartInfo("ssh-keygen", ["-Y", "sign", "-q", "-n", SignoffFiles.SshScope, "-f", key, "--", file])
        {
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start);
            process!.WaitForExit();
            return process.ExitCode == 0 && File.Exists(file + ".sig") ? null : $"ssh-keygen did not sign with '{key}'";
        }
        catch (Win32Exception)
        {
            return "ssh-keygen is not on this machine, and --ssh-key needs it";
        }
    }
}
