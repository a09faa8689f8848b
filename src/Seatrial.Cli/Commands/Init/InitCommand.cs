using System.CommandLine;
using Seatrial.Cli.Commands.Init.Hooks;
using Seatrial.Cli.Commands.Init.Parts;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;

namespace Seatrial.Cli.Commands.Init;

/// <summary><c>seatrial init</c>: sets a repository up, shows everything first, and takes it away again.</summary>
internal static class InitCommand
{
    private const string GitHook = "git";

    public static Command Create(CommandContext context)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The folder of the repository; the current one when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        path.CompletionSources.Add(Completing.Folders);
        var only = new Option<string[]>("--only")
        {
            HelpName = "LIST",
            Description =
                $"Only these: {string.Join("; ", InitParts.All.Select(p => $"{p.Name}, {p.Description}"))}. When left out: {InitParts.All[0].Name}, {InitParts.All[1].Name}, and the pipelines and rules that belong to what is there.",
            AllowMultipleArgumentsPerToken = false,
        };
        only.CompletionSources.Add([.. InitParts.All.Select(p => p.Name)]);
        var yes = new Option<bool>("--yes", "-y") { Description = "Write without asking, for scripts." };
        var remove = new Option<bool>("--remove") { Description = "Take away what init wrote; what others wrote stays as it is." };
        var toOutput = new Option<bool>("--stdout") { Description = "Print seatrial.yaml instead of writing anything." };
        var hook = new Option<string>("--hook")
        {
            HelpName = "KIND",
            Arity = ArgumentArity.ZeroOrOne,
            Description =
                $"Set up a hook and nothing else: {GitHook} (when left out), or that of a coding assistant: {string.Join(", ", HookKinds.All.Select(k => k.Name))}.",
        };
        hook.CompletionSources.Add([GitHook, .. HookKinds.All.Select(k => k.Name)]);
        var command = new DocumentedCommand(
            "init",
            "Set a repository up: configuration, a commit hook, a pipeline, rules for coding assistants. Shows everything first."
        )
        {
            Examples =
            [
                ("seatrial init", "see what would be written, and agree"),
                ("seatrial init --only config,github --yes", "some of it, in a script"),
                ("seatrial init --hook", "stop commits that bring a credential"),
                ("seatrial init --hook claude", "have a coding assistant ask first"),
                ("seatrial init --remove", "take it away again"),
            ],
            Note =
                "A second run changes nothing; where what is written has changed, the lines between our marks are replaced and everything else stays. An existing seatrial.yaml is never changed. "
                + "Exit status: 0 everything is set up, 1 something was not written or has to be done by hand.",
        };
        command.Arguments.Add(path);
        foreach (var option in (Option[])[only, yes, remove, toOutput, hook])
        {
            command.Options.Add(option);
        }

        command.SetAction(arguments =>
        {
            string folder = arguments.GetValue(path) ?? ".";
            string? kind = arguments.GetResult(hook) is not null ? arguments.GetValue(hook) ?? GitHook : null;
            return kind is not null and not GitHook
                ? HookInstallation.Run(context, folder, kind, GitHook)
                : Run(
                    context,
                    folder,
                    kind is null ? arguments.GetValue(only) ?? [] : [HookPart.Part.Name],
                    arguments.GetValue(remove),
                    arguments.GetValue(yes),
                    arguments.GetValue(toOutput)
                );
        });
        return command;
    }

    private static int Run(CommandContext context, string folder, string[] lists, bool isRemoval, bool isSure, bool toOutput)
    {
        string full = Path.GetFullPath(folder);
        if (!Directory.Exists(full))
        {
            return context.Reject($"there is no folder '{folder}'.");
        }

        var place = new InitPlace(context, full) { Assessment = new Lazy<Assessment?>(() => Assess(context, full)) };
        if (toOutput)
        {
            if (place.Assessment.Value is not { } assessment)
            {
                return ExitStatus.Usage;
            }

            context.Out.Write(ConfigurationPart.TextOf(assessment));
            return ExitStatus.Fine;
        }

        var (parts, problem) = Choose(place, folder, lists, isRemoval);
        return problem is not null ? context.Reject(problem)
            : isRemoval && lists.Length == 0 ? InitRun.Run(place, [.. parts, AssistantHookPart.Part], isRemoval, isSure)
            : InitRun.Run(place, parts, isRemoval, isSure);
    }

    private static (IReadOnlyList<InitPart> Parts, string? Problem) Choose(InitPlace place, string folder, string[] lists, bool isRemoval)
    {
        string[] names =
        [
            .. lists
                .SelectMany(l => l.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Distinct(StringComparer.Ordinal),
        ];
        string[] known = [.. InitParts.All.Select(p => p.Name)];
        if (names.FirstOrDefault(n => InitParts.Find(n) is null) is { } wrong)
        {
            string near = Spelling.Nearest(wrong, known) is { } word ? $"; did you mean '{word}'?" : ".";
            return ([], $"--only must name some of {string.Join(", ", known)}, but names '{wrong}'{near}");
        }

        if (names.Any(n => n != ConfigurationPart.Part.Name) && !place.IsTop)
        {
            return (
                [],
                place.Top is null
                    ? $"'{folder}' is not in a git repository, whose hooks and pipelines could be set up: name one, or run 'git init' first."
                    : $"'{folder}' is not the top of its repository, where hooks, pipelines and rules are: run it in '{Path.GetRelativePath(place.Folder, place.Top)}'."
            );
        }

        return ([.. InitParts.All.Where(p => names.Length > 0 ? names.Contains(p.Name) : isRemoval || p.IsWanted(place))], null);
    }

    /// <summary>What is open decides about rules; credentials are looked for by the hook.</summary>
    private static Assessment? Assess(CommandContext context, string path)
    {
        var request = new RunRequest
        {
            Path = path,
            AsOf = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime),
            Threads = Environment.ProcessorCount,
            Outputs = new OutputPlan([]),
            Color = ColorChoice.Never,
            HasProgress = context.ErrorIsTerminal,
        };
        using var interruption = new Interruption(context);
        return AssessmentRun.Run(context, request);
    }
}
