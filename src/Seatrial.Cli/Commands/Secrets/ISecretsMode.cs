using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>
/// Something that <c>seatrial secrets</c> does instead of scanning the working tree when one of its options is given: <c>--staged</c>.
/// </summary>
internal interface ISecretsMode
{
    /// <summary>In the order in which help shows them.</summary>
    IReadOnlyList<Option> Options { get; }

    /// <summary>
    /// The name of the given option that chooses this mode; null when none of them was given. Two modes at once are refused.
    /// </summary>
    string? ChosenBy(ParseResult arguments);

    /// <summary>The exit status. The request is complete, with every setting applied.</summary>
    int Run(ParseResult arguments, RunRequest request, CommandContext context);
}
