using System.CommandLine;
using Seatrial.Cli.Hosting;

namespace Seatrial.Cli.Commands.Advisories;

/// <summary><c>seatrial advisories</c>: the database of known vulnerabilities and malicious packages.</summary>
internal static class AdvisoriesCommand
{
    public static Command Create(CommandContext context) =>
        new DocumentedCommand("advisories", "The database of known vulnerabilities and malicious packages: load it, see how old it is.")
        {
            UpdateCommand.Create(context),
            StatusCommand.Create(context),
        };

    /// <summary>Where the database lies.</summary>
    public static Option<string?> Database() =>
        new("--database") { HelpName = "PATH", Description = "File or folder of the database, instead of your folder for data." };
}
