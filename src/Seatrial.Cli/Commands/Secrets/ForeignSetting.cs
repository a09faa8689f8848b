using System.CommandLine;
using Seatrial.Cli.Running;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>--no-foreign-config</c>: without the files of other scanners.</summary>
internal sealed class ForeignSetting : ISecretsSetting
{
    private readonly Option<bool> without = new("--no-foreign-config")
    {
        Description = "Leave .gitleaks.toml, .gitleaksignore, .secrets.baseline, .secretlintrc and .secretlintignore out of account.",
    };

    public IReadOnlyList<Option> Options => [without];

    public (RunRequest Request, string? Problem) Apply(ParseResult arguments, RunRequest request) =>
        (request with { Secrets = request.Secrets with { ReadsForeignFiles = !arguments.GetValue(without) } }, null);
}
