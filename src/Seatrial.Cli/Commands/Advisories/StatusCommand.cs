using System.CommandLine;
using Seatrial.Cli.Advisories;
using Seatrial.Cli.Hosting;
using Seatrial.Components.Matching;

namespace Seatrial.Cli.Commands.Advisories;

/// <summary><c>seatrial advisories status</c>: what the database holds and how old it is.</summary>
internal static class StatusCommand
{
    private const int MostDays = 36_500;

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "status",
            "Show what the database holds of each ecosystem and how old that is. Uses no network."
        )
        {
            Examples = [("seatrial advisories status --max-age 2", "exit status 3 when it was loaded more than two days ago")],
            Note = "Exit status 3: there is no database, it is damaged, something of it could not be read, or it is too old.",
        };
        var database = AdvisoriesCommand.Database();
        var age = new Option<int>("--max-age")
        {
            HelpName = "DAYS",
            Description = "Older than this is stale; 14 when left out.",
            DefaultValueFactory = _ => (int)DatabaseState.DefaultMaximumAge.TotalDays,
        };
        command.Options.Add(database);
        command.Options.Add(age);
        command.SetAction(arguments =>
            arguments.GetValue(age) is >= 0 and <= MostDays and var days
                ? Run(context, arguments.GetValue(database), TimeSpan.FromDays(days))
                : context.Reject($"--max-age takes a number of days from 0 to {MostDays}.")
        );
        return command;
    }

    private static int Run(CommandContext context, string? given, TimeSpan maximumAge)
    {
        var database = AdvisoryDatabase.Open(context, given);
        foreach (string problem in database.Problems)
        {
            context.Reject(problem);
        }

        if (database.Index is not { } index)
        {
            return ExitStatus.Incomplete;
        }

        var state = DatabaseState.OfAll(index.Coverage, context.Time.GetUtcNow(), maximumAge);
        context.Out.Write(AdvisoryText.Status(index, state, AdvisoryPlaces.Database(context, given) ?? given ?? ""));
        return state.IsCurrent && database.Problems.Count == 0 ? ExitStatus.Fine : ExitStatus.Incomplete;
    }
}
