using Seatrial.Cli.Commands.Init.Parts;
using Seatrial.Cli.Hosting;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Init;

/// <summary>Shows what would be written, asks, and writes it.</summary>
internal static class InitRun
{
    /// <summary>Sets parts up, or takes them away.</summary>
    /// <param name="place">The folder.</param>
    /// <param name="parts">What is set up.</param>
    /// <param name="isRemoval">Whether it is taken away instead.</param>
    /// <param name="isSure">Whether nobody is asked.</param>
    public static int Run(InitPlace place, IReadOnlyList<InitPart> parts, bool isRemoval, bool isSure)
    {
        List<InitStep> steps;
        try
        {
            steps = [.. parts.SelectMany(p => isRemoval ? p.Undo(place) : p.Plan(place))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            place.Context.Reject(
                $"cannot read what is in '{place.Folder}': {(e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error")}."
            );
            return ExitStatus.CannotWrite;
        }

        if (place.Assessment is { IsValueCreated: true, Value: null })
        {
            return ExitStatus.Usage;
        }

        var changes = steps.Where(s => s.IsChange).ToList();
        bool isByHand = steps.Exists(s => s.ByHand is not null);
        place.Context.Out.Write(InitPlanText.Of(steps, isRemoval));
        if (changes.Count == 0)
        {
            return isByHand ? ExitStatus.GateFails : ExitStatus.Fine;
        }

        if (!isSure && !Agrees(place.Context, changes.Count))
        {
            return ExitStatus.GateFails;
        }

        return Write(place, changes) is { } failure ? failure
            : isByHand ? ExitStatus.GateFails
            : ExitStatus.Fine;
    }

    private static bool Agrees(CommandContext context, int count)
    {
        context.Out.Write($"\nWrite {(count == 1 ? "this" : "these")}? [y/N] ");
        context.Out.Flush();
        char? key = context.ReadKey();
        context.Out.Write(
            key is 'y' or 'Y' ? "\n"
            : key is null ? "\nNothing was written: nobody is there to agree. --yes writes it.\n"
            : "\nNothing was written.\n"
        );
        return key is 'y' or 'Y';
    }

    private static int? Write(InitPlace place, List<InitStep> changes)
    {
        foreach (var step in changes)
        {
            if (InitWriter.Write(place, step) is { } problem)
            {
                int done = changes.IndexOf(step);
                place.Context.Reject(
                    $"cannot {(step.After is null ? "remove" : "write")} '{step.Path}': {problem}. {(done == 0 ? "Nothing was changed." : $"{Words.Count(done, "file")} before it {(done == 1 ? "was" : "were")} changed; run again when it can be.")}"
                );
                return ExitStatus.CannotWrite;
            }
        }

        place.Context.Out.Write(
            $"\nDone: {string.Join(", ", changes.Select(c => $"{(c.Before is null ? "wrote" : c.After is null ? "removed" : "changed")} {SafeText.Clean(c.Path)}"))}.\n"
        );
        return null;
    }
}
