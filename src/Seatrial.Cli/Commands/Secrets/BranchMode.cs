using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>--diff BASE</c>: what the branch brings, and what is not committed yet.</summary>
internal sealed class BranchMode : ISecretsMode
{
    private readonly Option<string> diff = new("--diff")
    {
        HelpName = "BASE",
        Description = "Report only what the files have beyond the point where they left BASE, a branch or commit: for pull requests.",
    };

    public IReadOnlyList<Option> Options => [diff];

    public string? ChosenBy(ParseResult arguments) => arguments.GetValue(diff) is not null ? diff.Name : null;

    public int Run(ParseResult arguments, RunRequest request, CommandContext context)
    {
        string other = arguments.GetValue(diff)!;
        return ChangeReportRun.Run(
            context,
            request,
            $"what changed since {other}",
            (path, options) => BranchChange.Open(path, other, options)
        );
    }
}
