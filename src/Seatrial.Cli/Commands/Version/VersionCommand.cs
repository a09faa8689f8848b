using System.CommandLine;
using System.CommandLine.Invocation;
using Seatrial.Cli.Hosting;

namespace Seatrial.Cli.Commands.Version;

/// <summary><c>seatrial version</c> and <c>seatrial --version</c>.</summary>
internal static class VersionCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand("version", "Print the version.");
        command.SetAction(_ => Print(context.Out));
        return command;
    }

    public static Option Option() => new Option<bool>("--version") { Description = "Print the version.", Action = new Printing() };

    private static int Print(TextWriter output)
    {
        output.Write($"seatrial {ToolVersion.Text}\n");
        return ExitStatus.Fine;
    }

    private sealed class Printing : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult) => Print(parseResult.InvocationConfiguration.Output);
    }
}
