using Seatrial.Cli.Hosting;

namespace Seatrial.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        using var context = CommandContext.OfProcess();
        return CommandHost.Run(arguments, context);
    }
}
