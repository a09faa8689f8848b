using System.Text;

namespace Seatrial.Cli.Hosting;

/// <summary>Asks for a passphrase on the terminal without showing it.</summary>
internal static class TerminalSecret
{
    private const int MaxLength = 1024;

    /// <summary>What was typed before the end of the line; null where nobody can type.</summary>
    public static string? Ask(string question)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            return null;
        }

        Console.Error.Write(question);
        var text = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    Console.Error.Write('\n');
                    return text.ToString();
                case ConsoleKey.Escape:
                    Console.Error.Write('\n');
                    return null;
                case ConsoleKey.Backspace:
                    text.Length = Math.Max(0, text.Length - 1);
                    break;
                default:
                    if (!char.IsControl(key.KeyChar) && text.Length < MaxLength)
                    {
                        text.Append(key.KeyChar);
                    }

                    break;
            }
        }
    }
}
