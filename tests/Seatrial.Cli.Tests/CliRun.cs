using Microsoft.Extensions.Time.Testing;
using Seatrial.Cli.Hosting;
using Seatrial.Secrets.Verification;
using Seatrial.Tests;

namespace Seatrial.Cli.Tests;

/// <summary>One run of the command line inside the test's process, in a folder of its own.</summary>
internal sealed class CliRun : IDisposable
{
    private readonly Dictionary<string, string?> variables = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("seatrial-cli-").FullName;

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public bool OutIsTerminal { get; init; }

    /// <summary>What the clock says.</summary>
    public DateTimeOffset Now { get; init; } = new(2026, 1, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What standard input holds.</summary>
    public string Input { get; set; } = "";

    /// <summary>Answers what <c>--verify</c> asks; nobody is asked when left out.</summary>
    public VerificationTransport Transport { get; init; } = (_, _) => throw new InvalidOperationException("a test asks the network");

    public CliRun With(string variable, string value)
    {
        variables[variable] = value;
        return this;
    }

    /// <summary>The value of a variable that was set.</summary>
    public string? Variable(string name) => variables.GetValueOrDefault(name);

    /// <summary>Writes a file below the folder and returns its full path.</summary>
    public string File(string name, string text)
    {
        string full = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, text);
        return full;
    }

    /// <summary>Runs git in the folder.</summary>
    public CliRun Git(params string[] arguments)
    {
        _ = GitProgram.Run(Folder, "", arguments);
        return this;
    }

    public string In(string name) => Path.Combine(Folder, name);

    /// <summary>The exit status; <see cref="Out"/> and <see cref="Error"/> hold what was printed.</summary>
    public int Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var context = new CommandContext
        {
            Out = output,
            Error = error,
            OutIsTerminal = OutIsTerminal,
            Input = () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Input)),
            Variable = variables.GetValueOrDefault,
            Transport = Transport,
            Time = new FakeTimeProvider(Now),
        };
        int status = CommandHost.Run(arguments, context);
        (Out, Error) = (output.ToString(), error.ToString());
        return status;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
