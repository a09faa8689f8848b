using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Seatrial.Cli.Hosting;

/// <summary>Prints the help of the command that it is asked for.</summary>
internal sealed class HelpRequest : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    /// <summary>Whether help was asked for, in which case other mistakes do not matter.</summary>
    public static bool Is(ParseResult result) => result.Action is HelpRequest;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(HelpText.Of(parseResult.CommandResult.Command));
        return ExitStatus.Fine;
    }

    public static HelpOption Option() => new("--help", "-h") { Description = "Show this help.", Action = new HelpRequest() };
}
