using System.CommandLine;
using System.CommandLine.Parsing;
using Seatrial.Engine.Configuration;

namespace Seatrial.Cli.Hosting;

/// <summary>One sentence about a command line that cannot be understood: what is wrong, and what to type instead.</summary>
internal static class UsageSentence
{
    public static string Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        string help = Help(command);
        var tokens = result.UnmatchedTokens;
        if (tokens.Count > 0)
        {
            // The value of an unknown option is no argument too many: the option is the mistake.
            string token = tokens.FirstOrDefault(t => t.StartsWith('-')) ?? UnknownOption(result) ?? tokens[0];
            return Join(Unknown(command, token), help);
        }

        return Join(result.Errors.Count > 0 ? Problem(result) : "a command is missing", help);
    }

    private static string Help(Command command) =>
        command is RootCommand ? "'seatrial --help' lists the commands" : $"'{CommandPath.Of(command)} --help' lists what it takes";

    private static string Join(string problem, string help) => problem.EndsWith('?') ? $"{problem} {help}." : $"{problem}; {help}.";

    /// <summary>An unknown option that the parser took for an argument, as a sentence; null when there is none.</summary>
    public static string? OfMisreadOption(ParseResult result) =>
        UnknownOption(result) is { } token ? Join(Unknown(result.CommandResult.Command, token), Help(result.CommandResult.Command)) : null;

    private static string? UnknownOption(ParseResult result) =>
        result.Tokens.Any(t => t.Value == "--")
            ? null
            : result.CommandResult.Tokens.Select(t => t.Value).FirstOrDefault(v => v.Length > 1 && v[0] == '-');

    private static string Problem(ParseResult result)
    {
        var error = result.Errors[0];
        return error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => $"'{option.Option.Name}' needs a value ({option.Option.HelpName})",
            OptionResult { Tokens.Count: > 1 } option => $"'{option.Option.Name}' stands more than once; give it one value",
            ArgumentResult { Tokens.Count: 0 } argument => $"{argument.Argument.HelpName ?? argument.Argument.Name} is missing",
            _ => error.Message.TrimEnd('.'),
        };
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
