using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>
/// <c>seatrial secrets</c>: credentials in the working tree, and nothing else. What else it does is in <see cref="SecretsFeatures"/>.
/// </summary>
internal static class SecretsCommand
{
    private const string Control = "SEC-1";

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand("secrets", "Look for passwords, keys and tokens in the files, and for nothing else.")
        {
            Examples =
            [
                ("seatrial secrets", "the current folder"),
                ("seatrial secrets --staged", "what the next commit would bring: for a hook"),
                ("seatrial secrets --diff origin/main", "what a branch brings: for CI"),
                ("seatrial secrets --verify", "ask the issuers which ones are live"),
                ("git diff main | seatrial secrets --stdin", "what a diff adds"),
                ("seatrial secrets --history", "every version of every file in git as well"),
                ("seatrial secrets -f json", "for a program"),
            ],
            Note =
                "Exit status: 0 nothing that fails the gate (credentials of low confidence, known and decided ones are listed and fail nothing), 1 credentials found, 2 wrong use, 3 something could not be read. Credentials are masked in every output.",
        };
        var modes = SecretsFeatures.Modes();
        IReadOnlyList<ISecretsSetting> settings = [.. SecretsFeatures.Settings(), new ArchivesSetting(), new VerifySetting(context)];
        foreach (var option in modes.SelectMany(m => m.Options).Concat(settings.SelectMany(s => s.Options)))
        {
            command.Options.Add(option);
        }

        var options = new RunOptions(command, isWhole: false);
        foreach (var subcommand in SecretsFeatures.Subcommands(context))
        {
            command.Subcommands.Add(subcommand);
        }

        command.SetAction(arguments => Run(arguments, context, options, modes, settings));
        return command;
    }

    /// <summary>The request with every setting applied, or a sentence that says what is wrong.</summary>
    public static (RunRequest? Request, string? Problem) Read(
        ParseResult arguments,
        CommandContext context,
        RunOptions options,
        IReadOnlyList<ISecretsSetting> settings
    )
    {
        var (request, problem) = options.Read(arguments, context);
        request = request is null ? null : request with { Controls = new HashSet<string>(StringComparer.Ordinal) { Control } };
        foreach (var setting in settings)
        {
            if (request is not null)
            {
                (request, problem) = setting.Apply(arguments, request);
                problem = problem is null ? null : problem + ".";
                request = problem is null ? request : null;
            }
        }

        return (request, problem);
    }

    private static int Run(
        ParseResult arguments,
        CommandContext context,
        RunOptions options,
        IReadOnlyList<ISecretsMode> modes,
        IReadOnlyList<ISecretsSetting> settings
    )
    {
        var (request, problem) = Read(arguments, context, options, settings);
        if (request is null)
        {
            return context.Reject(problem!);
        }

        var chosen = modes.Select(m => (Mode: m, By: m.ChosenBy(arguments))).Where(m => m.By is not null).ToList();
        return chosen switch
        {
            [] => ReportRun.Run(context, request),
            [var one] when request.Secrets.ReadsArchives => context.Reject(
                $"{ArchivesSetting.Name} looks into archives of the working tree; leave {one.By} out."
            ),
            [var one] when request.History is not null => context.Reject(
                $"--history searches all versions of all files; leave {one.By} out, or run the two after each other."
            ),
            [var one] when request.Secrets.Verifier is not null => context.Reject(
                $"{VerifySetting.Name} asks about the working tree; leave {one.By} out."
            ),
            [var one] => one.Mode.Run(arguments, request, context),
            [var one, var other, ..] => context.Reject($"{one.By} and {other.By} are two different things to look at; give one of them."),
        };
    }
}
