using System.CommandLine;
using Seatrial.Cli.Hosting;

namespace Seatrial.Cli.Commands.Signing;

/// <summary><c>seatrial key</c>: keys to sign with, and who is trusted.</summary>
internal static class KeyCommand
{
    public static Command Create(CommandContext context) =>
        new("key", "Make a key to sign with, look at one, and say whose keys are trusted.")
        {
            KeyCreateCommand.Create(context),
            KeyShowCommand.Create(context),
            KeyTrustCommand.Create(context),
            KeySignersCommand.Create(context),
        };
}
