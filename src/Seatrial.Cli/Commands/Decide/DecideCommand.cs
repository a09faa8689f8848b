using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;

namespace Seatrial.Cli.Commands.Decide;

/// <summary><c>seatrial decide</c>: a person owns what the code decided silently.</summary>
internal static class DecideCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "decide",
            "Decide about what does not pass: fix it, accept it for a time, say that it does not apply, or what compensates it."
        )
        {
            Examples =
            [
                ("seatrial decide", "go through what is undecided, most important first"),
                ("seatrial decide --list", "every decision and what it is worth today"),
                ("seatrial decide --control AUZ-1 --decision fix --owner Ana --until 2026-12-31", "one decision, for scripts"),
                (
                    "seatrial decide --control OBS-6 --decision accept --owner Ana --reason 'pilot with 20 users' --approver Bo",
                    "a risk that is taken for 90 days"
                ),
                ("seatrial decide --remove AUZ-1-3f2a91c0", "take one back"),
            ],
            Note =
                $"Decisions stand in {DecisionLog.FilePath}; commit it. A decision covers the findings that are there now: what comes later asks again. Exit status: 0 nothing is undecided, 1 something is, 2 wrong use.",
        };
        var options = new DecideOptions(command);
        var run = new RunOptions(command, isWhole: false, isReport: false);
        command.SetAction(arguments =>
        {
            var (request, problem) = run.Read(arguments, context);
            var (choice, choiceProblem) = options.Read(arguments);
            if ((problem ?? choiceProblem) is { } wrong)
            {
                return context.Reject(wrong);
            }

            if (choice!.Remove is { } id)
            {
                return DecisionStore.Remove(context, request!.Path, id);
            }

            return AssessmentRun.Run(context, request!) is { } assessment
                ? Decide(context, request!, choice, assessment)
                : ExitStatus.Usage;
        });
        return command;
    }

    private static int Decide(CommandContext context, RunRequest request, DecideChoice choice, Assessment assessment)
    {
        if (choice.List)
        {
            context.Out.Write(DecisionListText.Of(assessment));
            return assessment.Applications.Any(a => a.Undecided.Any()) ? ExitStatus.GateFails : ExitStatus.Fine;
        }

        if (choice.Control is not null)
        {
            return Write(context, request.Path, choice, assessment);
        }

        using var interview = new Interview(context, request.Path, assessment);
        return interview.Run();
    }

    private static int Write(CommandContext context, string folder, DecideChoice choice, Assessment assessment)
    {
        var applications = assessment
            .Applications.Where(a => choice.Application is null || a.Application.Name == choice.Application)
            .ToList();
        if (applications.Count == 0)
        {
            return context.Reject(
                $"there is no application '{choice.Application}' here; there {(assessment.Applications.Count == 1 ? "is" : "are")} {string.Join(", ", assessment.Applications.Select(a => a.Application.Name))}."
            );
        }

        var results = applications
            .SelectMany(a => a.Controls.Select(c => (Application: a, Control: c)))
            .Where(r => r.Control.Control.Id == choice.Control)
            .ToList();
        var open = results
            .Where(r => choice.Findings.Count > 0 ? r.Control.Judgement.Status == ControlStatus.Fail : r.Control.IsUndecided)
            .ToList();
        if (open.Count == 0)
        {
            return context.Reject(
                $"{choice.Control} asks for no decision here: it passes, does not apply, or is decided ('seatrial decide --list')."
            );
        }

        var (drafts, problem) = DecisionDraft.Of(choice, open, assessment);
        if (problem is not null)
        {
            return context.Reject(problem + ".");
        }

        foreach (var decision in drafts)
        {
            if (DecisionRules.Refusal(decision, assessment.Configuration.Policy) is { } refusal)
            {
                return context.Reject(refusal);
            }
        }

        return DecisionStore.Add(context, folder, drafts);
    }
}
