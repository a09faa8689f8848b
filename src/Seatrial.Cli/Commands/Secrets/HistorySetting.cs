using System.CommandLine;
using Seatrial.Cli.Running;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>--history</c>: the credentials of old versions too, and whether they are recorded as revoked or rotated.</summary>
internal sealed class HistorySetting : ISecretsSetting
{
    private const string Control = "SEC-2";

    private readonly HistoryChoice choice = new();

    public IReadOnlyList<Option> Options => choice.Options;

    public (RunRequest Request, string? Problem) Apply(ParseResult arguments, RunRequest request)
    {
        var (changed, problem) = choice.Apply(arguments, request);
        return (
            changed.History is null
                ? changed
                : changed with
                {
                    Controls = new HashSet<string>(changed.Controls ?? new HashSet<string>(), StringComparer.Ordinal) { Control },
                },
            problem
        );
    }
}
