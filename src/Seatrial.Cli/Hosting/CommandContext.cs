using System.Text;
using Seatrial.Cli.Verification;
using Seatrial.Secrets.Verification;

namespace Seatrial.Cli.Hosting;

/// <summary>The process around a command: its streams, environment and clock. Tests make their own.</summary>
internal sealed class CommandContext : IDisposable
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Standard input, opened when something is to be read from it.</summary>
    public Func<Stream> Input { get; init; } = () => Stream.Null;

    /// <summary>The next key that is pressed; null where nobody sits at a keyboard.</summary>
    public Func<char?> ReadKey { get; init; } = () => null;

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal, where there is one; asked only when a report is laid out.</summary>
    public Func<int?> Columns { get; init; } = () => null;

    public required Func<string, string?> Variable { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Sends what <c>--verify</c> asks; made when something is asked.</summary>
    public VerificationTransport Transport { get; init; } =
        static async (request, cancellation) =>
        {
            using var transport = new HttpTransport();
            return await transport.SendAsync(request, cancellation).ConfigureAwait(false);
        };

    /// <summary>Asks on the terminal for something that is not shown; null where there is none, or the user gave up.</summary>
    public Func<string, string?> AskSecret { get; init; } = _ => null;

    public TemporaryFiles TemporaryFiles { get; } = new();

    public static CommandContext OfProcess()
    {
        bool outIsTerminal = !Console.IsOutputRedirected;
        return new CommandContext
        {
            Out = Writer(Console.OpenStandardOutput()),
            Error = Writer(Console.OpenStandardError()),
            Input = Console.OpenStandardInput,
            ReadKey = () => Console.IsInputRedirected ? null : Console.ReadKey(intercept: true).KeyChar,
            OutIsTerminal = outIsTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Columns = () => outIsTerminal ? TerminalColumns() : null,
            Variable = Environment.GetEnvironmentVariable,
            Time = TimeProvider.System,
            AskSecret = TerminalSecret.Ask,
        };
    }

    /// <summary>One sentence about a wrong use, on standard error; returns the exit status.</summary>
    public int Reject(string sentence)
    {
        Error.Write($"seatrial: {Reporting.Text.SafeText.Clean(sentence)}\n");
        Error.Flush();
        return ExitStatus.Usage;
    }

    public void Dispose()
    {
        TemporaryFiles.DeleteAll();
        try
        {
            Out.Dispose();
            Error.Dispose();
        }
        catch (IOException)
        {
            // Nobody reads any more: 'seatrial … | head' ends here.
        }
    }

    /// <summary>Without a byte order mark; flushed by whoever writes a report.</summary>
    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024);

    private static int? TerminalColumns()
    {
        try
        {
            return Console.WindowWidth is > 0 and var columns ? columns : null;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }
}
