using System.CommandLine;
using System.Globalization;
using Seatrial.Cli.Hosting;

namespace Seatrial.Cli.Signing;

/// <summary>
/// Where a passphrase comes from: an environment variable or a file descriptor that the user names, else the terminal without echo. Never
/// an argument, which others can see.
/// </summary>
internal sealed class Passphrase
{
    private const int MaxLength = 1024;

    private readonly Option<string> variable = new("--passphrase-env")
    {
        HelpName = "NAME",
        Description = "Take the passphrase from this environment variable.",
    };
    private readonly Option<string> descriptor = new("--passphrase-fd")
    {
        HelpName = "N",
        Description = "Take the passphrase from the first line of this file descriptor.",
    };

    public IReadOnlyList<Option> Options => [variable, descriptor];

    /// <summary>The passphrase, or a sentence without its full stop.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="context">The process.</param>
    /// <param name="question">What is asked on a terminal.</param>
    /// <param name="isNew">Whether it is asked twice.</param>
    public (string? Text, string? Problem) Read(ParseResult arguments, CommandContext context, string question, bool isNew)
    {
        if (arguments.GetValue(variable) is { } name)
        {
            return context.Variable(name) is { Length: > 0 } value
                ? (value, null)
                : (null, $"the environment variable '{name}' is not set");
        }

        if (arguments.GetValue(descriptor) is { } number)
        {
            return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int fd)
                ? FromDescriptor(fd)
                : (null, $"--passphrase-fd must be a number, but is '{number}'");
        }

        if (context.AskSecret(question) is not { } asked)
        {
            return (null, "there is no terminal to ask for the passphrase: use --passphrase-env or --passphrase-fd");
        }

        return isNew && context.AskSecret("Once more: ") != asked ? (null, "the two passphrases differ") : (asked, null);
    }

    private static (string? Text, string? Problem) FromDescriptor(int fd)
    {
        try
        {
            using var stream = new FileStream(
                string.Create(CultureInfo.InvariantCulture, $"/dev/fd/{fd}"),
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite,
                bufferSize: 0
            );
            using var reader = new StreamReader(stream);
            return reader.ReadLine() is { Length: > 0 and <= MaxLength } line
                ? (line, null)
                : (null, $"the file descriptor {fd} gave no passphrase");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"the file descriptor {fd} cannot be read");
        }
    }
}
