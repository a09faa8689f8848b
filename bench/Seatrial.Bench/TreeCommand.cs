namespace Seatrial.Bench;

internal static class TreeCommand
{
    public static int Run(string[] arguments) => arguments.Length;
}
