using System.CommandLine;

namespace Seatrial.Cli.Hosting;

/// <summary>A command whose help ends in examples.</summary>
internal sealed class DocumentedCommand(string name, string description) : Command(name, description)
{
    /// <summary>What to type, and what that does.</summary>
    public IReadOnlyList<(string Line, string Meaning)> Examples { get; init; } = [];

    /// <summary>One paragraph below the options, such as what the exit status means.</summary>
    public string Note { get; init; } = "";
}
