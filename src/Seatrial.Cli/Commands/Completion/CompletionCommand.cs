using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Engine.Configuration;

namespace Seatrial.Cli.Commands.Completion;

/// <summary><c>seatrial completion SHELL</c>: a static script, made from the command tree.</summary>
internal static class CompletionCommand
{
    private static readonly (string Shell, Func<CompletionModel, string> Write)[] Shells =
    [
        ("bash", BashScript.Write),
        ("zsh", ZshScript.Write),
        ("fish", FishScript.Write),
        ("pwsh", PowerShellScript.Write),
    ];

    public static Command Create(CommandContext context)
    {
        var shell = new Argument<string>("SHELL") { Description = $"{string.Join(", ", Shells.Select(s => s.Shell))}." };
        shell.CompletionSources.Add([.. Shells.Select(s => s.Shell)]);
        var command = new DocumentedCommand("completion", "Print a script that completes commands and options in your shell.")
        {
            Examples =
            [
                ("source <(seatrial completion bash)", "for this bash; put the line into ~/.bashrc to keep it"),
                ("source <(seatrial completion zsh)", "for zsh: the same in ~/.zshrc, after compinit"),
                ("seatrial completion fish | source", "for fish: the same in config.fish"),
            ],
        };
        command.Arguments.Add(shell);
        command.SetAction(arguments => Run(context, arguments.RootCommandResult.Command, arguments.GetValue(shell)!));
        return command;
    }

    private static int Run(CommandContext context, Command root, string name)
    {
        if (Array.Find(Shells, s => s.Shell == name).Write is not { } write)
        {
            string near = Spelling.Nearest(name, Shells.Select(s => s.Shell)) is { } word ? $"did you mean '{word}'? " : "";
            return context.Reject(
                $"no completion for the shell '{name}'; {near}There are {string.Join(", ", Shells.Select(s => s.Shell))}."
            );
        }

        context.Out.Write(write(CompletionModel.Of(root)));
        return ExitStatus.Fine;
    }
}
