using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Secrets.Verification;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>--verify</c>: asks issuers whether credentials are live. Nothing else uses the network.</summary>
internal sealed class VerifySetting(CommandContext context) : ISecretsSetting
{
    public const string Name = "--verify";

    private readonly Option<bool> verify = new(Name)
    {
        Description =
            "Ask the issuers whether credentials are live: sends each one, once, to its issuer in a request that changes nothing.",
    };

    public IReadOnlyList<Option> Options => [verify];

    public (RunRequest Request, string? Problem) Apply(ParseResult arguments, RunRequest request) =>
        (
            arguments.GetValue(verify)
                ? request with
                {
                    Secrets = request.Secrets with { Verifier = new Verifier(context.Transport, context.Time) },
                }
                : request,
            null
        );
}
