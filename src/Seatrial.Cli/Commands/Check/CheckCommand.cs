using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Registries;
using Seatrial.Cli.Running;

namespace Seatrial.Cli.Commands.Check;

/// <summary><c>seatrial check</c>: the seven requirements of a repository.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand("check", "Look at a repository: the seven requirements, what was found, what needs a decision.")
        {
            Examples =
            [
                ("seatrial check", "the current folder"),
                ("seatrial check app --all", "another folder, every place shown"),
                ("seatrial check -o out.sarif", "the picture, and a file for code scanning"),
                ("seatrial check -f json", "everything, for a program"),
                ("seatrial check --only REC", "one requirement"),
                ("seatrial check --diff main --mode decide", "only what a branch introduces, for pull requests"),
                ("seatrial check --staged", "only what the next commit would bring, quickly, for a hook"),
            ],
            Note =
                "Exit status: 0 fine, 1 the gate fails, 2 wrong use, 3 something could not be analysed. A failing gate is said before an incomplete run.",
        };
        var options = new RunOptions(command, isWhole: true);
        var advisories = new Option<string>("--advisories")
        {
            HelpName = "PATH",
            Description = "Advisories that decide DEP-2, instead of the database in your folder for data.",
        };
        advisories.CompletionSources.Add(Completing.Files);
        command.Options.Add(advisories);
        var vex = new Option<string[]>("--vex")
        {
            HelpName = "FILE",
            Description =
                "Statements about vulnerabilities (OpenVEX, CycloneDX) that DEP-2 takes into account, besides those in .seatrial/vex; repeatable.",
            AllowMultipleArgumentsPerToken = false,
        };
        vex.CompletionSources.Add(Completing.Files);
        command.Options.Add(vex);
        var registries = new RegistryOptions(command);
        var history = new HistoryChoice();
        var diff = new Option<string>("--diff")
        {
            HelpName = "BASE",
            Description =
                "Report and judge only what came since this branch left BASE, a branch or commit; what was there before is listed as known.",
        };
        var staged = new Option<bool>("--staged")
        {
            Description =
                "Look at what is staged in git, quickly: credentials, findings in its files, and what it does to the architecture.",
        };
        command.Options.Add(diff);
        command.Options.Add(staged);
        foreach (var option in history.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction(arguments =>
        {
            var (request, problem) = options.Read(arguments, context);
            if (request is null)
            {
                return context.Reject(problem!);
            }

            var (ask, registryProblem) = registries.Read(arguments);
            if (registryProblem is not null)
            {
                return context.Reject(registryProblem);
            }

            (request, problem) = history.Apply(
                arguments,
                request with
                {
                    Advisories = arguments.GetValue(advisories),
                    Vex = arguments.GetValue(vex) ?? [],
                    Registries = ask,
                }
            );
            bool isStaged = arguments.GetValue(staged);
            return problem is not null ? context.Reject(problem + ".")
                : isStaged && (arguments.GetValue(diff) ?? (request.History is null ? request.Advisories : "")) is not null
                    ? context.Reject("--staged looks at the next commit alone: leave --diff, --history and --advisories out.")
                : isStaged ? StagedCheckRun.Run(context, request)
                : arguments.GetValue(diff) is { } baseline ? IntroducedRun.Run(context, request, baseline)
                : ReportRun.Run(context, request);
        });
        return command;
    }
}
