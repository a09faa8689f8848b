using Seatrial.Bench.Access;
using Seatrial.Bench.Accuracy;
using Seatrial.Bench.Advisories;
using Seatrial.Bench.Components;
using Seatrial.Bench.Micro;
using Seatrial.Bench.Rows;
using Seatrial.Bench.Scale;
using Seatrial.Bench.Syntax;

namespace Seatrial.Bench;

internal static class Program
{
    private static readonly BenchCommand[] Commands =
    [
        new(
            "tree",
            "PATH... [--gitleaks FILE] [--seatrial FILE] [--command WORDS] [--runs N]: our tree scan, gitleaks and the limit on the same files",
            TreeCommand.Run
        ),
        new(
            "staged",
            "REPOSITORY... [--gitleaks FILE] [--seatrial FILE] [--runs N]: the check of a commit hook, and gitleaks on the same change",
            StagedCommand.Run
        ),
        new(
            "history",
            "REPOSITORY... [--gitleaks FILE | --no-gitleaks] [--seatrial FILE] [--runs N]: our scan of the whole history, gitleaks, git and the limit",
            HistoryCommand.Run
        ),
        new("filter", "PATH...: throughput of each stage of the matching engine, in memory", FilterCommand.Run),
        new("anchors", "[N]: the N rules whose anchors pass most often, estimated; all buckets", AnchorsCommand.Run),
        new(
            "scale",
            "[N]... [--seatrial FILE] [--command WORDS]: a whole check of invented repositories of N files (5000 and 50000)",
            ScaleCommand.Run
        ),
        new(
            "hook",
            "[N] [--seatrial FILE] [--runs N]: what a commit waits for, check --staged in an invented repository of N files (5000), start-up split out",
            CommitHookCommand.Run
        ),
        new(
            "accuracy",
            "[--misses SOURCE [KIND] | --false SOURCE [KIND]]: recall and precision on labelled material, and its table in docs",
            AccuracyCommand.Run
        ),
        new(
            "access",
            "DIRECTORY [--show]: endpoints that are found and verdicts on labelled applications, and their table in docs",
            AccessCommand.Run
        ),
        new(
            "growth",
            "[MB | PATH]... [--seatrial FILE] [--runs N]: time and memory of access on invented applications of so much source (3, 9 and 27 MB) or on folders, first and second run, against their limits",
            GrowthCommand.Run
        ),
        new("syntax", "PATH...: speed of each parser on the files of its language, in memory, one thread", SyntaxCommand.Run),
        new(
            "fuzz",
            "PATH... [--count N] [--seed N]: broken forms of those files through every parser; ends with an error where one crashes or takes long",
            FuzzCommand.Run
        ),
        new(
            "rls",
            "DIRECTORY [--show] | --list FOLDER: verdicts on tables of labelled Supabase applications, and their table in docs",
            RowsCommand.Run
        ),
        new(
            "advisories",
            "[FOLDER] [--seatrial FILE]: compiling advisories in the OSV layout, size of the index, deps on a lock file of 2,000 packages, against their limits",
            AdvisoriesCommand.Run
        ),
        new(
            "components",
            "[--cdxgen FILE]: components of 1,000 invented lock files at three sizes; one of 2,000 packages beside cdxgen",
            ComponentsCommand.Run
        ),
        new(
            "readers",
            "[FOLDER] [--count N] [--seed N] [--only FORMAT]: broken forms of lock files through every reader of packages; ends with an error where one crashes, takes long or takes much memory",
            ReadersCommand.Run
        ),
        new("micro", "[--filter PATTERN ...]: BenchmarkDotNet over single parts", MicroCommand.Run),
    ];

    private static int Main(string[] arguments)
    {
        var command = Array.Find(Commands, c => arguments.Length > 0 && c.Name == arguments[0]);
        if (command is not null)
        {
            return command.Run(arguments[1..]);
        }

        Console.Error.WriteLine("usage: bench COMMAND ...");
        foreach (var known in Commands)
        {
            Console.Error.WriteLine($"  {known.Name} {known.Help}");
        }

        return 2;
    }
}
