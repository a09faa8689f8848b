using System.CommandLine;

namespace Seatrial.Cli.Hosting;

/// <summary>
/// From arguments to an exit status: parses (<c>help check</c> is <c>check --help</c>), answers wrong use with one sentence, and is the one
/// place where exceptions end.
/// </summary>
internal static class CommandHost
{
    public static int Run(IReadOnlyList<string> arguments, CommandContext context)
    {
        var root = CommandTree.Create(context);
        try
        {
            var result = root.Parse(
                arguments is ["help", ..] ? [.. arguments.Skip(1), "--help"] : arguments,
                new ParserConfiguration { ResponseFileTokenReplacer = null }
            );
            int status = Problem(result) is { } problem ? context.Reject(problem) : Invoke(result, context);
            context.Out.Flush();
            return status;
        }
        catch (IOException) when (!CanWrite(context.Out))
        {
            // Nobody reads any more: 'seatrial … | head'.
            return ExitStatus.Fine;
        }
#pragma warning disable CA1031 // The outermost place: a defect must end in one sentence and a status of its own, not in a stack trace.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            context.Error.Write(
                $"seatrial: this is a defect of Seatrial ({defect.GetType().Name}); please report it with the command that you ran.\n"
            );
            if (context.Variable("SEATRIAL_DEBUG") is { Length: > 0 })
            {
                context.Error.Write($"{defect}\n");
            }
            else
            {
                context.Error.Write("SEATRIAL_DEBUG=1 shows where it happened.\n");
            }

            context.Error.Flush();
            return ExitStatus.Defect;
        }
    }

    private static string? Problem(ParseResult result) =>
        HelpRequest.Is(result) ? null
        : result.Action is null || result.Errors.Count > 0 ? UsageSentence.Of(result)
        : UsageSentence.OfMisreadOption(result);

    private static int Invoke(ParseResult result, CommandContext context) =>
        result.Invoke(
            new InvocationConfiguration
            {
                Output = context.Out,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            }
        );

    private static bool CanWrite(TextWriter writer)
    {
        try
        {
            writer.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
