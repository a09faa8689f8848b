using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>seatrial secrets</c>: credentials in the working tree, and nothing else.</summary>
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
                ("seatrial secrets -f json", "for a program"),
            ],
            Note = "Exit status: 0 none found, 1 credentials found, 2 wrong use, 3 something could not be read. Credentials are masked in every output.",
        };
        var options = new RunOptions(command, isWhole: false);
        command.SetAction(arguments =>
        {
            var (request, problem) = options.Read(arguments, context);
            return request is null
                ? context.Reject(problem!)
                : ReportRun.Run(context, request with { Controls = new HashSet<string>(StringComparer.Ordinal) { Control } });
        });
        return command;
    }
}
