using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Engine.Configuration;
using Seatrial.Reporting;

namespace Seatrial.Cli.Running;

/// <summary>The arguments that every scanning command takes.</summary>
internal sealed class RunOptions
{
    private readonly Argument<string> path = new("PATH")
    {
        Description = "The folder to look at; the current one when left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string[]> format = Many(
        "--format",
        "FORMAT[=FILE]",
        $"Output format, repeatable: {string.Join(", ", ReportFormats.All.Select(f => f.Name))}.",
        "-f"
    );
    private readonly Option<string[]> output = Many(
        "--output",
        "FILE",
        "File for the output; its ending says the format when --format does not.",
        "-o"
    );
    private readonly Option<string> mode = One(
        "--mode",
        "MODE",
        "When the exit status is 1. advise (default): on a credential. decide: also on anything undecided. enforce: also below production."
    );
    private readonly Option<string[]> only = Many("--only", "LIST", "Only these requirements or controls, such as secrets,DEP-1.");
    private readonly Option<bool> all = new("--all") { Description = "Show every finding and place instead of the first ones." };
    private readonly Option<string[]> exclude = Many("--exclude", "GLOB", "Leave out files and folders, in .gitignore syntax; repeatable.");
    private readonly Option<string> config = One("--config", "FILE", "Configuration instead of seatrial.yaml in PATH.");
    private readonly Option<string> asOf = One("--as-of", "DATE", "Judge dated facts such as end of life as on this day (2026-01-31).");
    private readonly Option<string> threads = One("--threads", "N", "Threads to use; the result does not depend on it.");
    private readonly Option<string> maxFileSize = One("--max-file-size", "SIZE", "Leave out larger files and say so (10MB when left out).");
    private readonly Option<string> maxFiles = One("--max-files", "N", "Stop after so many files and say so.");
    private readonly Option<bool> noCache = new("--no-cache")
    {
        Description = "Work everything out anew instead of taking over what the last run kept of unchanged files and history.",
    };
    private readonly Option<string> color = One("--color", "WHEN", "Colour: auto (default), always, never.");
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Nothing on standard output unless --format asks for it." };
    private readonly Option<bool> noProgress = new("--no-progress") { Description = "No progress line, even on a terminal." };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command that gets them.</param>
    /// <param name="isWhole">Whether all seven requirements are judged, so that some may be chosen.</param>
    /// <param name="isReport">Whether the command writes a report.</param>
    public RunOptions(Command command, bool isWhole, bool isReport = true)
    {
        command.Arguments.Add(path);
        Option[] choosing = isWhole ? [mode, only] : [];
        Option[] limits = [exclude, config, asOf, threads, noCache, maxFileSize, maxFiles];
        Option[] options = isReport ? [format, output, .. choosing, all, .. limits, color, quiet, noProgress] : [.. limits, noProgress];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        format.CompletionSources.Add([.. ReportFormats.All.Select(f => f.Name)]);
        mode.CompletionSources.Add(Choices<GateMode>());
        color.CompletionSources.Add(Choices<ColorChoice>());
        only.CompletionSources.Add([.. ControlSelection.Words]);
        path.CompletionSources.Add(Completing.Folders);
        output.CompletionSources.Add(Completing.Files);
        config.CompletionSources.Add(Completing.Files);
    }

    /// <summary>The request, or a sentence that says what is wrong.</summary>
    public (RunRequest? Request, string? Problem) Read(ParseResult arguments, CommandContext context)
    {
        var read = new ValueReader(arguments);
        var (plan, planProblem) = OutputPlan.Create(
            arguments.GetValue(format) ?? [],
            arguments.GetValue(output) ?? [],
            arguments.GetValue(quiet)
        );
        var (controls, controlProblem) = ControlSelection.Parse(arguments.GetValue(only) ?? []);
        var request = new RunRequest
        {
            Path = arguments.GetValue(path) ?? ".",
            HasPath = arguments.GetValue(path) is not null,
            Controls = controls,
            Mode = read.Choice<GateMode>(mode),
            AsOf = read.Date(asOf) ?? DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime),
            Threads = read.Number(threads, 1, 256) ?? Environment.ProcessorCount,
            ConfigurationFile = arguments.GetValue(config),
            Exclude = arguments.GetValue(exclude) ?? [],
            MaxFileBytes = read.Size(maxFileSize, 1, 1 << 30),
            HasCache = !arguments.GetValue(noCache),
            MaxFiles = read.Number(maxFiles, 1, 10_000_000),
            Outputs = plan ?? new OutputPlan([]),
            Color = read.Choice<ColorChoice>(color) ?? ColorChoice.Auto,
            ShowAll = arguments.GetValue(all),
            HasProgress = !arguments.GetValue(noProgress) && !arguments.GetValue(quiet) && context.ErrorIsTerminal,
        };
        string? problem = planProblem ?? controlProblem ?? read.Problem ?? OutputFiles.Problem(request.Outputs);
        return problem is null ? (request, null) : (null, problem + ".");
    }

    private static Option<string> One(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };

    private static Option<string[]> Many(string name, string value, string description, params string[] aliases) =>
        new(name, aliases)
        {
            HelpName = value,
            Description = description,
            AllowMultipleArgumentsPerToken = false,
        };

    private static string[] Choices<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>().Select(n => n.ToLowerInvariant())];
}
