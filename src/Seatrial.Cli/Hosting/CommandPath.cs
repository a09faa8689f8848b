using System.CommandLine;

namespace Seatrial.Cli.Hosting;

/// <summary>How a command is typed, with the commands above it: <c>seatrial secrets fix</c>.</summary>
internal static class CommandPath
{
    public static string Of(Command command)
    {
        if (command is RootCommand)
        {
            return "seatrial";
        }

        // One parent each: no command is shared between two.
        return command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? $"{Of(parent)} {command.Name}"
            : $"seatrial {command.Name}";
    }
}
