using System.CommandLine;
using System.Globalization;
using Seatrial.Cli.Advisories;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Registries;
using Seatrial.Cli.Running;
using Seatrial.Requirements.Checks;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Cli.Commands.Deps;

/// <summary><c>seatrial deps</c>: every component of the tree and every vulnerability that is known of it.</summary>
internal static class DepsCommand
{
    private const int MostDays = 36_500;

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "deps",
            "List the packages of lock files, manifests and SBOMs with every known vulnerability, what to do first, and the command that does it."
        )
        {
            Examples =
            [
                ("seatrial deps", "the current folder, against your database of advisories ('seatrial advisories update' loads it)"),
                ("seatrial deps --advisories ./osv", "against a folder or archive in the layout of the OSV export"),
                ("seatrial deps -o deps.json", "everything, for a program and for a later --since"),
                ("seatrial deps --since deps.json", "what is new, fixed, or gone because the advisory changed"),
                ("seatrial deps -f cyclonedx -o sbom.cdx.json", "a bill of materials, CycloneDX 1.7; also cyclonedx-1.6 and spdx"),
                ("seatrial deps --online", "asks the registries whether each package exists and is kept up"),
                ("seatrial deps --vex vendor.json", "with what a vendor says of vulnerabilities, OpenVEX or CycloneDX"),
                ("seatrial deps -f openvex -o shop.openvex.json", "what was decided here, for others; also cyclonedx-vex"),
            ],
            Note =
                "Exit status: 0 nothing is known, 1 a vulnerability is known that no decision and no document answers (with --since: a new one), or a licence that seatrial.yaml does not allow, 2 wrong use, 3 something could not be compared: no database, an old or partial one, a file that cannot be read, a version that is not known. Uses no network without --online.",
        };
        var format = new Option<string>("--format", "-f")
        {
            HelpName = "FORMAT",
            Description = $"{string.Join(", ", DepsFormats.Names)}; by the ending of --output, or table, when left out.",
        };
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = "File for the output." };
        var advisories = new Option<string>("--advisories")
        {
            HelpName = "PATH",
            Description =
                "A database, or a folder or archive in the layout of the OSV export, instead of the database in your folder for data.",
        };
        var age = new Option<int?>("--max-age")
        {
            HelpName = "DAYS",
            Description = "Advisories older than this are stale; when left out advisory-age of seatrial.yaml, or 14.",
        };
        var since = new Option<string>("--since")
        {
            HelpName = "FILE",
            Description = "JSON output of an earlier run: say what is new, fixed or gone.",
        };
        var vex = new Option<string[]>("--vex")
        {
            HelpName = "FILE",
            Description = "Statements about vulnerabilities (OpenVEX, CycloneDX), besides those in .seatrial/vex; repeatable.",
            AllowMultipleArgumentsPerToken = false,
        };
        vex.CompletionSources.Add(Completing.Files);
        format.CompletionSources.Add([.. DepsFormats.Names]);
        output.CompletionSources.Add(Completing.Files);
        advisories.CompletionSources.Add(Completing.Files);
        since.CompletionSources.Add(Completing.Files);
        foreach (Option option in (Option[])[format, output, advisories, age, since, vex])
        {
            command.Options.Add(option);
        }

        var registries = new RegistryOptions(command);
        var options = new RunOptions(command, isWhole: false, isReport: false);
        command.SetAction(arguments =>
        {
            var (request, problem) = options.Read(arguments, context);
            var (ask, registryProblem) = registries.Read(arguments);
            string chosen = arguments.GetValue(format) ?? DepsFormats.OfFile(arguments.GetValue(output));
            return (problem ?? registryProblem) is { } wrong ? context.Reject(wrong)
                : DepsFormats.Find(chosen) is not { } found
                    ? context.Reject($"--format must be one of {string.Join(", ", DepsFormats.Names)}, but is '{chosen}'.")
                : arguments.GetValue(age) is < 0 or > MostDays ? context.Reject($"--max-age takes a number of days from 0 to {MostDays}.")
                : Run(
                    context,
                    request! with
                    {
                        Registries = ask,
                    },
                    found,
                    new DepsRequest(
                        arguments.GetValue(output),
                        arguments.GetValue(advisories),
                        arguments.GetValue(age) is { } days ? TimeSpan.FromDays(days) : null,
                        arguments.GetValue(since),
                        arguments.GetValue(vex) ?? []
                    )
                );
        });
        return command;
    }

    private static int Run(CommandContext context, RunRequest request, DepsFormat format, DepsRequest deps)
    {
        using var interruption = new Interruption(context);
        IReadOnlyList<EarlierVulnerability>? earlier = null;
        if (deps.Since is not null)
        {
            (earlier, var problem) = EarlierResult.Read(deps.Since);
            if (earlier is null)
            {
                return context.Reject(problem!);
            }
        }

        AdvisoryInput? advisories = null;
        if (format.NeedsAdvisories)
        {
            var database = AdvisoryDatabase.Open(context, deps.Advisories);
            advisories = new AdvisoryInput(database.Index, database.Problems, deps.MaximumAge);
        }

        var outcome = CheckRun.Dependencies(
            AssessmentRun.Request(request, null) with
            {
                Advisories = advisories,
                Vex = deps.Vex,
            },
            CancellationToken.None
        );
        foreach (string problem in outcome.Problems)
        {
            context.Reject(problem);
        }

        if (outcome.Comparison is not { } comparison)
        {
            return ExitStatus.Usage;
        }

        foreach (string problem in comparison.Problems)
        {
            context.Reject(problem);
        }

        var result = new DepsResult(outcome, earlier is null ? null : DepsChanges.Of(comparison, earlier), Timestamp(context));
        string? text = format.Write(result);
        if (text is null)
        {
            context.Reject(
                "Nothing was written: no vulnerability is known here, and a document of this format has at least one statement."
            );
        }
        else if (deps.Output is null)
        {
            context.Out.Write(text);
        }
        else if (OutputFiles.Write(context, deps.Output, text) is { } failure)
        {
            context.Reject(failure + ".");
            return ExitStatus.CannotWrite;
        }

        return Status(result, format);
    }

    /// <summary>A bill of materials is no answer about vulnerabilities: it is complete where every file was read.</summary>
    private static int Status(DepsResult result, DepsFormat format) =>
        !format.NeedsAdvisories
            ? result.Outcome.Gaps.Count > 0
                ? ExitStatus.Incomplete
                : ExitStatus.Fine
            : (result.Changes?.New ?? result.Comparison.Vulnerabilities).Any(v => v.IsOpen)
                ? ExitStatus.GateFails
                : result.Licences.Refused.Any()
                    ? ExitStatus.GateFails
                    : result.Outcome.Registries is { Findings.Count: > 0 }
                        ? ExitStatus.GateFails
                        : result.Outcome.Registries is null or { Open.Count: 0 } && result.Outcome.IsComplete && result.Licences.IsComplete
                            ? ExitStatus.Fine
                            : ExitStatus.Incomplete;

    /// <summary>https://reproducible-builds.org/specs/source-date-epoch/.</summary>
    private static DateTimeOffset? Timestamp(CommandContext context) =>
        long.TryParse(context.Variable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        && seconds <= 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
