using System.CommandLine;
using Seatrial.Cli.Advisories;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;

namespace Seatrial.Cli.Commands.Advisories;

/// <summary><c>seatrial advisories update</c>: the one command that loads advisories.</summary>
internal static class UpdateCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "update",
            "Load advisories, or only what has changed since the last time. Uses the network, unless --from names a folder or archive."
        )
        {
            Examples =
            [
                ("seatrial advisories update", "from the public export of OSV.dev, all ecosystems of languages"),
                (
                    "seatrial advisories update --ecosystem npm --ecosystem Debian",
                    "only these; Linux distributions are loaded by name alone"
                ),
                ("seatrial advisories update --from https://mirror.example.org/osv", "from a mirror of your own"),
                ("seatrial advisories update --from ./osv", "from a folder in the same layout, or one all.zip"),
                ("seatrial advisories update --kev kev.json --epss epss.csv.gz", "and what is known of attacks"),
            ],
            Note = "Exit status 3: something could not be read; what is said about it is what an earlier update knew, or nothing.",
        };
        var from = new Option<string?>("--from")
        {
            HelpName = "PATH|URL",
            Description = "Where to load from, in the layout of the OSV export. Remembered for the next update.",
        };
        var ecosystems = new Option<string[]>("--ecosystem")
        {
            HelpName = "NAME",
            Description = "Only this one, by its name in OSV; repeatable.",
        };
        var kev = new Option<string?>("--kev")
        {
            HelpName = "FILE",
            Description = "CISA's catalogue of known exploited vulnerabilities, JSON.",
        };
        var epss = new Option<string?>("--epss")
        {
            HelpName = "FILE",
            Description = "FIRST's table of exploit probabilities, CSV, plain or gzip.",
        };
        var database = AdvisoriesCommand.Database();
        from.CompletionSources.Add(Completing.Folders);
        kev.CompletionSources.Add(Completing.Files);
        epss.CompletionSources.Add(Completing.Files);
        foreach (Option option in (Option[])[from, ecosystems, kev, epss, database])
        {
            command.Options.Add(option);
        }

        command.SetAction(arguments =>
            new AdvisoryUpdate(context)
            {
                From = arguments.GetValue(from),
                Ecosystems = arguments.GetValue(ecosystems) ?? [],
                KevFile = arguments.GetValue(kev),
                EpssFile = arguments.GetValue(epss),
                Database = arguments.GetValue(database),
            }.Run()
        );
        return command;
    }
}
