using System.CommandLine;
using Seatrial.Cli.Running;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>
/// Options of <c>seatrial secrets</c> that change what a run does, in whatever mode: <c>--history</c>, <c>--baseline FILE</c>.
/// </summary>
internal interface ISecretsSetting
{
    /// <summary>In the order in which help shows them.</summary>
    IReadOnlyList<Option> Options { get; }

    /// <summary>The changed request, or a sentence without its full stop that says what is wrong with the values.</summary>
    (RunRequest Request, string? Problem) Apply(ParseResult arguments, RunRequest request);
}
