using System.CommandLine;
using Seatrial.Cli.Running;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>--baseline FILE</c>: which credentials are known.</summary>
internal sealed class BaselineSetting : ISecretsSetting
{
    private readonly Option<string> baseline = new("--baseline")
    {
        HelpName = "FILE",
        Description = "Credentials that are known and fail no gate (.seatrial/secrets-baseline when left out).",
    };

    public BaselineSetting() => baseline.CompletionSources.Add(Completing.Files);

    public IReadOnlyList<Option> Options => [baseline];

    public (RunRequest Request, string? Problem) Apply(ParseResult arguments, RunRequest request) =>
        (request with { Secrets = request.Secrets with { BaselinePath = arguments.GetValue(baseline) } }, null);
}
