using System.CommandLine;
using Seatrial.Engine.Configuration;

namespace Seatrial.Cli.Hosting;

/// <summary>One sentence about a command line that cannot be understood: what is wrong, and what to type instead.</summary>
internal static class UsageSentence
{
    public static string Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        string help = command is RootCommand ? "'seatrial --help' lists the commands" : $"'seatrial {command.Name} --help' lists what it takes";
        if (result.UnmatchedTokens.Count > 0)
        {
            return $"{Unknown(command, result.UnmatchedTokens[0])}; {help}.";
        }

        string problem = result.Errors.Count > 0 ? result.Errors[0].Message.TrimEnd('.') : "a command is missing";
        return $"{problem}; {help}.";
    }

    private static string Unknown(Command command, string token)
    {
        if (token.StartsWith('-'))
        {
            string name = token.Split('=')[0];
            string? near = Spelling.Nearest(name, command.Options.Where(o => !o.Hidden).Select(o => o.Name));
            return $"unknown option '{name}'{Meant(near)}";
        }

        if (command is not RootCommand)
        {
            return $"'{token}' is one argument too many";
        }

        string? command2 = Spelling.Nearest(token, command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name));
        bool isPath = token.Contains('/', StringComparison.Ordinal) || token is "." or "..";
        return $"unknown command '{token}'{Meant(isPath ? $"seatrial check {token}" : command2)}";
    }

    private static string Meant(string? word) => word is null ? "" : $"; did you mean '{word}'?";
}
