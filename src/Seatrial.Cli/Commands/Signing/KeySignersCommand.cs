using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Cli.Signing;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Commands.Signing;

/// <summary><c>seatrial key signers</c>: the trusted keys as <c>ssh-keygen -Y verify</c> reads them.</summary>
internal static class KeySignersCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand("signers", "Print the trusted keys as an allowed_signers file, for 'ssh-keygen -Y verify'.")
        {
            Examples =
            [
                (
                    "seatrial key signers > allowed_signers",
                    $"then: ssh-keygen -Y verify -f allowed_signers -I EMAIL -n {SignoffFiles.SshScope} -s BUNDLE.sig < BUNDLE"
                ),
            ],
        };
        var trust = new Option<string>("--trust")
        {
            HelpName = "FILE|FOLDER",
            Description = "Another trust file, or a folder of public keys.",
        };
        var folder = new Option<string>("--in") { HelpName = "FOLDER", Description = "The application; the current folder when left out." };
        folder.CompletionSources.Add(Completing.Folders);
        trust.CompletionSources.Add(Completing.Files);
        command.Options.Add(trust);
        command.Options.Add(folder);
        command.SetAction(arguments =>
        {
            var (store, problems) = TrustSource.Read(arguments.GetValue(folder) ?? ".", arguments.GetValue(trust));
            foreach (string problem in problems)
            {
                context.Reject(problem);
            }

            if (problems.Count > 0)
            {
                return ExitStatus.Usage;
            }

            foreach (var (person, key) in store.Keys.Where(k => k.Key.Revoked is null))
            {
                string principal = (person.Email ?? SignoffFiles.Slug(person.Name)).Replace(' ', '-');
                string from = key.From is { } first ? $",valid-after=\"{first:yyyyMMdd}Z\"" : "";
                string until = key.Until is { } last ? $",valid-before=\"{last.AddDays(1):yyyyMMdd}Z\"" : "";
                context.Out.Write($"{principal} namespaces=\"{SignoffFiles.SshScope}\"{from}{until} {key.Signer.Line}\n");
            }

            return ExitStatus.Fine;
        });
        return command;
    }
}
